import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import { monospacedTypeCase } from '@/lib/typeset/monospaced-type-case';
import type { Block } from './block';
import { composeIssue } from './compose';
import type { IssueLayout } from './issue-layout';
import { saysTheSame, SetMemory } from './set-memory';
import { specimenIssue, specimenStory } from './specimen';

/** Three pages by hand: a lead that jumps, a story beside it, briefs, a teaser, a picture, masthead and folios. */
function handMade(): IssueLayout {
  const issue = specimenIssue([
    { id: 'lead', title: '沿河步道贯通', characters: 900, names: ['甘霖'], priority: 1 },
    { id: 'market', title: '夜市开张', characters: 240, photos: [{ caption: '夜市' }] },
    { id: 'one', kind: 'brief', characters: 60 }, { id: 'two', kind: 'brief', characters: 70 },
    { id: 'teaser', kind: 'teaser', characters: 0, body: [{ kind: 'paragraph', spans: [{ text: '夜市开张' }] }], pointsTo: ['market'] },
  ], 3);
  const headline = { size: 'auto', face: 'song-heavy', align: 'centre' } as const;
  const story = { kind: 'story', measureColumns: 2, headline, cutIns: [], border: 'none' } as const;
  const pages: readonly (readonly Block[])[] = [
    [
      { kind: 'masthead', id: 'm', column: 0, row: 0, columns: 5, rows: 10 },
      { ...story, id: 'lead-1', articleId: 'lead', column: 0, row: 10, columns: 2, rows: 24 },
      { kind: 'teaser', id: 't', articleId: 'teaser', column: 2, row: 10, columns: 3, rows: 8 },
      { kind: 'briefs', id: 'b', articleIds: ['one', 'two'], title: '简讯', measureColumns: 3, border: 'rule', column: 2, row: 18, columns: 3, rows: 16 },
    ],
    [
      { kind: 'folio', id: 'f', column: 0, row: 0, columns: 5, rows: 2 },
      { kind: 'jump', id: 'lead-2', articleId: 'lead', part: 1, measureColumns: 2, cutIns: [], column: 0, row: 2, columns: 2, rows: 30 },
      { ...story, id: 'market-1', articleId: 'market', column: 2, row: 2, columns: 2, rows: 30, cutIns: [{ photoId: 'market-photo-0', column: 0, columns: 1, row: 0, rows: 8 }] },
    ],
    [{ kind: 'photo', id: 'p', articleId: 'market', photoId: 'market-photo-0', column: 0, row: 4, columns: 3, rows: 20 }],
  ];
  return { ...issue, pages: issue.pages.map((page, index) => ({ ...page, blocks: pages[index] ?? [] })) };
}

type Edit = (issue: IssueLayout) => IssueLayout;
const mapBlock = (id: string, change: (block: Block) => Block): Edit => (issue) =>
  ({ ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: page.blocks.map((block) => (block.id === id ? change(block) : block)) })) });
const mapStory = (id: string, change: (story: Story) => Story): Edit => (issue) => {
  const story = issue.stories[id];
  return story ? { ...issue, stories: { ...issue.stories, [id]: change(story) } } : issue;
};

