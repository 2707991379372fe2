import type { DeskError } from '@/lib/desk/error';
import type { PhotoView } from '@/lib/desk/views/photo';
import type { Language } from '@/lib/words/area';
import { describeError } from '@/lib/words/describe-error';
import type { Reply } from '@/lib/words/reply';
import { forgetPieces, sendInPieces } from './pieces';
import { UploadStopped, type Into, type Sending } from './sending';

/** Largest picture file the server takes, megabytes (lib/desk/photo-intake's mostBytes). */
export const mostMegabytes = 40;
const megabyte = 1024 * 1024;
/** Files from this size on go in pieces, so that a broken line costs one piece. */
const piecesFrom = 6 * megabyte;

/** The refusal of a file that is too large. */
export const photoTooHeavy = (name: string, bytes: number): DeskError => ({ code: 'refused', reason: 'photo-too-heavy', params: { name, megabytes: Math.max(mostMegabytes + 1, Math.ceil(bytes / megabyte)), most: mostMegabytes } });

export interface Uploaded extends PhotoView { readonly duplicate: boolean }

/** A photo of the library that looks like the one sent. */
export interface NearPhoto { readonly id: string; readonly file: string | null; readonly caption: string; readonly version: number; readonly width: number; readonly height: number }
export interface Near { readonly near: readonly NearPhoto[] }

const purpose = ({ into, near }: Sending): string => into ? `?${new URLSearchParams({ id: into.id, version: String(into.version), ...(into.replace ? { replace: '1' } : {}) })}` : near === 'ask' ? '?near=ask' : '';

/** Sends one picture to the library. Rejects when the server can't be reached, with UploadStopped when it was cancelled; a file that is too large is refused before it is sent. */
export function sendPhoto(file: File, sending: Sending): Promise<Reply<Uploaded | Near>> {
  if (file.size > mostMegabytes * megabyte) {
    const error = photoTooHeavy(file.name, file.size);
    const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';
    return Promise.resolve({ ok: false, message: describeError(error, language), fields: {}, error });
  }
  return file.size < piecesFrom ? sendWhole(file, sending) : sendInPieces<Uploaded | Near>(file, purpose(sending), sending);
}

/** Sends one picture to the library; with `into` it becomes the file of a picture announced before. */
export async function uploadPhoto(file: File, onProgress: (share: number) => void, into?: Into): Promise<Reply<Uploaded>> {
  const reply = await sendPhoto(file, { onProgress, ...(into ? { into } : {}) });
  if (reply.ok && 'near' in reply.value) throw new Error('not asked');
  return reply as Reply<Uploaded>;
}

function sendWhole(file: File, sending: Sending): Promise<Reply<Uploaded | Near>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/desk/photos/upload${purpose(sending)}`);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => { if (event.lengthComputable) sending.onProgress?.(event.loaded / event.total); };
    request.onload = () => { try { resolve(JSON.parse(request.responseText) as Reply<Uploaded | Near>); } catch { reject(new Error(`upload answered ${request.status}`)); } };
    request.onerror = () => reject(new Error('upload failed'));
    request.onabort = () => reject(new UploadStopped());
    if (sending.signal?.aborted) { reject(new UploadStopped()); return; }
    sending.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Lets go what was sent of a file that somebody decided against. */
export const forgetPhoto = (file: File): void => { if (file.size >= piecesFrom) forgetPieces(file); };
