import { randomUUID } from 'node:crypto';
import { copyFile, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Store } from '@/db/open';
import type { EditionContent } from './edition-content';
import { canonicalJson } from './edition-hash';
import { feedXml, pageFile, pageHtml, storyFile, storyHtml, styleCss } from './export-html';
import { makeFolder } from './make-folder';
import { editionManifest, writeEditionFiles } from './page-images';

/** The folder asked for holds something that is no export of ours. */
export class FolderInTheWay extends Error {}

/** A published edition as far as exporting needs it. */
export interface ExportedEdition { readonly sha256: string; readonly publishedAt: string; readonly content: EditionContent }

export interface WrittenExport { readonly folder: string; readonly files: number; readonly bytes: number }

/** Names a folder as an export, so that the next one may take its place. */
const markFile = 'banxin-edition.json';
const mark = z.object({ edition: z.string() });

/** What stands at the place of the export: nothing, an earlier export, or something else. */
async function standing(folder: string): Promise<'nothing' | 'export' | 'else'> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : undefined));
  if (entries === null) return 'nothing';
  if (entries === undefined) return 'else';
  if (entries.length === 0) return 'export';
  const text = await readFile(path.join(folder, markFile), 'utf8').catch(() => null);
  try { return text !== null && mark.safeParse(JSON.parse(text)).success ? 'export' : 'else'; } catch { return 'else'; }
}

async function writePages(folder: string, edition: ExportedEdition): Promise<void> {
  const { content } = edition;
  for (const page of content.pages) await writeFile(path.join(folder, pageFile(page.number)), pageHtml(content, page));
  for (const story of content.stories) await writeFile(path.join(folder, storyFile(story.slug)), storyHtml(content, story));
  await writeFile(path.join(folder, 'style.css'), styleCss);
  await writeFile(path.join(folder, 'feed.xml'), feedXml(content, edition.sha256, edition.publishedAt));
  await writeFile(path.join(folder, markFile), canonicalJson({ edition: edition.sha256, issue: content.issue.totalNumber, date: content.issue.date }));
}

/**
 * Writes the static web edition: index.html (page one), page-N.html, story-<slug>.html, the page images, PDFs and photos, feed.xml.
 * The folder appears whole or not at all; an earlier export in it is replaced. Throws FolderInTheWay when it holds anything else.
 */
export async function exportWebEdition(store: Store, edition: ExportedEdition, folder: string): Promise<WrittenExport> {
  const before = await standing(folder);
  if (before === 'else') throw new FolderInTheWay(folder);
  const files = await writeEditionFiles(store, { sha256: edition.sha256, content: canonicalJson(edition.content) });
  const manifest = await editionManifest(store, edition.sha256);
  const draft = `${folder}.${randomUUID()}.part`;
  await makeFolder(draft);
  try {
    for (const name of Object.keys(manifest?.files ?? {})) await copyFile(path.join(files, name), path.join(draft, name));
    await writePages(draft, edition);
    const written = await Promise.all((await readdir(draft)).map((name) => stat(path.join(draft, name))));
    const old = `${folder}.${randomUUID()}.old`;
    if (before === 'export') await rename(folder, old);
    await rename(draft, folder);
    await rm(old, { recursive: true, force: true });
    return { folder, files: written.length, bytes: written.reduce((sum, entry) => sum + entry.size, 0) };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
