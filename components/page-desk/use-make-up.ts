'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Proposal } from '@/lib/makeup/machine/solve';
import type { MakeUpNews, MakeUpOrder } from './make-up.worker';
import type { MakeUpProgress } from './solve-run';

/** Nothing has the focus, or what had it can no longer be used. */
export const focusLost = (): boolean => document.activeElement === null || document.activeElement === document.body || document.activeElement.matches(':disabled');

/** The automatic make-up in a thread of its own: how far it is, a way to say it is enough, and a way to stop it. `starter` is for the button that starts it: it gets the focus back. */
export function useMakeUp(starter: RefObject<HTMLButtonElement | null>) {
  const worker = useRef<Worker | null>(null);
  const satisfied = useRef(false);
  const [progress, setProgress] = useState<MakeUpProgress | null>(null);
  const working = progress !== null;
  const worked = useRef(false);
  // Before a dialog with the layouts opens: it then knows where the focus was.
  useLayoutEffect(() => {
    if (worked.current && !working && focusLost()) starter.current?.focus();
    worked.current = working;
  }, [working, starter]);
  const stop = useCallback(() => { worker.current?.terminate(); worker.current = null; setProgress(null); }, []);
  useEffect(() => stop, [stop]);
  const enough = useCallback(() => { satisfied.current = true; worker.current?.postMessage('enough'); }, []);

  /** Layouts to choose from, the best first; null when it was stopped. Rejects when it failed. Where no thread can be started it is done here. */
  const run = useCallback((order: MakeUpOrder): Promise<readonly Proposal[] | null> => {
    stop();
    satisfied.current = false;
    const started = new Worker(new URL('./make-up.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    setProgress({ share: 0, tries: 0, points: 0 });
    return new Promise((resolve, reject) => {
      const watch = setInterval(() => { if (worker.current !== started) { clearInterval(watch); resolve(null); } }, 100);
      const end = () => { clearInterval(watch); if (worker.current === started) stop(); };
      started.onmessage = (event: MessageEvent<MakeUpNews>) => {
        if (event.data.kind === 'progress') setProgress(event.data.progress);
        else { end(); resolve(event.data.proposals); }
      };
      started.onerror = () => {
        if (worker.current !== started) return;
        void import('./solve-run').then(({ runSolver }) => runSolver(order, setProgress, () => satisfied.current || worker.current !== started))
          .then((proposals) => { const stopped = worker.current !== started; end(); resolve(stopped ? null : proposals); })
          .catch((error: unknown) => { end(); reject(error); });
      };
      started.postMessage(order);
    });
  }, [stop]);

  return { progress, run, enough, stop };
}
