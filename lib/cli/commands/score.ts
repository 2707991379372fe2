import { issueLayout } from '@/lib/desk/layout';
import { scoreIssue, type IssueScore } from '@/lib/makeup/machine/score-issue';
import { typeCase } from '@/lib/typeset/type-case';
import { makeUp as words } from '@/lib/words/make-up';
import { exits, say, type Command } from '../command';
import { issueOf } from '../results';
import { pageRange } from '../values';
import type { Objection } from '@/lib/makeup/machine/score';
import type { Language } from '@/lib/words/area';

const rounded = (points: number): number => Math.round(points * 10) / 10;

/** Objections by rule in words, the heaviest first. */
function byRule(objections: readonly Objection[], language: Language) {
  const sums = new Map<Objection['rule'], { count: number; points: number; hard: boolean }>();
  for (const { rule, weight, hard } of objections) {
    const sum = sums.get(rule) ?? { count: 0, points: 0, hard: false };
    sums.set(rule, { count: sum.count + 1, points: sum.points + weight, hard: sum.hard || hard });
  }
  return [...sums].map(([rule, sum]) => ({ rule, hard: sum.hard, count: sum.count, points: rounded(sum.points), what: words[language].rule[rule] })).filter((entry) => entry.points > 0 || entry.hard).sort((one, other) => other.points - one.points);
}

const hasHard = ({ judged, objections }: IssueScore): boolean => [...judged.flatMap((page) => page.objections), ...objections].some((one) => one.hard);

/** Judges the pages as they stand, on the scale of the automatic make-up. */
export const scorePages: Command = {
  name: 'score', usage: '--issue 710 [--pages 1-4]', summary: { zh: '给版面打分：按规则说明扣了什么；有不能付印的问题时返回 1', en: 'scores the pages rule by rule; exits 1 when something forbids printing' },
  options: { issue: { type: 'string' }, pages: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const layout = await issueLayout((await call.around()).store.read, issue.id);
    const pages = pageRange(call, 'pages');
    const score = scoreIssue(layout, typeCase, pages ? { pages } : {});
    const report = score.judged.map((page) => ({ page: page.number, points: rounded(page.weight), whiteSpace: Math.round(page.whiteSpace * 10_000) / 10_000, rules: byRule(page.objections, call.language) }));
    const whole = byRule(score.objections, call.language);
    const lines = (rules: ReturnType<typeof byRule>): string[] => rules.map((entry) => `  ${entry.hard ? '✗' : '·'} ${entry.what} ${entry.count}  −${entry.points}`);
    const text = [
      ...report.flatMap((page) => [say({ zh: `第${page.page}版：扣 ${page.points} 分，空白 ${(page.whiteSpace * 100).toFixed(1)}%`, en: `Page ${page.page}: ${page.points} points against, ${(page.whiteSpace * 100).toFixed(1)}% white` }, call.language), ...lines(page.rules)]),
      ...(whole.length > 0 ? [say({ zh: '整期：', en: 'The issue:' }, call.language), ...lines(whole)] : []),
      say({ zh: `共扣 ${rounded(score.weight)} 分`, en: `${rounded(score.weight)} points against in all` }, call.language),
    ];
    return { json: { points: rounded(score.weight), pages: report, issue: whole }, text: text.join('\n'), exit: hasHard(score) ? exits.notSo : exits.done };
  },
};
