import { readDocx } from '@/lib/copy/import/docx';
import { documentCopy, type DocumentCopy } from '@/lib/copy/import/docx-body';
import { fileKind, type ReadProblem } from '@/lib/copy/import/read-text';
import { err, ok, type Result } from '@/lib/newsroom/result';

/** A Word file as copy for one story, with its pictures; told by content, not by name. */
export async function readStoryFile(bytes: Uint8Array): Promise<Result<DocumentCopy, ReadProblem>> {
  if (bytes.length === 0) return err({ code: 'empty' });
  if (fileKind(bytes) !== 'ZIP') return err({ code: 'binary', kind: fileKind(bytes) });
  const read = await readDocx(bytes, true);
  return read.ok ? ok(documentCopy(read.value)) : read;
}
