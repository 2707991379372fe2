import { describe, expect, test } from 'vitest';
import { articleContentSchema, bodyText, bylineOf, characterCount, contentText, countCharacters, emptyContent, headlineTexts, storyFromArticle, type ArticleContent } from './article-content';
import type { BodyBlock } from './body-schema';
import { bylineText } from './byline-text';
import { printedCharacters, settable } from './characters';

const paragraph = (...texts: string[]): BodyBlock => ({ type: 'paragraph', content: texts.map((text) => ({ type: 'text', text })) });
const article = (fields: Partial<ArticleContent>, ...blocks: BodyBlock[]): ArticleContent => ({
  ...emptyContent(), ...fields, body: { type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] },
});

describe('an article’s content', () => {
  test('an empty article is valid', () => {
    expect(articleContentSchema.safeParse(emptyContent()).success).toBe(true);
    expect(articleContentSchema.safeParse(emptyContent('teaser')).success).toBe(true);
  });

  test('decks may have forced breaks; captions, tags and names may not', () => {
    const tries = (fields: Partial<ArticleContent>) => articleContentSchema.safeParse(article(fields)).success;
    expect(tries({ title: '桥通了\n路也通了' })).toBe(true);
    expect(tries({ title: '桥\u0000' })).toBe(false);
    expect(tries({ tags: ['一\n二'] })).toBe(false);
    expect(tries({ photos: [{ photoId: 'ph-1', caption: '一\n二', credit: '' }] })).toBe(false);
    expect(tries({ byline: { kind: 'people', label: '记者', names: [] } })).toBe(false);
    expect(tries({ priority: 6 })).toBe(false);
  });

  test('a body the schema refuses is named as such', () => {
    const parsed = articleContentSchema.safeParse({ ...emptyContent(), body: { type: 'doc', content: [{ type: 'video' }] } });
    expect(parsed.error?.issues).toMatchObject([{ path: ['body'], message: 'field.bodyForeign' }]);
  });
});

describe('a story from an article', () => {
  const content = article(
    {
      kicker: ' 一河两岸 ', title: '老桥换新\n 行人先行', photos: [{ photoId: 'ph-1', caption: '桥头', credit: '' }],
      byline: { kind: 'people', label: '记者', names: [{ personId: 'p1', name: '晏小舟', role: 'reporter' }, { personId: 'p2', name: '祝云', role: 'photographer' }] },
    },
    paragraph('　　桥在', '河上。 '),
    { type: 'paragraph' },
    paragraph('　　'),
    { type: 'crosshead', content: [{ type: 'text', text: '先修人行道' }] },
    { type: 'photoAnchor', attrs: { photoId: 'ph-1' } },
    { type: 'photoAnchor', attrs: { photoId: 'ph-9' } },
    { type: 'paragraph', content: [{ type: 'text', text: '他说：' }, { type: 'text', text: '“慢一点。”', marks: [{ type: 'kai' }] }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '东岸' }] }] }] },
  );
  const story = storyFromArticle(content, { 'ph-1': { file: 'abc', width: 10, height: 20, focus: { x: 0.2, y: 0.3 } } }, 'a-1', { 桥: [1] });

  test('keeps the body in order, without empty paragraphs, indents typed by hand and anchors of photos it does not have', () => {
    expect(story.body).toEqual([
      { kind: 'paragraph', spans: [{ text: '桥在河上。' }] },
      { kind: 'crosshead', text: '先修人行道' },
      { kind: 'photo', photoId: 'ph-1' },
      { kind: 'paragraph', spans: [{ text: '他说：' }, { text: '“慢一点。”', kai: true }] },
      { kind: 'listItem', spans: [{ text: '东岸' }] },
    ]);
  });

  test('keeps quotes, notes, numbered items and tables, without cells, rows and numbers that print nothing', () => {
    const words = (text: string) => [{ type: 'text' as const, text }];
    const item = (text: string) => ({ type: 'listItem' as const, content: [text === '' ? { type: 'paragraph' as const } : { type: 'paragraph' as const, content: words(text) }] as [{ type: 'paragraph' }] });
    const cells = (...texts: string[]) => ({ type: 'tableRow' as const, content: texts.map((text) => (text === '' ? { type: 'tableCell' as const } : { type: 'tableCell' as const, content: words(text) })) });
    const rich = article({},
      { type: 'editorNote', content: [{ type: 'text', text: '编者按', marks: [{ type: 'strong' }] }] }, { type: 'editorNote' },
      { type: 'pullQuote', content: [{ type: 'quoteText', content: words(' 路修好了 ') }, { type: 'quoteBy', content: words('村民') }] },
      { type: 'pullQuote', content: [{ type: 'quoteText' }, { type: 'quoteBy' }] },
      { type: 'pullQuote', content: [{ type: 'quoteText' }, { type: 'quoteBy', content: words('只有出处') }] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item('登记'), item(''), item('验收')] },
      { type: 'table', attrs: { head: true }, content: [cells('项目', '', '数'), cells('路灯', '', ' 2 '), cells('', '', ''), cells('步道')] },
      { type: 'table', attrs: { head: false }, content: [cells('', '')] },
    );
    expect(storyFromArticle(rich, {}, 'a-2', {}).body).toEqual([
      { kind: 'note', spans: [{ text: '编者按', strong: true }] },
      { kind: 'quote', spans: [{ text: '路修好了' }], by: '村民' },
      { kind: 'quote', spans: [{ text: '只有出处' }] },
      { kind: 'listItem', spans: [{ text: '登记' }], ordered: 3 },
      { kind: 'listItem', spans: [{ text: '验收' }], ordered: 4 },
      { kind: 'table', head: true, rows: [['项目', '数'], ['路灯', '2'], ['步道', '']] },
    ]);
    // 3 + 4 + 2 + 4 + 2 + 2 + 3 + 3 + 2: every character of every element counts.
    expect(countCharacters(rich).body).toBe(25);
    expect(contentText(rich)).toContain('项目\t数\n路灯\t2');
  });

  test('keeps forced breaks of the decks and trims their lines', () => {
    expect(story.decks).toEqual({ kicker: '一河两岸', title: '老桥换新\n行人先行', subtitle: '' });
  });

  test('a photo that is not known has no file and stays an empty frame', () => {
    expect(story.photos[0]).toMatchObject({ file: 'abc', width: 10 });
    expect(storyFromArticle(content, {}, 'a-1', {}).photos[0]).toMatchObject({ file: null, width: 0, caption: '桥头' });
  });

  test('lists the texts that want word ends, a teaser’s lines among them', () => {
    expect(headlineTexts(content)).toEqual(['一河两岸', '老桥换新\n行人先行', '先修人行道']);
    expect(headlineTexts(article({ kind: 'teaser' }, paragraph('河水清了'), paragraph('灯亮了')))).toEqual(['河水清了', '灯亮了']);
  });

  test('text for comparing holds everything that prints, in reading order', () => {
    expect(contentText(content)).toBe('一河两岸\n老桥换新\n行人先行\n桥在河上。\n先修人行道\n他说：“慢一点。”\n东岸\n桥头\n（记者 晏小舟 摄影 祝云）');
    expect(bodyText(story.body)).toBe('桥在河上。\n先修人行道\n他说：“慢一点。”\n东岸');
  });
});

