import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import { composePage } from '@/lib/makeup/compose';
import { pageFormats } from '@/lib/makeup/format';
import { furnitureOf } from '@/lib/desk/pages-furniture';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout, MastheadText } from '@/lib/makeup/issue-layout';
import { earPlaces, mastheadCell, mastheadFacts, type FolioDesign, type ImprintDesign, type MastheadDesign } from './masthead-design';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { frontPage, specimenIssue } from '@/lib/makeup/specimen';

const artwork = { file: 'a'.repeat(64), width: 3000, height: 800 };
const issueWith = (design: MastheadDesign | undefined, blocks: readonly Block[], page = 1, masthead: Partial<MastheadText> = {}): IssueLayout => {
  const bare = specimenIssue(frontPage);
  return { ...bare, masthead: { ...bare.masthead, artwork: design?.artwork ?? null, ...masthead, ...(design ? { design } : {}) }, pages: bare.pages.map((entry) => (entry.number === page ? { ...entry, blocks } : entry)) };
};
const mastheadOf = (design: MastheadDesign | undefined, masthead: Partial<MastheadText> = {}): PageProof => {
  const { format } = specimenIssue(frontPage);
  return composePage(issueWith(design, [{ kind: 'masthead', id: 'm', ...mastheadCell(format, design) }], 1, masthead), 1, typeCase);
};
const folioOf = (page: number, folio?: FolioDesign): PageProof => composePage(issueWith(folio && { folio }, [{ kind: 'folio', id: 'f', column: 0, row: 0, columns: 5, rows: 2 }], page), page, typeCase);
const imprintOf = (imprint?: ImprintDesign): PageProof => composePage(issueWith(imprint && { imprint }, [{ kind: 'notice', id: 'i', role: 'imprint', column: 0, row: 78, columns: 5, rows: 4, title: '', text: '' }], 4), 4, typeCase);
const texts = (proof: PageProof): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text');
const words = (proof: PageProof): string => texts(proof).map((item) => item.text).join('');
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Masthead, folios of pages 2 and 3 and imprint as they were set before there were designs (commit 0a8da4c). */
const asBefore = [
  '5dacd8dee802c1cb486f83c2938ced9f520294c82f6c15aecd508b186f954fa4',
  'a7b2a746a9885dbb1302081f387e7efcc9a55fbd915b611e45f101d96b69ff00',
  'f04572e3caaf0c8fee89a2ea566251838362d34a660cc0dc1a760d78ec9a6db2',
  'd5fa5abb1ee733eca4d4a55bbaa49c36a28600033a893e70b1b6c2a2cd493ccd',
];

const designs: readonly MastheadDesign[] = (['left', 'centre', 'right'] as const).flatMap((place) => (['box', 'strip'] as const).flatMap((data): MastheadDesign[] => [
  { place, data }, { place, data, ears: { left: { kind: 'text', text: '弘扬时代新风\n建设美丽家园', box: true }, right: { kind: 'date', box: false } } },
  { place, data, artwork, ears: { left: { kind: 'picture', artwork, box: true } }, rule: 'none', ink: 'black' }, { place, data, size: 0.6, spacing: 0.3, rule: 'single', ruleInk: 'black', order: ['notices', 'permit'] },
])).concat([{ direction: 'vertical' }, { direction: 'vertical', place: 'right', columns: 2, rows: 60, ears: { left: { kind: 'text', text: '读懂山河', box: true } } }, { direction: 'vertical', rows: 24, artwork: { ...artwork, width: 500, height: 2600 } }]);

