import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillColumns } from '@/lib/makeup/columns/fill-columns';
import type { FillLine } from '@/lib/makeup/columns/fill-columns';
import { conformanceTable } from '@/scripts/conformance-table';
import { bodyRules } from '../rules';
import { answersTo, wptAnswer } from './run-case';
import { conformanceRules, ruleIds } from './rules';
import { conformanceCases } from './suite';
import { exceptionFor, wptCases, wptClasses, wptExceptions } from './wpt-zh';

const linesOf = (paragraphs: readonly number[]): FillLine[] => paragraphs.flatMap((count): FillLine[] => (count === 0
  ? [{ kind: 'crosshead', gap: 1, first: true, last: true }]
  : Array.from({ length: count }, (_, index) => ({ kind: 'body', gap: 0, first: index === 0, last: index === count - 1 }))));
const breakColumns = (paragraphs: readonly number[], capacities: readonly number[]): readonly number[] => fillColumns(linesOf(paragraphs), capacities, false).breaks;

describe.each(ruleIds)('%s', (id) => {
  const cases = conformanceCases.filter((one) => one.rule === id);
  test.each(cases.map((one) => [`${one.kind} ${'level' in one ? `${one.level} ` : ''}${one.text}${one.shows ? `: ${one.shows}` : ''}`, one] as const))('%s', (_, one) => {
    for (const answer of answersTo(one, breakColumns)) expect(answer).toEqual(one.expect);
  });
  test('has cases of its own, or tests on whole pages that exist', () => {
    const seen = conformanceRules[id].seenIn ?? [];
    expect(cases.length + seen.length + (id === 'default-level' ? 1 : 0)).toBeGreaterThan(0);
    for (const [file, title] of seen) expect(readFileSync(file, 'utf8')).toContain(title);
  });
});

test('every mark of CLREQ’s tables of punctuation (appendix) has a case of its width and, where it has one, of its prohibition', () => {
  const table = [...'。．，、：；！‼？⁇⸺…⋯～-–—·・‧/／「」『』“”‘’（）《》〈〉【】〖〗〔〕［］｛｝'];
  const widths = conformanceCases.filter((one) => one.rule === 'mark-widths').map((one) => one.text).join('');
  const edges = conformanceCases.filter((one) => one.kind === 'starts' || one.kind === 'ends').map((one) => one.text).join('');
  expect(table.filter((mark) => !widths.includes(mark))).toEqual([]);
  expect(table.filter((mark) => !edges.includes(mark))).toEqual([]);
});

test('body copy is set at level gb unless the house says otherwise', () => expect(bodyRules.level).toBe('gb'));

describe('the web-platform-tests for Chinese line breaking (css/css-text/i18n/zh)', () => {
  test('all of them are here: seven classes of characters at three levels', () => {
    expect(wptClasses.map((one) => [one.file, one.codePoints.length])).toEqual([['cj', 51], ['cpm', 10], ['hyphens', 4], ['in', 6], ['iteration', 6], ['po', 10], ['pr', 8]]);
    expect(wptCases).toHaveLength(3 * (51 + 10 + 4 + 6 + 6 + 10 + 8) - 1);
  });
  describe.each([...new Set(wptCases.map((one) => one.file))])('%s', (file) => {
    const exception = exceptionFor(file);
    test.each(wptCases.filter((one) => one.file === file).map((one) => [one.codePoint.toString(16).toUpperCase().padStart(4, '0'), one] as const))(
      exception ? 'U+%s is broken otherwise in a newspaper' : 'U+%s', (_, one) => {
        expect(wptAnswer(one)).toBe(exception ? !one.mayStart : one.mayStart);
      });
  });
  test('every exception names a file of theirs and a reason', () => {
    for (const exception of wptExceptions) {
      expect(wptCases.some((one) => exceptionFor(one.file) === exception)).toBe(true);
      expect(exception.why.length).toBeGreaterThan(20);
    }
  });
});

test('docs/conformance.md is made from these cases (npx tsx scripts/conformance-table.ts)', () => {
  expect(existsSync('docs/conformance.md') ? readFileSync('docs/conformance.md', 'utf8') : '').toBe(conformanceTable());
});
