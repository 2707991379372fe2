import type { PhotoView } from '@/lib/desk/views/photo';
import type { Reply } from '@/lib/words/reply';

/** Sends one picture to the library. `onProgress` hears the share sent, 0–1. Rejects when the server can't be reached. */
export function uploadPhoto(file: File, onProgress: (share: number) => void): Promise<Reply<PhotoView>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/desk/photos/upload');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total); };
    request.onload = () => { try { resolve(JSON.parse(request.responseText) as Reply<PhotoView>); } catch { reject(new Error(`upload answered ${request.status}`)); } };
    request.onerror = () => reject(new Error('upload failed'));
    request.onabort = () => reject(new Error('upload stopped'));
    request.send(file);
  });
}
