import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { currentActor } from '@/lib/auth/staff';
import { editionBySha, type PublishedEdition } from '@/lib/desk/editions';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { editionManifest } from '@/lib/press/page-images';
import { nameplateImage, readingFaces, readingFont, standingFolder } from '@/lib/press/reading-files';

const types: Readonly<Record<string, string>> = { '.pdf': 'application/pdf', '.webp': 'image/webp', '.woff2': 'font/woff2', '.json': 'application/json' };

const missing = (): Response => new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });

/** Bytes of one file of an edition; null when it has none of that name. */
async function fileOf(edition: PublishedEdition, file: string): Promise<Buffer | null> {
  const face = readingFaces.find((one) => file === `${one}.woff2`);
  if (face) return readingFont({ ...edition, face });
  if (file === 'nameplate.webp') return nameplateImage(store(), edition.content);
  const folder = await standingFolder(store(), edition);
  const manifest = await editionManifest(store(), edition.sha256);
  return manifest && Object.hasOwn(manifest.files, file) ? readFile(path.join(/*turbopackIgnore: true*/ folder, file)) : null;
}

/** Files of a published edition: they never change, so whoever has one may keep it. Editions readers may not see have none. */
export async function GET(request: Request, { params }: { params: Promise<{ sha: string; file: string }> }): Promise<Response> {
  const { sha, file } = await params;
  const type = types[path.extname(file)];
  if (!type) return missing();
  const { read } = store();
  const edition = await editionBySha(read, sha);
  const open = (await readPublication(read)).visibility === 'public';
  if (!edition || (!open && !(await currentActor()))) return missing();
  const etag = `"${sha.slice(0, 16)}-${file}"`;
  const caching = open ? 'public, max-age=31536000, immutable' : 'private, max-age=0, must-revalidate';
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag, 'cache-control': caching } });
  const bytes = await fileOf(edition, file);
  if (!bytes) return missing();
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'content-length': String(bytes.byteLength), 'cache-control': caching, etag, ...(type === 'application/pdf' ? { 'content-disposition': `inline; filename="${edition.totalNumber}-${file}"` } : {}) },
  });
}
