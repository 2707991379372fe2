import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../body-schema';
import { contentFromImport, importJson, importToContents, isPhotoPlaceholder } from './contents';
import { fictionalPage, fictionalPageFacts as facts } from './fictional-page';
import type { ImportResult } from './import-types';
import { accountFaults } from './accounting';
import { recognise } from './recognise';

const ofKind = (result: ImportResult, kind: string) => result.articles.filter((article) => article.kind === kind);
const doubts = (result: ImportResult, code: string) => result.doubts.filter((doubt) => doubt.code === code);

/** What every front page of this shape must give, in numbers. */
function readsPage(text: string, expected: typeof facts | { -readonly [K in keyof typeof facts]: unknown }): void {
  const result = recognise(text);
  expect(accountFaults(text, result)).toEqual([]);
  expect(result.leftover).toEqual([]);
  expect(result.masthead).toMatchObject({ date: expected.date, weekday: expected.weekday, lunar: expected.lunar, numberInYear: expected.numberInYear, totalNumber: expected.totalNumber });
  expect(result.masthead?.permit).toHaveLength(2);
  expect(result.masthead?.publisher).toMatch(/编印$/);
  expect(result.masthead?.notices).toHaveLength(1);
  expect(result.masthead?.hotline).not.toBe('');
  const stories = ofKind(result, 'story');
  expect(stories).toHaveLength(expected.stories as number);
  expect(stories.every((story) => story.title !== '' && story.kicker === '' && story.subtitle === '')).toBe(true);
  expect(stories[0]?.byline).toHaveLength(5);
  expect(stories[0]?.captions).toHaveLength(1);
  expect(doubts(result, 'two-phrases').filter((doubt) => doubt.articleKey === stories[0]?.key)).toHaveLength(1);
  const photo = stories[0]?.elements.findIndex((element) => element.kind === 'photo') ?? -1;
  const mended = stories[0]?.elements[photo - 1];
  expect(mended?.kind === 'paragraph' && mended.text).toMatch(/。$/);
  const briefs = ofKind(result, 'brief');
  expect(briefs.map((brief) => [brief.byline.length, brief.paragraphs.length, brief.title])).toEqual([[2, 1, ''], [2, 1, ''], [2, 1, '']]);
  expect(result.articles.filter((article) => article.byline.length > 0)).toHaveLength(expected.peopleBylines as number);
  expect(result.articles.filter((article) => article.byline.length > 0).every((article) => article.label === '记者')).toBe(true);
  const [teaser, ...others] = ofKind(result, 'teaser');
  expect(others).toEqual([]);
  expect(teaser?.paragraphs).toHaveLength(expected.teaserLines as number);
  expect(teaser?.pages).toEqual([2, 2, 2]);
  expect(result.articles.filter((article) => article.source !== null).map((article) => article.source)).toEqual([expected.source]);
  expect(doubts(result, 'broken-off')).toHaveLength(expected.brokenOff as number);
  expect(doubts(result, 'joined')).toHaveLength(expected.joined as number);
  expect(doubts(result, 'caption')).toHaveLength(expected.captions as number);
  // Two paragraphs without a stop are left: the two stories that break off.
  const open = result.articles.filter((article) => article.kind !== 'teaser').flatMap((article) => article.paragraphs).filter((paragraph) => !/[。！？”]$/.test(paragraph));
  expect(open).toHaveLength(expected.brokenOff as number);
}

describe('a front page', () => {
  test('of invented news is read whole', () => readsPage(fictionalPage, facts));

  const sample = path.resolve(process.cwd(), '../shared/samples/real-page-one.txt');
  describe.runIf(existsSync(sample))('that was really printed', () => {
    test('is read whole', () => readsPage(readFileSync(sample, 'utf8'), {
      date: '2021-12-04', weekday: '星期六', lunar: '辛丑年十一月初一', numberInYear: 35, totalNumber: 710,
      stories: 8, briefs: 3, teasers: 1, teaserLines: 3, peopleBylines: 10, captions: 1, brokenOff: 2, joined: 2, source: '新华社',
    }));
  });

  test('is read alike with Windows line ends, ideographic indents, and lines without gaps', () => {
    const plain = recognise(fictionalPage);
    const summary = (result: ImportResult) => result.articles.map(({ kind, kicker, title, subtitle, paragraphs, byline, source, captions }) => ({ kind, kicker, title, subtitle, paragraphs, byline, source, captions }));
    expect(summary(recognise(fictionalPage.replaceAll('\n', '\r\n')))).toEqual(summary(plain));
    expect(summary(recognise(`\uFEFF${fictionalPage}`))).toEqual(summary(plain));
    const gapless = fictionalPage.replace(/\n{2,}/g, '\n');
    expect(summary(recognise(gapless))).toEqual(summary(plain));
    const indented = fictionalPage.split('\n').map((line) => (/[。]$/.test(line) && !/^(?:等“|卖声)/.test(line) ? `　　${line}` : line)).join('\n');
    expect(summary(recognise(indented))).toEqual(summary(plain));
    const wide = fictionalPage.replace(/\((?=记者|来源)/g, '（').replace(/\)(?=\n)/g, '）');
    expect(summary(recognise(wide))).toEqual(summary(plain));
  });
});

