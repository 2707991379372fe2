import path from 'node:path';
import type { Store } from '@/db/open';
import type { PageProof } from '@/lib/makeup/page-proof';
import { leastPpi } from '@/lib/proof/preflight';
import { proofsToPdf } from '@/lib/render/pdf';
import { pressStandards, type PressStandard } from '@/lib/render/pdf-standard';
import { sha256 } from './edition-hash';
import { faceSubset, writeWhole } from './fonts';
import { makeFolder } from './make-folder';
import { checkPressPdf, PressPdfError } from './pdf-check';
import { pressCondition } from './pdf-condition';
import { plateMaker, screenMaker } from './pdf-plates';
import { pictureReader } from './pictures';

/** What a PDF says of itself; no clock is asked, so that the same pages make the same file. */
export interface PdfLabel { readonly name: string; readonly label: string; /** 'YYYY-MM-DD' */ readonly date: string }

/** Files that can be asked for: for the press under a standard, or for readers. */
export const pdfStandards = [...pressStandards, 'reader'] as const;
export type PdfStandard = PressStandard | 'reader';

export interface PdfChoice {
  readonly standard: PdfStandard;
  /** Adds the proofs' bleed around the trim. */
  readonly bleed?: boolean;
  /** Adds crop and register marks, ink patches and a line that names the page. */
  readonly marks?: boolean;
  /** ICC profile of the printing house; without it our newsprint profile. */
  readonly profile?: string;
}

const common = (store: Store, label: PdfLabel) => ({
  font: faceSubset, picture: pictureReader(store), title: `${label.name} ${label.label}`.trim(), author: label.name, date: new Date(`${label.date}T00:00:00Z`),
});

/** Pages as a PDF for readers: tagged in reading order, at exact trim size. Throws when the file of a picture is gone. */
export function readerPdf(store: Store, proofs: readonly PageProof[], label: PdfLabel): Promise<Buffer> {
  const options = common(store, label);
  return proofsToPdf(proofs, { ...options, part: screenMaker(options.picture) });
}

/** Pages as a PDF/X file for the press, read back before it is given out. Throws when the file of a picture is gone; ProfileError when the profile will not do; PressPdfError. */
export async function pressPdf(store: Store, proofs: readonly PageProof[], label: PdfLabel, choice: PdfChoice & { readonly standard: PressStandard } = { standard: 'x4' }): Promise<Buffer> {
  const condition = await pressCondition(choice.profile);
  const options = common(store, label);
  const bytes = await proofsToPdf(proofs, {
    ...options, ...(choice.bleed ? { bleed: true } : {}),
    ...(choice.marks ? { marks: (proof) => `${options.title}　第${proof.page}版　${label.date}　${condition.intent.identifier}` } : {}),
    press: { standard: choice.standard, intent: condition.intent, plate: plateMaker(options.picture, condition) },
  });
  const problems = checkPressPdf(bytes, choice.standard);
  if (problems.length > 0) throw new PressPdfError(problems);
  return bytes;
}

/** Pages as whichever file is chosen. */
export function makePdf(store: Store, proofs: readonly PageProof[], label: PdfLabel, choice: PdfChoice): Promise<Buffer> {
  const { standard } = choice;
  return standard === 'reader' ? readerPdf(store, proofs, label) : pressPdf(store, proofs, label, { ...choice, standard });
}

/** A picture printed coarser than the checks ask. */
export interface CoarsePicture { readonly page: number; readonly ppi: number }

const coarsePictures = (proofs: readonly PageProof[]): CoarsePicture[] => proofs.flatMap((proof) =>
  proof.items.flatMap((item) => (item.kind === 'picture' && item.file !== null && item.ppi > 0 && item.ppi < leastPpi ? [{ page: proof.page, ppi: Math.round(item.ppi) }] : [])));

/** `coarse`: pictures of a press file that want a larger original. */
export interface WrittenPdf { readonly file: string; readonly pages: number; readonly bytes: number; readonly sha256: string; readonly standard: PdfStandard; readonly coarse: readonly CoarsePicture[] }

/** Writes a PDF so that nobody ever finds half of it. */
export async function writePdf(store: Store, proofs: readonly PageProof[], label: PdfLabel, choice: PdfChoice, file: string): Promise<WrittenPdf> {
  const bytes = await makePdf(store, proofs, label, choice);
  await makeFolder(path.dirname(file));
  await writeWhole(file, bytes);
  return { file, pages: proofs.length, bytes: bytes.length, sha256: sha256(bytes), standard: choice.standard, coarse: choice.standard === 'reader' ? [] : coarsePictures(proofs) };
}
