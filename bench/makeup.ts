import os from 'node:os';
import { corpus } from './corpus';
import { Solver, type Proposal } from '../lib/makeup/solve';
import { typeCase } from '../lib/typeset/type-case';

/**
 * Makes up invented issues by machine: time to the first layout and to the best one, what was tried, white space, and what is to be said against the pages.
 * `npx tsx bench/makeup.ts [seconds]` gives each issue so many seconds (10, and 60 on sixteen pages).
 */
const asked = Number(process.argv[2] ?? 0);
const issues = (process.argv[3] ? JSON.parse(process.argv[3]) : [[10, 4], [20, 4], [24, 4], [40, 8], [80, 16]]) as readonly (readonly [number, number])[];
const seeds = [1, 2, 3];

const softOf = (proposal: Proposal) => proposal.judged.map((page) => page.objections.filter((one) => !one.hard));
for (const [pieces, pages] of issues) for (const seed of seeds) {
  const issue = corpus(pieces, pages, seed);
  let id = 0;
  const budget = (asked || (pages >= 16 ? 60 : 10)) * 1000;
  const started = performance.now();
  const solver = new Solver(issue, { pages: issue.pages.map((page) => page.number), seed: 1, newId: () => `b${id++}`, keepPinned: true }, typeCase);
  const cpu = process.cpuUsage();
  const cpuMs = () => { const used = process.cpuUsage(cpu); return (used.user + used.system) / 1000; };
  let first = 0;
  let firstCpu = 0;
  let best = 0;
  let least = Infinity;
  while (!solver.done && performance.now() - started < budget) {
    solver.step();
    if (first === 0) { first = performance.now() - started; firstCpu = cpuMs(); }
    const weight = solver.best?.weight ?? Infinity;
    if (weight < least - 1e-9) { least = weight; best = performance.now() - started; }
  }
  const took = performance.now() - started;
  const cpuTook = cpuMs();
  const proposal = solver.best!;
  const soft = softOf(proposal);
  const hard = proposal.judged.flatMap((page) => page.objections).filter((one) => one.hard).length;
  const white = proposal.judged.map((page) => page.whiteSpace * 100);
  console.log(JSON.stringify({
    pieces, pages, seed, first_ms: Math.round(first), first_cpu_ms: Math.round(firstCpu), best_ms: Math.round(best), took_ms: Math.round(took), cpu_ms: Math.round(cpuTook), ...solver.counts,
    candidates_per_s: Math.round((solver.counts.candidates / took) * 1000), candidates_per_cpu_s: Math.round((solver.counts.candidates / cpuTook) * 1000),
    hard, unplaced: proposal.unplaced.length, white_mean: Math.round((white.reduce((sum, one) => sum + one, 0) / white.length) * 100) / 100, white_most: Math.round(Math.max(...white) * 100) / 100,
    soft_per_page: soft.reduce((sum, list) => sum + list.length, 0) / pages, soft_most: Math.max(...soft.map((list) => list.length)), soft: soft.map((list) => list.map((one) => one.rule).join('+') || '-').join(' '),
    issue: proposal.objections.map((one) => one.rule).join(' '), weight: Math.round(proposal.weight * 10) / 10, layouts: solver.proposals().length,
  }));
}
console.log(`${os.cpus()[0]?.model ?? ''} × ${os.cpus().length}, Node ${process.version}`);