describe('decisions of the editor', () => {
  const first = recognise(fictionalPage);
  const settle = (code: string, choice: string) => {
    const doubt = doubts(first, code)[0];
    if (!doubt) throw new Error(`no doubt ${code}`);
    expect(doubt.choices).toContain(choice);
    const again = recognise(fictionalPage, { decisions: { [doubt.id]: choice } });
    expect(accountFaults(fictionalPage, again)).toEqual([]);
    expect(again.doubts.find((other) => other.id === doubt.id)?.chosen).toBe(choice);
    return again;
  };

  test('a headline of two phrases may be broken or become two decks', () => {
    expect(settle('two-phrases', 'break').articles[0]?.title).toBe('凌未央夜访城区防汛排涝现场\n察看“积水点”改造、沿河步道贯通等惠民工程');
    expect(settle('two-phrases', 'kicker-title').articles[0]).toMatchObject({ kicker: '凌未央夜访城区防汛排涝现场', title: '察看“积水点”改造、沿河步道贯通等惠民工程' });
    expect(settle('two-phrases', 'title-subtitle').articles[0]).toMatchObject({ title: '凌未央夜访城区防汛排涝现场', subtitle: '察看“积水点”改造、沿河步道贯通等惠民工程' });
  });

  test('a caption may be a paragraph or a heading instead, and a sentence stay broken', () => {
    expect(settle('caption', 'paragraph').articles[0]?.paragraphs).toContain('凌未央走访“积水点”改造、沿河步道贯通等惠民工程');
    expect(settle('caption', 'crosshead').articles[0]?.elements).toContainEqual({ kind: 'crosshead', text: '凌未央走访“积水点”改造、沿河步道贯通等惠民工程' });
    expect(settle('caption', 'leftover').leftover.map((rest) => rest.text)).toEqual(['凌未央走访“积水点”改造、沿河步道贯通等惠民工程']);
    expect(settle('joined', 'separate').articles[0]?.paragraphs).toContain('在河西路6号院、渔家巷、望春坊、荷花池社区');
  });

  test('two lines of a teaser may be one headline', () => {
    expect(settle('teaser-lines', 'join').articles.find((article) => article.kind === 'teaser')?.paragraphs).toHaveLength(2);
  });

  test('a decision that is no choice changes nothing', () => {
    const doubt = first.doubts[0]!;
    expect(recognise(fictionalPage, { decisions: { [doubt.id]: 'explode', nonsense: 'break' } }).articles).toEqual(first.articles);
  });
});

describe('contents of an import', () => {
  const result = recognise(fictionalPage);
  const contents = importToContents(result);

  test('are valid bodies in order, photos standing as placeholders', () => {
    expect(contents.map((article) => article.sequence)).toEqual(contents.map((_article, index) => index));
    for (const { content } of contents) expect(parseBody(content.body).ok).toBe(true);
    const lead = contents[0]!.content;
    expect(lead.photos).toHaveLength(1);
    expect(isPhotoPlaceholder(lead.photos[0]!.photoId)).toBe(true);
    expect(lead.body.content.filter((block) => block.type === 'photoAnchor').map((block) => block.attrs.photoId)).toEqual([lead.photos[0]!.photoId]);
  });

  test('take ids of people, photos and articles', () => {
    const whole = contentFromImport(contents[0]!, { person: (name) => `p-${name}`, photo: () => 'ph-1', article: () => null, issueId: 'i-1' });
    expect(whole.byline).toMatchObject({ kind: 'people', label: '记者' });
    expect(whole.byline.kind === 'people' && whole.byline.names[0]).toEqual({ name: '晏小舟', role: 'reporter', personId: 'p-晏小舟' });
    expect(whole.photos[0]?.photoId).toBe('ph-1');
    expect(whole.body.content.find((block) => block.type === 'photoAnchor')).toEqual({ type: 'photoAnchor', attrs: { photoId: 'ph-1' } });
    expect(whole.issueId).toBe('i-1');
  });

  test('as JSON they tile the input', () => {
    const json = importJson(result, (key) => `id-${key}`);
    expect(json.accounting.map((piece) => fictionalPage.slice(piece.start, piece.end)).join('')).toBe(fictionalPage);
    expect(json.articles[0]?.id).toBe(`id-${result.articles[0]?.key}`);
    expect(json.accounting.filter((piece) => piece.article !== null).every((piece) => json.articles.some((article) => article.id === piece.article))).toBe(true);
  });
});
