import { Solver, type Proposal } from '@/lib/makeup/machine/solve';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from './block-id';
import type { MakeUpOrder } from './make-up.worker';

/** How far a make-up is: share of its time, layouts tried, points against the best so far. */
export interface MakeUpProgress { readonly share: number; readonly tries: number; readonly points: number }

/** Longest stretch of work between two looks at the clock and the letters, milliseconds. */
const stretch = 80;

/** Lets a letter that says it is enough come in. */
const breath = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Makes layouts better until the time of the order is over, nothing is left to better, or it is enough; answers with those to choose from. */
export async function runSolver(order: MakeUpOrder, tell: (progress: MakeUpProgress) => void, enough: () => boolean): Promise<readonly Proposal[]> {
  const { issue, pages, seed, wanted, seconds } = order;
  const started = performance.now();
  const solver = new Solver(issue, { pages, seed, wanted, keepPinned: true, newId: newBlockId }, typeCase);
  const over = (): boolean => performance.now() - started > seconds * 1000;
  // The first layout stands at once: it can be taken from then on.
  solver.step();
  tell({ share: 0.01, tries: solver.counts.tries, points: solver.least });
  await breath();
  while (!solver.done && !over() && !enough()) {
    const from = performance.now();
    do solver.step(); while (!solver.done && performance.now() - from < stretch);
    tell({ share: Math.min(1, (performance.now() - started) / (seconds * 1000)), tries: solver.counts.tries, points: Number.isFinite(solver.least) ? solver.least : 0 });
    await breath();
  }
  return solver.proposals();
}
