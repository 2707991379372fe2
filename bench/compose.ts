import { composePage } from '@/lib/makeup/compose';
import { makeUp, onePass } from '@/lib/makeup/machine/make-up';
import type { TextItem } from '@/lib/makeup/page-proof';
import { frontPage, specimenIssue } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';
import { asBuilt } from './as-built';
import { afterKeystroke } from './newspaper';

/**
 * Composes page one of a full tabloid issue again and again, warm, as a desk does while an editor works: each time after another
 * keystroke in the lead, so that its paragraph, its story and the page are set anew. Prints one JSON line.
 */
function run(): void {
  const runs = 1000;
  let next = 0;
  const issue = specimenIssue(frontPage);
  const made = makeUp(Object.values(issue.stories), issue, { pages: [1, 2, 3, 4], seed: 1, newId: () => `b${(next += 1)}`, keepPinned: true }, typeCase, onePass)[0]!;
  const full = { ...issue, pages: made.pages };
  const proof = composePage(full, 1, typeCase);
  const compose = (nth: number): number => {
    const edited = afterKeystroke(full, 'lead', nth);
    const from = performance.now();
    composePage(edited, 1, typeCase);
    return performance.now() - from;
  };
  for (let warm = 0; warm < 300; warm += 1) compose(warm);
  const times = Array.from({ length: runs }, (_, nth) => compose(300 + nth)).sort((one, other) => one - other);
  const at = (share: number): number => Math.round((times[Math.min(runs - 1, Math.floor(runs * share))] ?? 0) * 1000) / 1000;
  const characters = proof.items.filter((item): item is TextItem => item.kind === 'text').reduce((sum, item) => sum + [...item.text].length, 0);
  console.log(JSON.stringify({ name: 'compose', median_ms: at(0.5), p99_ms: at(0.99), max_ms: at(1), characters, runs, node: process.version }));
}

if (asBuilt('bench/compose.ts')) run();
