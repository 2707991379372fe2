import { readFile } from 'node:fs/promises';
import type { Store } from '@/db/open';
import { photoFile } from '@/lib/desk/photo-files';

/** Reads pictures at full resolution by their content hash. Throws when the file is gone. */
export const pictureReader = (store: Pick<Store, 'dataDir'>) => async (file: string): Promise<Buffer> => {
  const found = await photoFile(store, file);
  if (!found) throw new Error(`the picture ${file} is missing from the photo store`);
  return readFile(found.path);
};
