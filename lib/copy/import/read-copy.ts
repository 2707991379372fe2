import { err, ok, type Result } from '@/lib/newsroom/result';
import { docxByteLimit, readDocx, type Dropped } from './docx';
import type { LineHint } from './import-types';
import { fileKind, readText, type ReadProblem, type TextEncodingName } from './read-text';

/** A file's copy: its text, and what a word processor said of its lines. */
export interface ReadCopy {
  readonly text: string;
  readonly encoding: TextEncodingName | 'docx';
  readonly hints: readonly LineHint[];
  readonly dropped: readonly Dropped[];
}

/** Reads a .txt or .docx file, told by content and not by name. Give `hints` and `dropped` on to `recognise`. */
export async function readCopy(bytes: Uint8Array): Promise<Result<ReadCopy, ReadProblem>> {
  if (bytes.length > docxByteLimit) return err({ code: 'too-large', megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: docxByteLimit / 1024 / 1024 });
  if (fileKind(bytes) === 'ZIP') {
    const docx = await readDocx(bytes);
    if (!docx.ok) return docx;
    const { text, hints, dropped } = docx.value;
    return ok({ text, hints, dropped, encoding: 'docx' });
  }
  const text = readText(bytes);
  return text.ok ? ok({ ...text.value, hints: [], dropped: [] }) : text;
}