const article = fc.constantFrom('lead', 'market', 'one', 'two', 'teaser');
const block = fc.constantFrom('m', 'lead-1', 't', 'b', 'f', 'lead-2', 'market-1', 'p');
/** What may happen to an issue between two proofs. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(article, fc.constantFrom('添', '字，', '。', ' A1 ')).map(([id, text]) => mapStory(id, (story) => ({ ...story, body: story.body.map((element, index) => (index === 0 && element.kind === 'paragraph' ? { ...element, spans: [...element.spans, { text }] } : element)) }))),
  fc.tuple(article, fc.constantFrom('新的标题', '又一个更长的标题 分成两行')).map(([id, title]) => mapStory(id, (story) => ({ ...story, decks: { ...story.decks, title } }))),
  fc.tuple(block, fc.integer({ min: -3, max: 3 })).map(([id, by]) => mapBlock(id, (one) => ({ ...one, rows: Math.max(1, one.rows + by) }))),
  fc.tuple(block, fc.integer({ min: -2, max: 2 })).map(([id, by]) => mapBlock(id, (one) => ({ ...one, row: Math.max(0, one.row + by) }))),
  block.map((id): Edit => (issue) => ({ ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: page.blocks.filter((one) => one.id !== id) })) })),
  fc.constant<Edit>((issue) => ({ ...issue, pages: issue.pages.map((page) => ({ ...page, number: page.number === 2 ? 3 : page.number === 3 ? 2 : page.number })) })),
  fc.constantFrom('none', 'basic', 'strict').map((level): Edit => (issue) => ({ ...issue, style: { ...issue.style, level } })),
  fc.constantFrom('song', 'hei').map((bodyFace): Edit => (issue) => ({ ...issue, style: { ...issue.style, bodyFace } })),
  fc.constant<Edit>((issue) => ({ ...issue, masthead: { ...issue.masthead, name: `${issue.masthead.name}报` } })),
  article.map((id): Edit => (issue) => ({ ...issue, stories: Object.fromEntries(Object.entries(issue.stories).filter(([key]) => key !== id)) })),
  article.map((id) => mapStory(id, (story) => specimenStory({ id: story.articleId, kind: story.kind, title: story.decks.title, characters: 300 }, 7))),
  // Read anew from the database: the same words in other objects.
  fc.constant<Edit>((issue) => structuredClone(issue)),
);

/** Nothing is known to a type case that was never asked. */
const unknowing = (): TypeCase => ({ metrics: (face) => monospacedTypeCase.metrics(face) });

describe('a page set from what is remembered', () => {
  test('is the page set anew, whatever was edited between', () => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const remembering = unknowing();
      let issue = handMade();
      composeIssue(issue, remembering);
      for (const change of edits) {
        issue = change(issue);
        expect(composeIssue(issue, remembering)).toEqual(composeIssue(issue, unknowing()));
      }
    }), { numRuns: 15 });
  });

  test('keeps the very items of blocks whose story nobody touched', () => {
    const typeCase = unknowing();
    const issue = handMade();
    const [before] = composeIssue(issue, typeCase);
    const [after] = composeIssue(mapStory('lead', (story) => ({ ...story, body: story.body.slice(1) }))(issue), typeCase);
    const of = (proof: typeof before, id: string) => proof?.items.filter((item) => item.blockId === id) ?? [];
    expect(of(after, 'b').length).toBeGreaterThan(5);
    of(after, 'b').forEach((item, index) => expect(item).toBe(of(before, 'b')[index]));
    expect(of(after, 'lead-1')).not.toEqual(of(before, 'lead-1'));
  });
});

test('only what was read is asked about again', () => {
  const memory = new SetMemory<string>(10);
  const issue = handMade();
  let made = 0;
  const ask = (one: IssueLayout) => memory.get('place', one, (reader) => { made += 1; return reader.view.stories.lead?.decks.title ?? ''; });
  ask(issue);
  ask({ ...issue, style: { ...issue.style, columnRule: 1 } });
  expect(made).toBe(1);
  expect(ask(mapStory('lead', (story) => ({ ...story, decks: { ...story.decks, title: '改了' } }))(issue))).toBe('改了');
  expect(made).toBe(2);
});

test('the same words in other objects say the same, others do not', () => {
  const story = specimenStory({ id: 'a', title: '夜市开张', characters: 200 });
  expect(saysTheSame(story, structuredClone(story))).toBe(true);
  expect(saysTheSame(story, { ...story, priority: 2 })).toBe(false);
  expect(saysTheSame({ border: 'none' }, { border: 'none', lace: 'waves' })).toBe(false);
  expect(saysTheSame([1, 2], { 0: 1, 1: 2 })).toBe(false);
});