describe('characters by the print rule', () => {
  test('every mark counts one, spaces none', () => {
    // 12月2日，“好”。 = 5 + ， + “好” + 。 = 5 + 1 + 3 + 1
    expect(printedCharacters('　　12月2日，“好”。 ')).toBe(10);
    expect(printedCharacters('……')).toBe(2);
    expect(printedCharacters('AB角')).toBe(3);
    expect(printedCharacters('')).toBe(0);
  });
  test('a rare character beyond the basic plane and an accented letter count one each', () => {
    expect(printedCharacters('𬘭é')).toBe(2);
    expect(printedCharacters('e\u0301')).toBe(1);
  });
  test('an article’s length is its body; decks, captions and byline are counted apart', () => {
    const content = article({ title: '桥 通', photos: [{ photoId: 'ph-1', caption: '桥头', credit: '祝云 摄' }], byline: { kind: 'source', source: '某社' } }, paragraph('桥通了。'));
    expect(characterCount(content)).toBe(4);
    expect(countCharacters(content)).toEqual({ decks: 2, body: 4, captions: 5, byline: 7, total: 18 });
  });
});

describe('text as it is set', () => {
  test('only outer white space, inkless characters and decomposed letters change', () => {
    expect(settable('\uFEFF　甲 乙\t丙\u200B。')).toBe('甲 乙 丙。');
    expect(settable('Cafe\u0301')).toBe('Caf\u00E9');
    expect(settable('Ｏ〇○，,')).toBe('Ｏ〇○，,');
    expect(settable('\uF900')).toBe('\uF900');
  });
});

describe('a byline in print', () => {
  test('names follow the label; another role gets its own', () => {
    expect(bylineText(bylineOf({ kind: 'people', label: '通讯员', names: [{ personId: 'p', name: '甲', role: 'correspondent' }, { personId: 'q', name: '乙', role: 'reporter' }] }))).toBe('（通讯员 甲 记者 乙）');
    expect(bylineText({ kind: 'people', label: '', names: [{ name: '甲', role: 'reporter' }] })).toBe('（甲）');
    expect(bylineText({ kind: 'source', source: '某社' })).toBe('（来源：某社）');
    expect(bylineText({ kind: 'none' })).toBe('');
  });
});
