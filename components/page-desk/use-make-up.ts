'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { newBlockId } from './block-id';
import type { MakeUpNews, MakeUpOrder } from './make-up.worker';

export type MadeUpNews = Extract<MakeUpNews, { kind: 'done' }>;

/** The automatic make-up in a thread of its own: how far it is, and a way to stop it. */
export function useMakeUp() {
  const worker = useRef<Worker | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const stop = useCallback(() => { worker.current?.terminate(); worker.current = null; setProgress(null); }, []);
  useEffect(() => stop, [stop]);

  /** Makes the pages up; null when it was stopped. Rejects when it failed. Where no thread can be started it is done here, without progress. */
  const run = useCallback((order: MakeUpOrder): Promise<MadeUpNews | null> => {
    stop();
    const started = new Worker(new URL('./make-up.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    setProgress(0);
    return new Promise((resolve, reject) => {
      const watch = setInterval(() => { if (worker.current !== started) { clearInterval(watch); resolve(null); } }, 100);
      const end = () => { clearInterval(watch); if (worker.current === started) stop(); };
      started.onmessage = (event: MessageEvent<MakeUpNews>) => {
        if (event.data.kind === 'progress') setProgress(event.data.fraction);
        else { end(); resolve(event.data); }
      };
      started.onerror = () => {
        if (worker.current !== started) return;
        void Promise.all([import('@/lib/makeup/make-up'), import('@/lib/typeset/type-case')]).then(([{ makeUp }, { typeCase }]) => {
          const made = makeUp(order.issue, { ...order, keepPinned: true, newId: newBlockId }, typeCase);
          end();
          resolve({ kind: 'done', pages: made.pages, unplaced: made.unplaced });
        }).catch((error: unknown) => { end(); reject(error); });
      };
      started.postMessage(order);
    });
  }, [stop]);

  return { progress, run, stop };
}
