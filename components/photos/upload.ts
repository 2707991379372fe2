import type { DeskError } from '@/lib/desk/error';
import type { PhotoView } from '@/lib/desk/views/photo';
import type { Language } from '@/lib/words/area';
import { describeError } from '@/lib/words/describe-error';
import type { Reply } from '@/lib/words/reply';

/** Largest picture file the server takes, megabytes (lib/desk/photo-intake's mostBytes). */
export const mostMegabytes = 40;
const megabyte = 1024 * 1024;

/** The refusal of a file that is too large. */
export const photoTooHeavy = (name: string, bytes: number): DeskError => ({ code: 'refused', reason: 'photo-too-heavy', params: { name, megabytes: Math.max(mostMegabytes + 1, Math.ceil(bytes / megabyte)), most: mostMegabytes } });

export interface Uploaded extends PhotoView { readonly duplicate: boolean }

/**
 * Sends one picture to the library; with `into` it becomes the file of a picture announced before.
 * `onProgress` hears the share sent, 0–1. Rejects when the server can't be reached; a file that is too large is refused before it is sent.
 */
export function uploadPhoto(file: File, onProgress: (share: number) => void, into?: { readonly id: string; readonly version: number }): Promise<Reply<Uploaded>> {
  if (file.size > mostMegabytes * megabyte) {
    const error = photoTooHeavy(file.name, file.size);
    const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';
    return Promise.resolve({ ok: false, message: describeError(error, language), fields: {}, error });
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/desk/photos/upload${into ? `?${new URLSearchParams({ id: into.id, version: String(into.version) })}` : ''}`);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total); };
    request.onload = () => { try { resolve(JSON.parse(request.responseText) as Reply<Uploaded>); } catch { reject(new Error(`upload answered ${request.status}`)); } };
    request.onerror = () => reject(new Error('upload failed'));
    request.onabort = () => reject(new Error('upload stopped'));
    request.send(file);
  });
}
