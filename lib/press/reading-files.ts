import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Store } from '@/db/open';
import { elementText } from '@/lib/copy/element-text';
import { edition } from '@/lib/words/edition';
import type { EditionContent } from './edition-content';
import { fontCache, readingSubset, writeWhole } from './fonts';
import { editionFolder, editionManifest, writeEditionFiles } from './page-images';
import { pictureReader } from './pictures';

/** What a browser needs to show an edition in type beside its frozen files: reading fonts and the nameplate. */

/** Faces readers may be sent, as files of an edition. */
export const readingFaces = ['song', 'song-heavy'] as const;
export type ReadingFace = (typeof readingFaces)[number];

/** All that a face sets in the browser: headings, emphasis and the edition's own words for the heavy face, these and all copy for the text face. */
export function readingText(content: EditionContent, face: ReadingFace): string {
  const decks = content.stories.map(({ story }) => story.decks.kicker + story.decks.title + story.decks.subtitle).join('');
  const crossheads = content.stories.flatMap(({ story }) => story.body.map((element) => {
    switch (element.kind) {
      case 'crosshead': return element.text;
      case 'paragraph': case 'listItem': case 'quote': case 'note': return element.spans.filter((span) => span.strong).map((span) => span.text).join('');
      case 'table': return element.head ? (element.rows[0] ?? []).join('') : '';
      case 'photo': return '';
    }
  })).join('');
  const headings = `${decks}${crossheads}${content.publication.name}${content.pages.map((page) => page.section).join('')}${Object.values(edition.zh).filter((words) => typeof words === 'string').join('')}0123456789，。、；：？！（）“”‘’《》—…·`;
  if (face === 'song-heavy') return headings;
  const bodies = content.stories.flatMap(({ story }) => story.body.map((element) => elementText(element).replace(/[\t\n]/g, ''))).join('');
  const captions = content.stories.flatMap(({ story }) => story.photos.map(({ caption, credit }) => caption + credit)).join('');
  return headings + bodies + captions;
}

interface Asked { readonly sha256: string; readonly content: EditionContent; readonly face: ReadingFace }

const makers = new Map<string, Promise<Buffer>>();

/** An edition's own web font of a face, made when the first reader asks and kept in the font cache. */
export async function readingFont({ sha256, content, face }: Asked): Promise<Buffer> {
  const file = path.join(fontCache(), 'editions', `${sha256}-${face}.woff2`);
  if (await access(file).then(() => true, () => false)) return readFile(file);
  const underWay = makers.get(file);
  if (underWay) return underWay;
  const make = readingSubset(face, readingText(content, face)).then(async (font) => {
    await writeWhole(file, font);
    return Buffer.from(font);
  }).finally(() => makers.delete(file));
  makers.set(file, make);
  return make;
}

/** Width in pixels of nameplate artwork on screens. */
export const nameplateWidth = 800;

/** The edition's nameplate artwork as WebP; null when its nameplate is lettering or the picture is gone. */
export async function nameplateImage(store: Store, content: EditionContent): Promise<Buffer | null> {
  const file = content.publication.nameplateFile;
  const picture = file === null ? null : await pictureReader(store)(file).catch(() => null);
  return picture && sharp(picture).resize({ width: nameplateWidth, withoutEnlargement: true }).webp({ quality: 90 }).toBuffer();
}

const drawing = new Map<string, Promise<string>>();

/** Folder of an edition's frozen files, drawn again when it is not there (a restored database, an emptied disk); asked for twice at once it is drawn once. */
export async function standingFolder(store: Store, edition: Pick<Asked, 'sha256' | 'content'>): Promise<string> {
  if (await editionManifest(store, edition.sha256)) return editionFolder(store, edition.sha256);
  const underWay = drawing.get(edition.sha256) ?? writeEditionFiles(store, { sha256: edition.sha256, content: JSON.stringify(edition.content) }).finally(() => drawing.delete(edition.sha256));
  drawing.set(edition.sha256, underWay);
  return underWay;
}
