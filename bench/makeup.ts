import { corpus } from './corpus';
import { composeIssue } from '../lib/makeup/compose';
import { makeUp } from '../lib/makeup/make-up';
import { score } from '../lib/makeup/score';
import { typeCase } from '../lib/typeset/type-case';

for (const [pieces, pages] of [[10, 4], [20, 4], [24, 4], [40, 8], [80, 16]] as const) for (const seed of [1, 2, 3]) {
  const issue = corpus(pieces, pages, seed);
  const started = performance.now();
  let id = 0;
  const made = makeUp(issue, { pages: issue.pages.map((page) => page.number), seed: 1, newId: () => `b${id++}`, keepPinned: true }, typeCase);
  const took = performance.now() - started;
  const proofs = composeIssue({ ...issue, pages: made.pages }, typeCase);
  const faults = proofs.map((proof) => score(proof));
  const soft = faults.map((list) => list.filter((one) => !one.hard));
  console.log(pieces, pages, seed, `${Math.round(took)} ms`, 'unplaced', made.unplaced.length, 'hard', faults.flat().filter((one) => one.hard).length,
    'white', proofs.map((proof) => (proof.whiteSpace * 100).toFixed(1)).join(' '), 'soft', soft.map((list) => list.map((one) => one.rule).join('+') || '-').join(' | '));
}
