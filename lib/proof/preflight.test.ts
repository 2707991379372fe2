import { describe, expect, test } from 'vitest';
import type { Story } from '@/lib/copy/story';
import type { Block } from '@/lib/makeup/block';
import { pageFormats } from '@/lib/makeup/format';
import type { IssueLayout, MastheadText } from '@/lib/makeup/issue-layout';
import type { Fault, PageProof, PictureItem } from '@/lib/makeup/page-proof';
import { pt } from '@/lib/typeset/units';
import { passedChecks, preflight, seriousFindings, type IssueFacts } from './preflight';

const masthead: MastheadText = {
  name: '青渚新闻', artwork: null, face: 'brush', publisher: '青渚区融媒体中心编印', lunar: '辛丑年十一月初一', yearMonth: '2021年12月', day: '4', weekday: '星期六',
  permit: ['内资00015号'], notices: ['内部资料 免费交流'], number: '第35期(总第710期)', fullDate: '2021年12月4日 星期六', imprint: ['发送对象：区直单位', '印刷单位：汀上印务'],
};
const facts: IssueFacts = { date: '2021-12-04', profile: 'internal', overrides: {}, reviewed: new Set(['s', 't', 'u']), unfinished: new Set() };

const story = (articleId: string, more: Partial<Story> = {}): Story => ({
  articleId, kind: 'story', decks: { kicker: '', title: `标题${articleId}`, subtitle: '' }, body: [{ kind: 'paragraph', spans: [{ text: '正文。' }] }],
  byline: { kind: 'people', label: '记者', names: [{ name: '顾晚舟', role: 'reporter' }] }, photos: [], section: '', priority: 3, wordEnds: {}, pointsTo: [], ...more,
});
const block = (articleId: string): Block => ({ kind: 'story', id: `b-${articleId}`, articleId, column: 0, row: 12, columns: 5, rows: 20, measureColumns: 5, headline: { size: 'auto', face: 'song-heavy', align: 'left' }, cutIns: [], border: 'none' });
const teaserBlock = (articleId: string): Block => ({ kind: 'teaser', id: `b-${articleId}`, articleId, column: 0, row: 60, columns: 2, rows: 10 });

const layoutOf = (stories: readonly Story[], pages: readonly (readonly Block[])[], change: Partial<MastheadText> = {}): IssueLayout => ({
  format: pageFormats[0]!, style: { level: 'gb', bodyFace: 'song', captionFace: 'kai', briefsTitle: '简讯', columnRule: 0 }, masthead: { ...masthead, ...change },
  pages: pages.map((blocks, index) => ({ number: index + 1, section: '', credits: [], blocks })), stories: Object.fromEntries(stories.map((entry) => [entry.articleId, entry])),
});
const rect = { x: pt(0), y: pt(0), width: pt(100), height: pt(100) };
const proofOf = (page: number, blocks: readonly Block[], more: Partial<PageProof> = {}): PageProof => ({
  schema: 1, page, width: pt(780), height: pt(1105), bleed: pt(8.5), typeArea: rect, grid: { columns: [], rows: 82, leading: pt(12) }, items: [], overset: [], holes: [], whiteSpace: 0, faults: [],
  regions: blocks.map((entry) => ({ blockId: entry.id, kind: entry.kind, articleIds: 'articleId' in entry ? [entry.articleId] : [], rect, parts: [], usedRows: 1 })), ...more,
});
const check = (layout: IssueLayout, change: Partial<IssueFacts> = {}, proofs = layout.pages.map((page) => proofOf(page.number, page.blocks))) => preflight(layout, proofs, { ...facts, ...change });
const rules = (layout: IssueLayout, change: Partial<IssueFacts> = {}) => check(layout, change).map((found) => `${found.severity} ${found.rule}`);

test('an issue with everything in its place has no findings', () => {
  expect(rules(layoutOf([story('s')], [[block('s')]]))).toEqual([]);
});

