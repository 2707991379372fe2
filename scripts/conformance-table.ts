import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fillColumns } from '@/lib/makeup/columns/fill-columns';
import type { FillLine } from '@/lib/makeup/columns/fill-columns';
import { answersTo, wptAnswer } from '@/lib/typeset/conformance/run-case';
import type { ConformanceCase } from '@/lib/typeset/conformance/case';
import { conformanceRules, ruleIds } from '@/lib/typeset/conformance/rules';
import { conformanceCases } from '@/lib/typeset/conformance/suite';
import { exceptionFor, levelOf, wptCases, wptClasses } from '@/lib/typeset/conformance/wpt-zh';

/** Makes docs/conformance.md of the conformance suite: npx tsx scripts/conformance-table.ts */

const breakColumns = (paragraphs: readonly number[], capacities: readonly number[]): readonly number[] => fillColumns(
  paragraphs.flatMap((count): FillLine[] => (count === 0
    ? [{ kind: 'crosshead', gap: 1, first: true, last: true }]
    : Array.from({ length: count }, (_, index) => ({ kind: 'body', gap: 0, first: index === 0, last: index === count - 1 })))),
  capacities, false).breaks;

const passes = (one: ConformanceCase): boolean => answersTo(one, breakColumns).every((answer) => JSON.stringify(answer) === JSON.stringify(one.expect));

/** One case in words, for the table: the text and what comes of it. */
function inWords(one: ConformanceCase): string {
  switch (one.kind) {
    case 'lines': return `${one.text} in ${one.measure} em → ${one.expect.join(' ┃ ')}`;
    case 'places': return `${one.text} in ${one.measure} em → glyphs at ${one.expect.join(' ')}`;
    case 'width': return `${one.text} = ${one.expect} em`;
    case 'starts': return `${one.text} ${one.expect ? 'may' : 'may not'} start a line at ${one.level}`;
    case 'ends': return `${one.text} ${one.expect ? 'may' : 'may not'} end a line at ${one.level}`;
    case 'headline': return `${one.text} in ${one.measure} em → ${one.expect.join(' ┃ ')}`;
    case 'columns': return `${one.text} → breaks behind lines ${one.expect.join(', ')}`;
  }
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The whole document. */
export function conformanceTable(): string {
  const rows = ruleIds.map((id) => {
    const rule = conformanceRules[id];
    const cases = conformanceCases.filter((one) => one.rule === id);
    const passed = cases.filter(passes).length;
    const seen = [...new Set((rule.seenIn ?? []).map(([file]) => `\`${file}\``))].join(', ');
    const example = cases.find((one) => one.shows && !('rules' in one && one.rules?.compressLineEnd === false)) ?? cases[0];
    const count = cases.length > 0 ? plural(cases.length, 'case') : id === 'default-level' ? '1 test' : '';
    const result = cases.length === 0 ? 'tested' : passed === cases.length ? 'all pass' : `${passed} of ${cases.length} pass`;
    return `| ${cell(rule.title)} | ${cell(rule.source)} | ${[count, seen].filter(Boolean).join('; ')} | ${example ? cell(inWords(example)) : ''} | ${result} |`;
  });
  const wptRows = wptClasses.flatMap((one) => (['loose', 'normal', 'strict'] as const).map((css) => {
    const file = `css-text-line-break-zh-${one.file}-${css}.html`;
    const cases = wptCases.filter((entry) => entry.file === file);
    const agree = cases.filter((entry) => wptAnswer(entry) === entry.mayStart).length;
    const exception = exceptionFor(file);
    const result = exception ? `differs: ${exception.why}` : agree === cases.length ? 'all pass' : `${agree} of ${cases.length} pass`;
    return `| ${one.file}: ${one.what} | ${css} → ${levelOf[css]} | ${cases.length} | ${one.mayStart[css] ? 'may' : 'may not'} start a line | ${cell(result)} |`;
  }));
  const agreeing = wptCases.filter((one) => !exceptionFor(one.file)).length;
  return `# Conformance of the typesetter

Made by \`npx tsx scripts/conformance-table.ts\` from the cases in \`lib/typeset/conformance\`; the suite
(\`npx vitest run lib/typeset/conformance\`) fails when this page is out of date. Expectations come from the standards, worked
out by hand; every case about lines is set both ways, first fit and total fit.

Sources: CLREQ is *Requirements for Chinese Text Layout* (W3C Group Draft Note, sections as numbered in 2024); GB/T 15834 is
GB/T 15834—2011, *标点符号用法*, chapter 5 of which places the marks.

## Rules

${conformanceCases.length} cases in ${ruleIds.length} rules. An example stands for each rule; ┃ is the end of a line.

| rule | source | cases | example | result |
|---|---|---|---|---|
${rows.join('\n')}

## Web-platform-tests for Chinese line breaking

Restated as data from css/css-text/i18n/zh of the public web-platform-tests (3-Clause BSD License), ${wptCases.length} cases:
may this character start a line? CSS has three levels and CLREQ four. loose is our none, normal our gb (what is done unasked),
strict is strict; basic lies between loose and normal. ${agreeing} cases pass; the other ${wptCases.length - agreeing} are exceptions, in which
a newspaper breaks otherwise; each is asserted to differ, so that an exception that comes to pass is noticed.

| characters | level | cases | expected there | result |
|---|---|---|---|---|
${wptRows.join('\n')}

## What is chosen where the standards leave a choice

- Marks are compressed to 1½ ems a pair (CLREQ allows 1); line-end marks always take half an em (GB/T 15834 5.1.10).
- The interpunct is always half an em (GB/T 15834 5.1.7), so it has nothing to give when a line is shrunk. The full-width ／ and
  － keep one em, which their ink needs; the standard's half em is kept by / and -.
- ： gives its half em last, with 。？！: CLREQ's order names ，、； only.
- Signs of units start no line and signs of currency end none from level gb on; neither standard names them.
- 々 and its kin start no line from level gb on, small kana at strict (CSS Text); Chinese standards do not know them.
- GB/T 15834 5.1.5 gives two ellipses in a row a line of their own: that is left to the writer.
- Hanging punctuation is off: CLREQ 3.1.7 calls it uncommon in Chinese.
- Of three marks in a row none is let go at a line's start (CLREQ 3.1.4 allows it as a remedy).
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('docs/conformance.md', conformanceTable());
}
