import { makeUpIssue } from '@/lib/desk/layout';
import { issueProofs } from '@/lib/press/compose';
import type { PageProof } from '@/lib/makeup/page-proof';
import { pageFindings } from '@/lib/proof/preflight';
import { describeAdvice } from '@/lib/words/describe-advice';
import { describeFinding } from '@/lib/words/describe-finding';
import { describeNote, titleIn } from '../notes';
import { say, type Call, type Command } from '../command';
import { issueOf, must } from '../results';
import { pageRange, text, wholeNumber } from '../values';

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A page's faults in words. */
const faultsOf = (proof: PageProof, call: Call) =>
  pageFindings(proof).map((found) => ({ rule: found.rule, hard: found.severity === 'serious', what: describeFinding(found, call.language).message }));

export const makeup: Command = {
  name: 'makeup', usage: '--issue 710 [--pages 1-4] [--seed 1] [--tries 80] [--budget-ms 2000] [--empty fill|clear|keep]', summary: { zh: '自动组版', en: 'makes up the pages' },
  options: { issue: { type: 'string' }, pages: { type: 'string' }, seed: { type: 'string' }, tries: { type: 'string' }, 'budget-ms': { type: 'string' }, empty: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const around = await call.around();
    const pages = pageRange(call, 'pages');
    const started = performance.now();
    const made = must(await makeUpIssue(around, await call.actor(), { issueId: issue.id, pages, seed: wholeNumber(call, 'seed', 0), tries: wholeNumber(call, 'tries'), budgetMs: wholeNumber(call, 'budget-ms'), empty: text(call, 'empty') }));
    const ms = Math.round(performance.now() - started);
    const composed = await issueProofs(around.store.read, issue.id);
    const notes = made.notes.map((note) => ({ ...note, what: describeNote(note, composed.layout, call.language) }));
    const advice = made.advice.map((one) => ({ ...one, what: describeAdvice(one, (id) => titleIn(composed.layout, id), call.language) }));
    const proofs = composed.proofs.filter((proof) => pages === undefined || pages.includes(proof.page));
    const report = proofs.map((proof) => ({ page: proof.page, whiteSpace: rounded(proof.whiteSpace), faults: faultsOf(proof, call) }));
    const lines = [
      ...report.map((page) => [
        say({ zh: `第${page.page}版：空白 ${(page.whiteSpace * 100).toFixed(1)}%，${page.faults.length} 处问题`, en: `Page ${page.page}: ${(page.whiteSpace * 100).toFixed(1)}% white, ${page.faults.length} faults` }, call.language),
        ...page.faults.map((fault) => `  ${fault.hard ? '✗' : '·'} ${fault.what}`),
      ].join('\n')),
      ...notes.map((note) => note.what),
      ...advice.map((one) => one.what),
      say({ zh: `比较了 ${made.counts.tries} 个版样、${made.counts.candidates} 种排法，扣 ${rounded(made.points)} 分`, en: `${made.counts.tries} layouts and ${made.counts.candidates} candidate pages compared, ${rounded(made.points)} points against` }, call.language),
    ];
    const counted = { ...made.counts, candidatesPerSecond: Math.round((made.counts.candidates / Math.max(1, ms)) * 1000) };
    return { json: { ms, pages: report, unplaced: made.unplaced, notes, advice, points: made.points, counted }, text: lines.join('\n') };
  },
};
