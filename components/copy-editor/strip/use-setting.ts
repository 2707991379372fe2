'use client';

import { useEffect, useRef, useState } from 'react';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { PhotoIndex } from '../copy-desk.types';
import { useStripOpen } from './use-strip-open';
import type { CopyPlace, ReadCopyPlace } from '../copy-fit-line.types';
import type { StripNews, StripOrder } from './strip-news';

/** Rest after the last key before the copy is set, milliseconds: typing is never held up. */
const rest = 180;
const focus = { x: 0.5, y: 0.5 };

/** The copy in hand as the engine sets it: null until it is known; `frames` only while the strip is open. */
export type Setting = ReturnType<typeof useSetting>;

/** Sets an article in a thread of its own whenever one pauses in typing; on this one where no thread can be had. */
export function useSetting({ id, content, files, read }: { id: string; content: ArticleContent; files: PhotoIndex; read: ReadCopyPlace }) {
  const strip = useStripOpen();
  const drawn = strip.open;
  const [place, setPlace] = useState<CopyPlace | null | 'none'>(null);
  const [news, setNews] = useState<StripNews | null>(null);
  const ask = useRef<((order: StripOrder) => void) | null>(null);

  // Where it stands is read when the article is opened and whenever one comes back to it: pages are made up on other screens.
  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const reply = await read(id).catch(() => null);
      if (!gone && reply?.ok) setPlace(reply.value ?? 'none');
    };
    void look();
    document.addEventListener('visibilitychange', look);
    return () => { gone = true; document.removeEventListener('visibilitychange', look); };
  }, [id, read]);

  useEffect(() => {
    if (place === null || place === 'none') return;
    let gone = false;
    const take = (found: StripNews | null) => { if (!gone && found) setNews((was) => joined(was, found)); };
    const here = () => {
      const setter = import('./strip-news').then(({ StripSetter }) => { const made = new StripSetter(); made.answer({ kind: 'place', place }); return made; });
      ask.current = (order) => { void setter.then((made) => take(made.answer(order))); };
    };
    let worker: Worker | null = null;
    try {
      const started = new Worker(new URL('./strip.worker.ts', import.meta.url), { type: 'module' });
      worker = started;
      started.onmessage = (event: MessageEvent<StripNews>) => take(event.data);
      started.onerror = () => { started.terminate(); if (!gone) here(); };
      ask.current = (order) => started.postMessage(order);
      ask.current({ kind: 'place', place });
    } catch { here(); }
    return () => { gone = true; worker?.terminate(); ask.current = null; };
  }, [place]);

  useEffect(() => {
    if (place === null || place === 'none') return;
    const timer = setTimeout(() => {
      const photos = Object.fromEntries(Object.entries(files).map(([photoId, { file, width, height }]) => [photoId, { file, width, height, focus }]));
      ask.current?.({ kind: 'set', id, content, photos, drawn });
    }, rest);
    return () => clearTimeout(timer);
  }, [id, content, files, place, drawn]);

  return { news, known: place !== null, noIssue: place === 'none', strip };
}

/** News with what did not change taken from before. */
function joined(was: StripNews | null, is: StripNews): StripNews {
  if (!is.frames) return { ...is, fonts: was?.fonts ?? null };
  const before = new Map(was?.frames?.map((frame) => [frame.key, frame.pieces]));
  return { ...is, fonts: is.fonts ?? was?.fonts ?? null, frames: is.frames.map((frame) => ({ ...frame, pieces: frame.pieces.map((piece, index) => piece ?? before.get(frame.key)?.[index] ?? []) })) };
}
