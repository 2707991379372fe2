import type { Reply } from '@/lib/words/reply';
import { UploadStopped, type Sending } from './sending';

/** A large file in pieces: begun, continued after a broken line or another day, ended. The server tells how much it has; the browser remembers which upload a file was. */

const pieceBytes = 2 * 1024 * 1024;
/** Waits between tries when the server can't be reached, milliseconds; after the last it is given up, and can be continued later. */
const patience = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

interface State { readonly id: string; readonly received: number; readonly bytes: number }

const memory = 'banxin.uploads';
/** What tells a file again: its name, size and time. */
const keyOf = (file: File): string => `${file.name} ${file.size} ${file.lastModified}`;

function remembered(): Record<string, string> {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(memory) ?? '{}');
    return typeof known === 'object' && known !== null ? Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {};
  } catch { return {}; }
}
/** Remembers, or with null forgets, the upload of a file; the last fifty are kept. */
function remember(key: string, id: string | null): void {
  const { [key]: _old, ...others } = remembered();
  const entries = [...Object.entries(others), ...(id === null ? [] : [[key, id]])].slice(-50);
  try { localStorage.setItem(memory, JSON.stringify(Object.fromEntries(entries))); } catch { /* a browser without memory begins anew */ }
}

/** Waits; sooner when the line is back. */
const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => new Promise((resolve, reject) => {
  const done = () => { clearTimeout(timer); window.removeEventListener('online', done); signal?.removeEventListener('abort', stop); resolve(); };
  const stop = () => { clearTimeout(timer); window.removeEventListener('online', done); reject(new UploadStopped()); };
  const timer = setTimeout(done, milliseconds);
  window.addEventListener('online', done, { once: true });
  signal?.addEventListener('abort', stop, { once: true });
});

/** Asks the server, again and again while it can't be reached. */
async function ask<T>(address: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Reply<T>> {
  for (let tries = 0; ; tries += 1) {
    if (signal?.aborted) throw new UploadStopped();
    try {
      const response = await fetch(address, { ...init, ...(signal ? { signal } : {}) });
      // A server in between that has lost ours answers in its own words.
      if (response.status >= 502) throw new Error(`answered ${response.status}`);
      return await response.json() as Reply<T>;
    } catch (error) {
      if (signal?.aborted) throw new UploadStopped();
      const wait = patience[tries];
      if (wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

/** The upload this file was when it was interrupted, or a new one. */
async function resumed(file: File, signal: AbortSignal | undefined): Promise<Reply<State>> {
  const known = remembered()[keyOf(file)];
  if (known !== undefined) {
    const state = await ask<State>(`/desk/photos/uploads/${encodeURIComponent(known)}`, {}, signal);
    if (state.ok && state.value.bytes === file.size) return state;
  }
  const begun = await ask<State>('/desk/photos/uploads', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: file.name.slice(0, 200), bytes: file.size }) }, signal);
  if (begun.ok) remember(keyOf(file), begun.value.id);
  return begun;
}

const offsetOf = (reply: Reply<State>): number | null => !reply.ok && reply.error.code === 'refused' && reply.error.reason === 'upload-offset' ? Number(reply.error.params?.received) : null;

/** Sends a file in pieces and ends with the answer to the whole of it. Rejects when the server stays away (choosing the file again continues), with UploadStopped when cancelled (then nothing of it is left). */
export async function sendInPieces<T>(file: File, purpose: string, { onProgress, signal }: Pick<Sending, 'onProgress' | 'signal'>): Promise<Reply<T>> {
  const state = await resumed(file, signal);
  if (!state.ok) return state;
  const address = `/desk/photos/uploads/${encodeURIComponent(state.value.id)}`;
  try {
    let { received } = state.value;
    let astray = 0;
    while (received < file.size) {
      onProgress?.(received / file.size);
      const piece = await ask<State>(`${address}?offset=${received}`, { method: 'PUT', body: file.slice(received, received + pieceBytes), headers: { 'content-type': 'application/octet-stream' } }, signal);
      const offset = offsetOf(piece);
      if (piece.ok) { received = piece.value.received; astray = 0; }
      // A piece whose answer was lost has been counted: go on where the server stands.
      else if (offset !== null && Number.isFinite(offset) && (astray += 1) <= 5) { if (offset === received) await pause(500, signal); received = offset; }
      else { remember(keyOf(file), null); return piece; }
    }
    onProgress?.(1);
    const taken = await ask<T>(address + purpose, { method: 'POST' }, signal);
    // Somebody has still to choose: the bytes stay there for it.
    if (!(taken.ok && typeof taken.value === 'object' && taken.value !== null && 'near' in taken.value)) remember(keyOf(file), null);
    return taken;
  } catch (error) {
    if (error instanceof UploadStopped) {
      remember(keyOf(file), null);
      void fetch(address, { method: 'DELETE' }).catch(() => undefined);
    }
    throw error;
  }
}

/** Gives up what was sent of a file. */
export function forgetPieces(file: File): void {
  const id = remembered()[keyOf(file)];
  if (id === undefined) return;
  remember(keyOf(file), null);
  void fetch(`/desk/photos/uploads/${encodeURIComponent(id)}`, { method: 'DELETE' }).catch(() => undefined);
}
