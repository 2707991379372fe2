import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '@/db/open';
import type { PageProof } from '@/lib/makeup/page-proof';
import { proofsToPdf } from '@/lib/render/pdf';
import { sha256 } from './edition-hash';
import { faceSubset, writeWhole } from './fonts';
import { pictureReader } from './pictures';

/** What a press PDF says of itself; no clock is asked, so that the same pages make the same file. */
export interface PdfLabel { readonly name: string; readonly label: string; /** 'YYYY-MM-DD' */ readonly date: string }

/** Pages as a press PDF at exact trim size. Throws when the file of a picture is gone. */
export function pressPdf(store: Store, proofs: readonly PageProof[], label: PdfLabel): Promise<Buffer> {
  return proofsToPdf(proofs, {
    font: faceSubset, picture: pictureReader(store), title: `${label.name} ${label.label}`.trim(), author: label.name, date: new Date(`${label.date}T00:00:00Z`),
  });
}

export interface WrittenPdf { readonly file: string; readonly pages: number; readonly bytes: number; readonly sha256: string }

/** Writes a press PDF so that nobody ever finds half of it. */
export async function writePressPdf(store: Store, proofs: readonly PageProof[], label: PdfLabel, file: string): Promise<WrittenPdf> {
  const bytes = await pressPdf(store, proofs, label);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, bytes);
  return { file, pages: proofs.length, bytes: bytes.length, sha256: sha256(bytes) };
}
