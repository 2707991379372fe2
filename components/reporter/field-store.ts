/** What a reporter wrote in the field and has not handed in: words in the browser's local storage, pictures in its database. By user, since phones are lent. */

export interface FieldPhoto {
  /** The browser's own id of the picture. */
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly credit: string;
  /** Its id in the library once it is there. */
  readonly photoId: string | null;
}

export interface FieldCopy {
  /** Names this piece of copy to the server, so that handing it in again makes no second story. */
  readonly key: string;
  readonly assignmentId: string | null;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly FieldPhoto[];
}

const slot = (userKey: string): string => `banxin-field-${userKey}`;

/** A name for something that exists in this browser only. `crypto.randomUUID` is there on secure pages alone, and phones in the house may come by plain HTTP. */
export function localKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const emptyCopy = (assignmentId: string | null): FieldCopy => ({ key: localKey(), assignmentId, title: '', text: '', photos: [] });

export const isEmpty = (copy: FieldCopy): boolean => copy.title.trim() === '' && copy.text.trim() === '' && copy.photos.length === 0;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was kept; null when nothing was, or it cannot be read. */
export function readCopy(userKey: string): FieldCopy | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(slot(userKey)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { key, assignmentId, title, text, photos } = kept as Record<string, unknown>;
    if (!isText(key) || !isText(title) || !isText(text) || !Array.isArray(photos)) return null;
    return {
      key, title, text, assignmentId: isText(assignmentId) ? assignmentId : null,
      photos: (photos as unknown[]).flatMap((photo) => {
        const { id, name, caption, credit, photoId } = (photo ?? {}) as Record<string, unknown>;
        return isText(id) && isText(name) ? [{ id, name, caption: isText(caption) ? caption : '', credit: isText(credit) ? credit : '', photoId: isText(photoId) ? photoId : null }] : [];
      }),
    };
  } catch { return null; }
}

/** Keeps the words at once; false when the browser has no room or will not. */
export function keepCopy(userKey: string, copy: FieldCopy): boolean {
  try {
    if (isEmpty(copy)) localStorage.removeItem(slot(userKey)); else localStorage.setItem(slot(userKey), JSON.stringify(copy));
    return true;
  } catch { return false; }
}

const shelf = 'pictures';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('banxin-field', 1);
    request.onupgradeneeded = () => { request.result.createObjectStore(shelf); };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database in this browser'));
  });
}

async function onShelf<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(shelf, mode);
      const request = act(transaction.objectStore(shelf));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
      transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
    });
  } finally { database.close(); }
}

/** Keeps a picture; rejects when the browser has no room. */
export const keepPicture = (id: string, picture: Blob): Promise<IDBValidKey> => onShelf('readwrite', (store) => store.put(picture, id));
/** A picture that was kept; undefined when it is gone. */
export const readPicture = (id: string): Promise<Blob | undefined> => onShelf('readonly', (store) => store.get(id) as IDBRequest<Blob | undefined>);
export const dropPicture = (id: string): Promise<undefined> => onShelf('readwrite', (store) => store.delete(id));