describe('masthead', () => {
  const page = [[block('s')]];
  test('a weekday that is not the date’s is serious, unless somebody gave a reason', () => {
    const layout = layoutOf([story('s')], page, { weekday: '星期五' });
    expect(check(layout)).toMatchObject([{ rule: 'weekday-against-date', severity: 'serious', exact: '星期五', params: { computed: '星期六' } }]);
    expect(rules(layout, { overrides: { weekday: { value: '星期五', reason: '提前一天出版' } } })).toEqual(['note computed-overridden']);
  });
  test('so is a lunar date', () => {
    expect(rules(layoutOf([story('s')], page, { lunar: '辛丑年十月初一' }))).toEqual(['serious lunar-against-date']);
  });
  test('a paper with a name may not print without permit code or publisher', () => {
    expect(rules(layoutOf([story('s')], page, { permit: [], publisher: '' }))).toEqual(['serious masthead-field-missing', 'serious masthead-field-missing']);
  });
  test('a newsroom nobody has set up yet is only warned', () => {
    expect(rules(layoutOf([story('s')], page, { name: '', permit: [], publisher: '' }))).toEqual(['warning masthead-field-missing', 'warning masthead-field-missing', 'warning masthead-field-missing']);
  });
  test('checks that found nothing are named with what they read', () => {
    const layout = layoutOf([story('s')], page);
    expect(passedChecks(layout.masthead, check(layout))).toEqual([{ rule: 'weekday-against-date', exact: '星期六' }, { rule: 'lunar-against-date', exact: '辛丑年十一月初一' }]);
  });
});

describe('pages', () => {
  const fault = (rule: Fault['rule'], hard: boolean, params: Fault['params'] = {}): Fault => ({ rule, hard, blockId: 'b-s', articleId: 's', params });
  const layout = layoutOf([story('s')], [[block('s')]]);
  const withFaults = (...faults: Fault[]) => check(layout, {}, [proofOf(1, [block('s')], { faults })]);
  test('hard faults are serious, white space never is', () => {
    expect(withFaults(fault('overset', true), fault('hole', true), fault('touching-headlines', false)).map((found) => found.severity)).toEqual(['serious', 'warning', 'warning']);
    expect(seriousFindings(withFaults(fault('overlap', true)))).toHaveLength(1);
  });
  test('missing glyphs are shown as they are', () => {
    expect(withFaults(fault('missing-glyph', true, { characters: '𠀀' }))).toMatchObject([{ rule: 'missing-glyph', exact: '𠀀' }]);
  });
  test('places are counted from one', () => {
    expect(withFaults(fault('hole', false, { column: 0, row: 0, columns: 1, rows: 3 }))).toMatchObject([{ params: { column: 1, row: 1 } }]);
  });
  test('a page with nothing but its folio is told once, not as white space', () => {
    const folio: Block = { kind: 'folio', id: 'f', column: 0, row: 0, columns: 5, rows: 2 };
    const empty = layoutOf([story('s')], [[block('s')], [folio]]);
    const proofs = [proofOf(1, [block('s')]), proofOf(2, [folio], { faults: [fault('hole', false)] })];
    expect(check(empty, {}, proofs)).toMatchObject([{ rule: 'page-empty', severity: 'warning', page: 2 }]);
  });
  const picture = (ppi: number, file: string | null = 'f'): PictureItem => ({ kind: 'picture', blockId: 'b-s', articleId: 's', photoId: 'p', file, rect, crop: { x: 0, y: 0, width: 1, height: 1 }, ppi, alt: '合龙现场' });
  const photographed = story('s', { photos: [{ photoId: 'p', file: 'f', width: 1, height: 1, caption: '合龙现场', credit: '', focus: { x: 0.5, y: 0.5 } }] });
  test.each([[250, 'f', []], [199, 'f', ['warning low-resolution']], [80, 'f', ['serious low-resolution']], [0, null, ['warning photo-missing']]] as const)('a picture at %i ppi', (ppi, file, expected) => {
    const found = check(layoutOf([photographed], [[block('s')]]), {}, [proofOf(1, [block('s')], { items: [picture(ppi, file)] })]);
    expect(found.map((entry) => `${entry.severity} ${entry.rule}`)).toEqual(expected);
  });
});

