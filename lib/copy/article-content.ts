import { z } from 'zod';
import { bodySchema, emptyBody, isPhotoId, type BodyDocument, type BodyText } from './body-schema';
import { bylineText } from './byline-text';
import { hasForeignCharacter, printedCharacters, settable, trimmedEnd } from './characters';
import { elementText, spanText } from './element-text';
import type { Byline, Span, Story, StoryElement, StoryPhoto } from './story';

/** What an editor may change of an article; every revision keeps one of these. Limits are far above any copy. */

const oneLine = (most: number) => z.string().max(most, 'field.tooLong').refine((text) => !hasForeignCharacter(text), 'field.foreignCharacter');
/** A deck: lines parted by '\n', each a break the editor forced. */
const deck = z.string().max(300, 'field.tooLong').refine((text) => !hasForeignCharacter(text.replaceAll('\n', '')), 'field.foreignCharacter');
const id = z.string().min(1).max(100);
const photoId = z.string().refine(isPhotoId, 'field.photoId');

export const storyKinds = ['story', 'brief', 'teaser'] as const;
export const bylineRoles = ['reporter', 'correspondent', 'photographer', 'trainee', 'editor'] as const;

export const bylineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    /** What stands before the names: 记者; empty: names alone. */
    label: oneLine(20),
    names: z.array(z.strictObject({ personId: id, name: oneLine(40).min(1, 'field.empty'), role: z.enum(bylineRoles) })).min(1, 'field.empty').max(50),
  }),
  z.strictObject({ kind: z.literal('source'), source: oneLine(100).min(1, 'field.empty') }),
  z.strictObject({ kind: z.literal('none') }),
]);

export const articleContentSchema = z.strictObject({
  kind: z.enum(storyKinds),
  kicker: deck,
  title: deck,
  subtitle: deck,
  body: bodySchema,
  byline: bylineSchema,
  section: oneLine(40),
  /** 1 (lead) to 5 (filler). */
  priority: z.number().int().min(1).max(5),
  tags: z.array(oneLine(30).min(1)).max(30),
  photos: z.array(z.strictObject({ photoId, caption: oneLine(500), credit: oneLine(100) })).max(60),
  issueId: id.nullable(),
  wantedPage: z.number().int().min(1).max(999).nullable(),
  pointsTo: z.array(id.nullable()).max(60),
  /** Code of a scheme of news subjects; empty: none. */
  category: oneLine(20).default(''),
});

export type ArticleContent = z.output<typeof articleContentSchema>;
export type ContentByline = ArticleContent['byline'];

/** A new article of this kind with nothing in it. */
export const emptyContent = (kind: ArticleContent['kind'] = 'story'): ArticleContent => ({
  kind, kicker: '', title: '', subtitle: '', body: emptyBody(), byline: { kind: 'none' }, section: '', priority: 3,
  tags: [], photos: [], issueId: null, wantedPage: null, pointsTo: [], category: '',
});

/** What the typesetter needs of a photo's file, by photo id; one that is not known prints an empty frame. */
export type PhotoFiles = Readonly<Record<string, Pick<StoryPhoto, 'file' | 'width' | 'height' | 'focus'>>>;
const missingFile = { file: null, width: 0, height: 0, focus: { x: 0.5, y: 0.5 } } as const;

/** Deck lines as they are set: each line's ends trimmed, empty lines gone. */
const deckText = (text: string): string => text.split('\n').map(settable).filter((line) => line !== '').join('\n');

/** Spans of a paragraph as they are set: neighbours of the same emphasis joined, white space at the ends gone. */
function spansOf(texts: readonly BodyText[] | undefined): Span[] {
  const spans: { text: string; strong?: true; kai?: true }[] = [];
  for (const { text, marks } of texts ?? []) {
    const strong = marks?.some((mark) => mark.type === 'strong') ?? false;
    const kai = marks?.some((mark) => mark.type === 'kai') ?? false;
    const last = spans.at(-1);
    if (last && (last.strong ?? false) === strong && (last.kai ?? false) === kai) last.text += text;
    else spans.push({ text, ...(strong ? { strong } : {}), ...(kai ? { kai } : {}) });
  }
  for (let first = spans[0]; first; first = spans[0]) {
    first.text = first.text.replace(/^[\s\u200B\u2060\uFEFF]+/u, '');
    if (first.text !== '') break;
    spans.shift();
  }
  for (let last = spans.at(-1); last; last = spans.at(-1)) {
    last.text = trimmedEnd(last.text);
    if (last.text !== '') break;
    spans.pop();
  }
  return spans.map((span) => ({ ...span, text: within(span.text) })).filter((span) => span.text !== '');
}
/** `settable` but for the ends, which may be spaces between two emphases. */
const within = (text: string): string => settable(`·${text}·`).slice(1, -1);

const plainTextOf = (texts: readonly { readonly text: string }[] | undefined): string => (texts ?? []).map((part) => part.text).join('');

/** A table as it is set: rows and columns without ink are left out, short rows filled up; none when it has no ink at all. */
function tableOf(block: Extract<BodyDocument['content'][number], { type: 'table' }>): StoryElement[] {
  const cells = block.content.map((row) => row.content.map((cell) => settable(plainTextOf(cell.content))));
  const width = Math.max(...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => cells.some((row) => (row[column] ?? '') !== ''));
  const inked = (row: readonly string[]): boolean => row.some((cell) => cell !== '');
  const rows = cells.filter(inked).map((row) => columns.map((column) => row[column] ?? ''));
  return rows.length === 0 ? [] : [{ kind: 'table', rows, head: block.attrs.head && cells[0] !== undefined && inked(cells[0]) }];
}