describe('a masthead by design', () => {
  test('without a design everything prints as it did before there were any', () => {
    expect(mastheadOf({})).toEqual(mastheadOf(undefined));
    expect(folioOf(2, {})).toEqual(folioOf(2));
    expect(imprintOf({})).toEqual(imprintOf());
    expect([hash(mastheadOf(undefined).items), hash(folioOf(2).items), hash(folioOf(3).items), hash(imprintOf().items)]).toEqual(asBefore);
  });

  test.each(designs.map((design) => [JSON.stringify(design).replaceAll(/[a]{64}/gu, 'a'), design] as const))('%s prints every fact once, inside its block', (_name, design) => {
    const { masthead } = issueWith(design, []);
    const proof = mastheadOf(design);
    const said = words(proof).replaceAll(/[\s\u3000]/gu, '');
    for (const fact of [masthead.publisher, masthead.yearMonth, masthead.weekday, masthead.lunar, masthead.number, ...masthead.permit, ...masthead.notices]) {
      expect(said.split(fact.replaceAll(/\s/gu, '')).length - 1).toBe(1);
    }
    expect(texts(proof).some((item) => item.text.includes(masthead.day))).toBe(true);
    if (design.artwork) expect(proof.items.filter((item) => item.kind === 'artwork' && item.alt === masthead.name)).toHaveLength(1);
    else expect(texts(proof).filter((item) => item.role === 'nameplate').map((item) => item.text).join('')).toBe(masthead.name);
    const rect = proof.regions[0]!.rect;
    for (const item of proof.items) {
      const box = item.kind === 'text' ? { x: Math.min(...item.xs), y: Math.min(...(item.baselines ?? [item.baseline])) - item.size * 0.88, right: Math.max(...item.xs) + item.size * 0.3, foot: Math.max(...(item.baselines ?? [item.baseline])) + item.size * 0.12 }
        : item.kind === 'rule' ? { x: item.x1, y: item.y1, right: item.x2, foot: item.y2 } : item.kind === 'artwork' || item.kind === 'box' ? { x: item.rect.x, y: item.rect.y, right: item.rect.x + item.rect.width, foot: item.rect.y + item.rect.height } : null;
      if (!box) continue;
      expect(box.x).toBeGreaterThanOrEqual(rect.x - 0.5);
      expect(box.y).toBeGreaterThanOrEqual(rect.y - 1);
      expect(box.right).toBeLessThanOrEqual(rect.x + rect.width + 0.5);
      expect(box.foot).toBeLessThanOrEqual(rect.y + rect.height + 0.5);
    }
  });

  test('lunar date and weekday can be left out, nothing else can', () => {
    const { masthead } = issueWith({}, []);
    for (const design of designs) {
      const said = words(mastheadOf({ ...design, hidden: ['lunar', 'weekday'] }));
      expect(said).not.toContain(masthead.lunar);
      expect(said).not.toContain(masthead.weekday);
      for (const fact of [masthead.number, masthead.yearMonth, ...masthead.permit]) expect(said).toContain(fact);
    }
  });

  test('long data take a second line of the strip rather than leave anything out', () => {
    const permit = ['泽江省连续性内部资料准印证编号', '【泽云准】第00015号（2021年度）'];
    const notices = ['内部资料 免费交流', '监督电话 0000-0000000', '投稿邮箱 tougao@qingzhu.example', '区融媒体中心地址：青渚区汀上路一号'];
    const proof = mastheadOf({ data: 'strip' }, { permit, notices });
    const baselines = new Set(texts(proof).filter((item) => item.role === 'masthead').map((item) => item.baseline));
    expect(baselines.size).toBe(2);
    for (const notice of notices) expect(words(proof)).toContain(notice.split(' ').pop());
  });

  test('black is black alone, red the house’s red', () => {
    const ink = (design: MastheadDesign) => texts(mastheadOf(design)).find((item) => item.role === 'nameplate')?.ink;
    expect(ink({ ink: 'black' })).toEqual({ c: 0, m: 0, y: 0, k: 100 });
    expect(ink({ data: 'strip' })).toEqual({ c: 0, m: 100, y: 100, k: 10 });
  });

  test('a place for an ear there is only where one would stand', () => {
    expect(earPlaces({})).toEqual([]);
    expect(earPlaces({ place: 'centre' })).toEqual(['left']);
    expect(earPlaces({ data: 'strip' })).toEqual(['left', 'right']);
  });

  test('takes its rows on new issues: across the page, or a column down one side', () => {
    for (const format of pageFormats) {
      const [usual] = furnitureOf(1, 4, format, 6, () => 'x');
      expect(usual).toMatchObject({ kind: 'masthead', column: 0, row: 0, columns: format.columns, rows: Math.max(9, Math.round(format.rows / 8)) });
      const [standing] = furnitureOf(1, 4, format, 6, () => 'x', { direction: 'vertical', place: 'right', columns: 2, rows: 40 });
      expect(standing).toMatchObject({ column: format.columns - 2, row: 0, columns: 2, rows: 40 });
    }
  });
});

describe('folios by design', () => {
  const numberAt = (proof: PageProof, text: string): number | undefined => texts(proof).find((item) => item.text === text)?.xs[0];
  test('the number stands at the edge asked for', () => {
    const { typeArea } = folioOf(2);
    const middle = typeArea.x + typeArea.width / 2;
    expect(numberAt(folioOf(2, { edge: 'outer' }), '第02版')).toBeLessThan(middle);
    expect(numberAt(folioOf(3, { edge: 'outer' }), '第03版')).toBeGreaterThan(middle);
    expect(numberAt(folioOf(2, { edge: 'inner' }), '第02版')).toBeGreaterThan(middle);
    expect(numberAt(folioOf(2, { edge: 'right' }), '第02版')).toBeGreaterThan(middle);
    expect(numberAt(folioOf(3, { edge: 'left' }), '第03版')).toBeLessThan(middle);
  });
  test.each([['full', '第03版'], ['figures', '03'], ['letter', 'A03'], ['han', '三版']] as const)('the number is written %s: %s', (number, text) => { expect(words(folioOf(3, { number }))).toContain(text); });
  test('the order asked for, with the facts nobody named after it', () => {
    const said = words(folioOf(3, { order: ['credits', 'date'] }));
    const at = ['责编：陆一苇', '2021年12月4日', '青渚新闻', '第35期'].map((text) => said.indexOf(text));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect([...at].sort((one, other) => one - other)).toEqual(at);
  });
});

describe('an imprint by design', () => {
  test('its fields stand in order and in columns, all of them', () => {
    for (const columns of [1, 2, 3, 4] as const) for (const frame of ['rules', 'box', 'tint', 'none'] as const) {
      const proof = imprintOf({ columns, frame, order: ['printRun', 'printer'] });
      for (const line of issueWith(undefined, []).masthead.imprint) expect(words(proof)).toContain(line);
      expect(proof.faults.filter((fault) => fault.rule === 'overset')).toEqual([]);
      expect(words(proof).indexOf('印数')).toBeLessThan(words(proof).indexOf('印刷单位'));
    }
    expect(new Set(texts(imprintOf({ columns: 2 })).map((item) => item.xs[0])).size).toBe(2);
  });
  test('a field the design does not know stays, after the others', () => {
    expect(mastheadFacts).toContain('permit');
    const proof = composePage(issueWith({ imprint: { order: ['hotline'] } }, [{ kind: 'notice', id: 'i', role: 'imprint', column: 0, row: 78, columns: 5, rows: 4, title: '', text: '' }], 4, { imprint: ['网址：qingzhu.example', '热线电话：0000'] }), 4, typeCase);
    expect(words(proof)).toMatch(/热线电话.*网址/u);
  });
});
