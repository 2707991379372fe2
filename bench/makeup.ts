import os from 'node:os';
import { issues as sampleIssues } from '../db/sample/issues';
import { sampleIssueLayout } from '../db/sample/sample-layout';
import type { IssueLayout } from '../lib/makeup/issue-layout';
import { Solver, type Proposal } from '../lib/makeup/machine/solve';
import { typeCase } from '../lib/typeset/type-case';
import { corpus } from './corpus';

/**
 * Makes up the sample's issue and invented ones by machine: time to the first layout and to the best one, candidate pages judged a second, what was tried, white space,
 * and what is to be said against the pages. Each issue has so many seconds of one core (10, and 60 on sixteen pages), so that a busy machine changes the clock's
 * times (…_ms) and not the result; …_cpu_ms are those of the core.
 * `npx tsx bench/makeup.ts [seconds] [pairs of pieces and pages, as JSON]`
 */
const asked = Number(process.argv[2] ?? 0);
const pairs = (process.argv[3] ? JSON.parse(process.argv[3]) : [[10, 4], [20, 4], [24, 4], [40, 8], [80, 16]]) as readonly (readonly [number, number])[];
const seeds = [1, 2, 3];

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const softOf = (proposal: Proposal) => proposal.judged.map((page) => page.objections.filter((one) => !one.hard));
const counted = (rules: readonly string[]): string => [...new Set(rules)].map((rule) => `${rule} ${rules.filter((other) => other === rule).length}`).join(', ');

function measure(name: string, issue: IssueLayout): void {
  let id = 0;
  const pages = issue.pages.length;
  const budget = (asked || (pages >= 16 ? 60 : 10)) * 1000;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const clock = (): number => performance.now() - started;
  const core = (): number => { const used = process.cpuUsage(cpu); return (used.user + used.system) / 1000; };
  const solver = new Solver(issue, { pages: issue.pages.map((page) => page.number), seed: 1, newId: () => `b${(id += 1)}`, keepPinned: true }, typeCase);
  let first: { ms: number; cpu_ms: number } | null = null;
  let best = { ms: 0, cpu_ms: 0 };
  let least = Infinity;
  while (!solver.done && core() < budget) {
    solver.step();
    const now = { ms: Math.round(clock()), cpu_ms: Math.round(core()) };
    first ??= now;
    if (solver.least < least - 1e-9) { least = solver.least; best = now; }
  }
  const [took, used] = [clock(), core()];
  const proposal = solver.best!;
  const soft = softOf(proposal);
  // A page nothing stands on is told of the issue, not of itself.
  const standing = proposal.judged.filter((page) => !proposal.objections.some((one) => one.rule === 'page-empty' && one.params.page === page.number));
  const white = standing.map((page) => page.whiteSpace * 100);
  const { tries, candidates, pagesLaid, pagesSet } = solver.counts;
  console.log(JSON.stringify({
    issue: name, pages, first_ms: first?.ms, first_cpu_ms: first?.cpu_ms, best_ms: best.ms, best_cpu_ms: best.cpu_ms, took_ms: Math.round(took), cpu_ms: Math.round(used),
    tries, tries_per_cpu_s: hundredths((tries / used) * 1000), candidates, candidates_per_cpu_s: Math.round((candidates / used) * 1000), pages_laid: pagesLaid, pages_set: pagesSet,
    hard: proposal.judged.flatMap((page) => page.objections).filter((one) => one.hard).length, unplaced: proposal.unplaced.length, empty_pages: pages - standing.length,
    white_mean: hundredths(white.reduce((sum, one) => sum + one, 0) / Math.max(1, white.length)), white_most: hundredths(Math.max(0, ...white)),
    soft_per_page: hundredths(soft.reduce((sum, list) => sum + list.length, 0) / Math.max(1, standing.length)), soft_most: Math.max(...soft.map((list) => list.length)), soft: counted(soft.flat().map((one) => one.rule)),
    of_the_issue: counted(proposal.objections.map((one) => one.rule)), points: hundredths(proposal.weight), layouts: solver.proposals().length,
  }));
}

if (!process.argv[3]) measure('sample', sampleIssueLayout(sampleIssues.find((issue) => issue.status === 'making')!));
for (const [pieces, pages] of pairs) for (const seed of seeds) measure(`${pieces} pieces, seed ${seed}`, corpus(pieces, pages, seed));
console.log(`${os.cpus()[0]?.model ?? ''} × ${os.cpus().length}, Node ${process.version}, load ${os.loadavg().map((load) => load.toFixed(1)).join(' ')}`);