/**
 * Elements of a body in order. Paragraphs without ink are left out: newspapers print no empty lines.
 * `photoIds` are the photos the article has; an anchor of any other is left out.
 */
export function elementsOf(body: BodyDocument, photoIds: ReadonlySet<string>): StoryElement[] {
  const elements: StoryElement[] = [];
  for (const block of body.content) {
    switch (block.type) {
      case 'paragraph': {
        const spans = spansOf(block.content);
        if (spans.length > 0) elements.push({ kind: 'paragraph', spans });
        break;
      }
      case 'crosshead': {
        const text = settable(plainTextOf(block.content));
        if (text !== '') elements.push({ kind: 'crosshead', text });
        break;
      }
      case 'bulletList':
        for (const item of block.content) {
          const spans = spansOf(item.content[0].content);
          if (spans.length > 0) elements.push({ kind: 'listItem', spans });
        }
        break;
      case 'orderedList': {
        let number = block.attrs.start;
        for (const item of block.content) {
          const spans = spansOf(item.content[0].content);
          if (spans.length === 0) continue;
          elements.push({ kind: 'listItem', spans, ordered: number });
          number += 1;
        }
        break;
      }
      case 'pullQuote': {
        const spans = spansOf(block.content[0].content);
        const by = settable(plainTextOf(block.content[1].content));
        if (spans.length > 0) elements.push({ kind: 'quote', spans, ...(by === '' ? {} : { by }) });
        else if (by !== '') elements.push({ kind: 'quote', spans: [{ text: by }] });
        break;
      }
      case 'editorNote': {
        const spans = spansOf(block.content);
        if (spans.length > 0) elements.push({ kind: 'note', spans });
        break;
      }
      case 'table': elements.push(...tableOf(block)); break;
      case 'photoAnchor':
        if (photoIds.has(block.attrs.photoId)) elements.push({ kind: 'photo', photoId: block.attrs.photoId });
        break;
    }
  }
  return elements;
}

/** The byline as it is set: without the ids of people. */
export function bylineOf(byline: ContentByline): Byline {
  switch (byline.kind) {
    case 'people': return { kind: 'people', label: settable(byline.label), names: byline.names.map(({ name, role }) => ({ name: settable(name), role })) };
    case 'source': return { kind: 'source', source: settable(byline.source) };
    case 'none': return { kind: 'none' };
  }
}

/**
 * An article as the typesetter takes it. `wordEnds` (of the decks and crossheads, by text) come from a word
 * segmenter outside; see `headlineTexts` for which texts need them.
 */
export function storyFromArticle(content: ArticleContent, photosById: PhotoFiles, articleId: string, wordEnds: Story['wordEnds']): Story {
  return {
    articleId,
    kind: content.kind,
    decks: { kicker: deckText(content.kicker), title: deckText(content.title), subtitle: deckText(content.subtitle) },
    body: elementsOf(content.body, new Set(content.photos.map((photo) => photo.photoId))),
    byline: bylineOf(content.byline),
    photos: content.photos.map(({ photoId, caption, credit }) => {
      const { file, width, height, focus } = photosById[photoId] ?? missingFile;
      return { photoId, file, width, height, focus, caption: settable(caption), credit: settable(credit) };
    }),
    section: content.section,
    priority: content.priority,
    wordEnds,
    pointsTo: content.pointsTo,
  };
}

/** The texts of an article that are set as headlines and so want word ends: decks, crossheads and a teaser's lines. */
export function headlineTexts(content: ArticleContent): string[] {
  const texts = [content.kicker, content.title, content.subtitle].map(deckText);
  for (const element of elementsOf(content.body, new Set())) {
    if (element.kind === 'crosshead') texts.push(element.text);
    if (element.kind === 'paragraph' && content.kind === 'teaser') texts.push(spanText(element.spans));
  }
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Body text of a story: one line a paragraph, crosshead, list item or row of a table; photos have none. */
export const bodyText = (elements: readonly StoryElement[]): string => elements.map(elementText).filter((text) => text !== '').join('\n');

/** All text an article prints, in reading order, one line a deck line, paragraph, caption and byline: for comparing, searching, checking. */
export function contentText(content: ArticleContent): string {
  const story = storyFromArticle(content, {}, '', {});
  const { kicker, title, subtitle } = story.decks;
  return [kicker, title, subtitle, bodyText(story.body), ...story.photos.flatMap((photo) => [photo.caption, photo.credit]), bylineText(story.byline)]
    .filter((text) => text !== '').join('\n');
}

/** Characters an article prints, by part; counted by `printedCharacters`: marks count, spaces do not. */
export interface CharacterCount { readonly decks: number; readonly body: number; readonly captions: number; readonly byline: number; readonly total: number }

/** Characters by part. The body's are its paragraphs, crossheads and list items, without the bullets the engine adds. */
export function countCharacters(content: ArticleContent): CharacterCount {
  const story = storyFromArticle(content, {}, '', {});
  const decks = printedCharacters(Object.values(story.decks).join('\n'));
  const body = printedCharacters(bodyText(story.body));
  const captions = printedCharacters(story.photos.map((photo) => photo.caption + photo.credit).join('\n'));
  const byline = printedCharacters(bylineText(story.byline));
  return { decks, body, captions, byline, total: decks + body + captions + byline };
}

/** Length of an article as the newsroom counts it: the characters its body prints. */
export const characterCount = (content: ArticleContent): number => countCharacters(content).body;
