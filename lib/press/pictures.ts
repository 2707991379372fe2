import { readFile } from 'node:fs/promises';
import type { Store } from '@/db/open';
import { photoFile } from '@/lib/desk/photo-files';

/** The file of a picture is not where it should be. */
export class PictureMissing extends Error {
  constructor(readonly file: string) { super(`the picture ${file} is missing from the photo store`); }
}

/** Reads pictures at full resolution by their content hash. Throws PictureMissing when the file is gone. */
export const pictureReader = (store: Pick<Store, 'dataDir'>) => async (file: string): Promise<Buffer> => {
  const found = await photoFile(store, file);
  if (!found) throw new PictureMissing(file);
  return readFile(found.path);
};