describe('rights', () => {
  const shown = story('s', { photos: [{ photoId: 'p', file: 'f', width: 1, height: 1, caption: '合龙现场', credit: '', focus: { x: 0.5, y: 0.5 } }] });
  const picture = (file: string | null): PictureItem => ({ kind: 'picture', blockId: 'b-s', articleId: 's', photoId: 'p', file, rect, crop: { x: 0, y: 0, width: 1, height: 1 }, ppi: 300, alt: '' });
  const found = (until: string, items: PictureItem[]) => check(layoutOf([shown], [[block('s')]]), { lastDays: new Map([['p', until]]) }, [proofOf(1, [block('s')], { items })]);
  test('a photo that may not be printed any more is serious, told once a page', () => {
    expect(found('2021-12-03', [picture('f'), picture('f')])).toMatchObject([{ rule: 'photo-expired', severity: 'serious', page: 1, articleId: 's', params: { caption: '合龙现场', until: '2021-12-03', date: '2021-12-04' } }]);
  });
  test('on its last day it prints', () => expect(found('2021-12-04', [picture('f')])).toEqual([]));
  test('one that has not come is missing, not expired', () => expect(found('2021-12-03', [picture(null)]).map((entry) => entry.rule)).toEqual(['photo-missing']));
});

describe('stories', () => {
  test('a story on no page, without byline, or not reviewed is a warning', () => {
    expect(rules(layoutOf([story('s', { byline: { kind: 'none' } }), story('t')], [[block('s')]]), { reviewed: new Set() })).toEqual(['warning byline-missing', 'warning not-reviewed', 'warning not-placed']);
  });
  test('an unfinished story is not missed, but one sent back may not print', () => {
    expect(rules(layoutOf([story('s'), story('t')], [[block('s')]]), { unfinished: new Set(['t']) })).toEqual([]);
    expect(rules(layoutOf([story('s'), story('t')], [[block('s'), block('t')]]), { unfinished: new Set(['t']) })).toEqual(['serious sent-back']);
  });
  test('a photo without caption, or left off the page', () => {
    const photo = { photoId: 'p', file: 'f', width: 1, height: 1, caption: '', credit: '', focus: { x: 0.5, y: 0.5 } };
    expect(rules(layoutOf([story('s', { photos: [photo] })], [[block('s')]]))).toEqual(['warning caption-missing', 'warning photo-unplaced']);
  });
  const teaser = (pointsTo: (string | null)[]) => story('t', { kind: 'teaser', decks: { kicker: '', title: '', subtitle: '' }, body: [{ kind: 'paragraph', spans: [{ text: '新桥合龙' }] }], byline: { kind: 'none' }, pointsTo });
  test.each([
    ['to nothing', [null], [], ['warning teaser-nothing']],
    ['to a story on another page', ['u'], [block('u')], []],
    ['to a story that stands nowhere', ['u'], [], ['serious teaser-wrong-page', 'warning not-placed']],
  ] as const)('a teaser pointing %s', (_what, pointsTo, second, expected) => {
    const layout = layoutOf([story('s'), teaser([...pointsTo]), ...(pointsTo[0] === null ? [] : [story('u')])], [[block('s'), teaserBlock('t')], second.length > 0 ? second : [block('s2')]]);
    expect(check(layout, {}, [proofOf(1, layout.pages[0]!.blocks), proofOf(2, layout.pages[1]!.blocks)]).map((found) => `${found.severity} ${found.rule}`)).toEqual(expected);
  });
});
