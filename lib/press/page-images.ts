import { randomUUID } from 'node:crypto';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import type { Store } from '@/db/open';
import { hotspotsOf } from '@/lib/render/hotspots';
import { parseEditionContent, type EditionContent } from './edition-content';
import { sha256 } from './edition-hash';
import { makeFolder } from './make-folder';
import { rasterisePage } from './page-raster';
import { readerPdf } from './pdf';
import { pictureReader } from './pictures';

/** Widths in pixels a page image is made in. */
export const pageImageWidths = [900, 1800] as const;
/** Widths in pixels of a story's photos for readers. */
export const photoWidths = [600, 1200] as const;

/** Folder of an edition's files: named by its hash, written once, never changed. */
export const editionFolder = (store: Pick<Store, 'dataDir'>, sha: string): string => path.join(/*turbopackIgnore: true*/ store.dataDir, 'editions', sha);

const manifestSchema = z.object({ edition: z.string(), files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })) });
export type EditionManifest = z.infer<typeof manifestSchema>;

const manifestText = (store: Pick<Store, 'dataDir'>, sha: string): Promise<string | null> => readFile(path.join(editionFolder(store, sha), 'manifest.json'), 'utf8').catch(() => null);

function parseManifest(text: string): EditionManifest | null {
  try { return manifestSchema.parse(JSON.parse(text)); } catch { return null; }
}

/** The list of an edition's files with their hashes; null when the files are not there, or the list itself is damaged. */
export async function editionManifest(store: Pick<Store, 'dataDir'>, sha: string): Promise<EditionManifest | null> {
  const text = await manifestText(store, sha);
  return text === null ? null : parseManifest(text);
}

/** Clickable areas of every page, with the addresses of the stories: what the web edition's page images need. */
export function editionHotspots(content: EditionContent) {
  const stories = new Map(content.stories.map((entry) => [entry.story.articleId, entry]));
  return content.pages.map(({ number, proof }) => ({
    page: number, width: proof.width, height: proof.height,
    hotspots: hotspotsOf(proof).flatMap((spot) => {
      const entry = stories.get(spot.articleId);
      return entry ? [{ ...spot, slug: entry.slug, title: entry.story.decks.title.replaceAll('\n', ' ') }] : [];
    }),
  }));
}

/** Picture files the stories of an edition show, each once. */
const photoFilesOf = (content: EditionContent): string[] =>
  [...new Set(content.stories.flatMap((entry) => entry.story.photos.flatMap((photo) => (photo.file === null ? [] : [photo.file]))))];

/** The files of an edition, one after the other: whoever writes them holds one in memory at a time. */
export async function* editionFiles(store: Store, content: EditionContent): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const label = { name: content.publication.name, label: content.issue.label, date: content.issue.date };
  const picture = pictureReader(store);
  yield { name: 'issue.pdf', bytes: await readerPdf(store, content.pages.map((page) => page.proof), label) };
  for (const { number, proof } of content.pages) {
    yield { name: `page-${number}.pdf`, bytes: await readerPdf(store, [proof], label) };
    const widest = await rasterisePage(proof, { width: Math.max(...pageImageWidths), picture });
    for (const width of pageImageWidths) {
      const bytes = width === Math.max(...pageImageWidths) ? widest : await sharp(widest).resize({ width, kernel: 'lanczos3' }).webp({ quality: 84, smartSubsample: true }).toBuffer();
      yield { name: `page-${number}-${width}.webp`, bytes };
    }
  }
  for (const file of photoFilesOf(content)) {
    const original = await picture(file);
    for (const width of photoWidths) yield { name: `photo-${file}-${width}.webp`, bytes: await sharp(original).resize({ width, withoutEnlargement: true }).webp({ quality: 82 }).toBuffer() };
  }
  yield { name: 'hotspots.json', bytes: Buffer.from(JSON.stringify({ pages: editionHotspots(content) })) };
}

/** An hour is far longer than drawing an edition takes: older drafts were left by a process that was killed. */
const draftLifetime = 3_600_000;

async function removeOldDrafts(editions: string): Promise<void> {
  for (const name of await readdir(editions).catch(() => [])) {
    if (!name.endsWith('.tmp')) continue;
    const made = await stat(path.join(editions, name)).catch(() => null);
    if (made && Date.now() - made.mtimeMs > draftLifetime) await rm(path.join(editions, name), { recursive: true, force: true });
  }
}

/** Makes room for files drawn anew where a folder stands whose list is damaged or gone; it is kept beside, for whoever wants to know. */
async function putAside(store: Store, sha: string): Promise<void> {
  if (await editionManifest(store, sha)) return;
  const folder = editionFolder(store, sha);
  await rename(folder, `${folder}.${randomUUID()}.damaged`).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'ENOENT') throw error; });
}

/**
 * Draws an edition's files (issue.pdf, page-N.pdf, page-N-900.webp, page-N-1800.webp, photo-<hash>-<width>.webp, hotspots.json,
 * manifest.json) into its folder, all or none; does nothing when they stand there already. Out: the folder.
 */
export async function writeEditionFiles(store: Store, edition: { readonly sha256: string; readonly content: string }): Promise<string> {
  const folder = editionFolder(store, edition.sha256);
  if (await editionManifest(store, edition.sha256)) return folder;
  const draft = `${folder}.${randomUUID()}.tmp`;
  await removeOldDrafts(path.dirname(folder));
  await makeFolder(draft);
  try {
    const files: EditionManifest['files'] = {};
    for await (const { name, bytes } of editionFiles(store, parseEditionContent(edition.content))) {
      await writeFile(path.join(draft, name), bytes, { flush: true });
      files[name] = { bytes: bytes.length, sha256: sha256(bytes) };
    }
    await writeFile(path.join(draft, 'manifest.json'), JSON.stringify({ edition: edition.sha256, files }, null, 1), { flush: true });
    await putAside(store, edition.sha256);
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!await editionManifest(store, edition.sha256)) throw error; // else someone else has just written the same files
      await rm(draft, { recursive: true, force: true });
    });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** Files of an edition that are gone, changed or not on its list; empty when all are as they were written. Null: no files were written. */
export async function damagedFiles(store: Pick<Store, 'dataDir'>, sha: string): Promise<string[] | null> {
  const text = await manifestText(store, sha);
  if (text === null) return null;
  const manifest = parseManifest(text);
  if (!manifest) return ['manifest.json'];
  const folder = editionFolder(store, sha);
  const damaged: string[] = [];
  for (const [name, kept] of Object.entries(manifest.files)) {
    const bytes = await readFile(path.join(folder, name)).catch(() => null);
    if (bytes === null || sha256(bytes) !== kept.sha256) damaged.push(name);
  }
  const strangers = (await readdir(folder)).filter((name) => name !== 'manifest.json' && !(name in manifest.files));
  return [...damaged, ...strangers];
}
