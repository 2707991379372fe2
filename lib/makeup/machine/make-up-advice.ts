import { elementText } from '@/lib/copy/element-text';
import type { Story } from '@/lib/copy/story';
import type { Candidate } from './assign-pages';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import type { Making } from './making';
import type { MakeUpOptions } from './make-up-options';
import { isBare, type IssueScore } from './score-issue';

/** One thing that does not fit or is wanting, and what would help; words are made of it elsewhere. */
export type Advice =
  /** Stories without a place: so many characters, which so many pages more would take, or which could be cut. Short stories that would fit as briefs; pinned blocks whose room would do. */
  | { readonly kind: 'too-much'; readonly articles: readonly string[]; readonly characters: number; readonly pages: number; readonly cut: number; readonly briefs: readonly string[]; readonly pinned: readonly PinnedBlock[] }
  /** A story longer than all the pages after its beginning: so many characters find no room. */
  | { readonly kind: 'too-long'; readonly article: string; readonly characters: number; readonly over: number; readonly pages: number }
  /** Pages nothing stands on, and the copy they would take. */
  | { readonly kind: 'too-little'; readonly empty: readonly number[]; readonly characters: number; readonly full: number }
  /** A pinned block that cannot print as it stands. */
  | { readonly kind: 'pinned-fault'; readonly block: PinnedBlock; readonly rule: 'overlap' | 'off-grid' | 'overset' | 'other' }
  /** Pictures for which there was no room. */
  | { readonly kind: 'pictures-left-out'; readonly articles: readonly string[]; readonly pictures: number }
  /** Pages with several stories and no picture. */
  | { readonly kind: 'no-picture'; readonly pages: readonly number[] }
  /** So many stories of the first priority: nothing says which leads. */
  | { readonly kind: 'all-first'; readonly stories: number };

/** A pinned block by what stands in it: an article, or a notice's title. */
export interface PinnedBlock { readonly page: number; readonly block: string; readonly article: string | null; readonly title: string }

/** Longest story that may become a brief, in characters, and most of them named. */
const briefable = { characters: 320, named: 3 } as const;
/** Rows a story gives back when it becomes a brief: its headline and the white about it, by the columns it usually stands in. */
const headCells = 8;
/** Fewest stories of the first priority that are too many, and their share of all. */
const firsts = { least: 4, share: 0.8 } as const;

export const charactersOf = (story: Story): number => story.body.reduce((sum, element) => sum + [...elementText(element).replace(/\s/gu, '')].length, 0);
/** Up to the next ten. */
const tens = (characters: number): number => Math.ceil(characters / 10) * 10;

/** What is to be said to an editor of a layout: what does not fit, what would make it fit, what is wanting. */
export function adviceOn(issue: IssueLayout, options: MakeUpOptions, made: IssueScore & { readonly pages: readonly PageLayout[]; readonly unplaced: readonly string[] }, making: Making): Advice[] {
  return [
    ...pinnedFaults(made), ...tooMuch(issue, made, making), ...tooLong(issue, made, making), ...tooLittle(issue, made, making), ...leftOut(issue, made),
    ...noPicture(made), ...allFirst(issue, making),
  ];
}

type Made = Parameters<typeof adviceOn>[2];

const storyOf = (block: Block): string | null => ('articleId' in block ? block.articleId : null);
const pinnedBlock = (page: number, block: Block): PinnedBlock => ({ page, block: block.id, article: storyOf(block), title: block.kind === 'notice' ? block.title : '' });
const isCopy = (block: Block): boolean => block.kind !== 'masthead' && block.kind !== 'folio' && !(block.kind === 'notice' && block.role === 'imprint');

/** Share of a page that copy can be planned to fill. */
const filled = 0.88;
/** Cells of a whole inside page. */
const pageCells = (making: Making): number => making.grid.columns.length * (making.grid.rows - 2);

function tooMuch(issue: IssueLayout, made: Made, making: Making): Advice[] {
  const entries = making.candidates.filter((entry) => made.unplaced.includes(entry.story.articleId) && !longerThanAll(entry, making));
  if (entries.length === 0) return [];
  const characters = entries.reduce((sum, entry) => sum + charactersOf(entry.story), 0);
  const area = entries.reduce((sum, entry) => sum + entry.area, 0);
  // What a filler takes, and white, would be room for copy.
  const room = made.judged.reduce((sum, page) => sum + page.whiteSpace * making.grid.rows * making.grid.columns.length, 0) + made.pages.flatMap((page) => page.blocks).reduce((sum, block) => sum + (block.kind === 'notice' && block.role === 'filler' ? block.columns * block.rows : 0), 0);
  const short = Math.max(1, area - room);
  const perCell = issue.format.charactersPerColumn;
  const pinned = made.pages.flatMap((page) => page.blocks.filter((block) => block.pinned === true && isCopy(block)).map((block) => ({ cells: block.columns * block.rows, block: pinnedBlock(page.number, block) })));
  return [{
    kind: 'too-much', articles: entries.map((entry) => entry.story.articleId), characters, pages: Math.max(1, Math.ceil(area / (pageCells(making) * filled))), cut: Math.min(tens(characters), tens(short * perCell)),
    briefs: briefsFor(issue, making, short), pinned: pinned.reduce((sum, entry) => sum + entry.cells, 0) >= short ? pinned.map((entry) => entry.block) : [],
  }];
}

/** The fewest short stories of lesser rank that would give the room as briefs; none when no few would. */
function briefsFor(issue: IssueLayout, making: Making, short: number): string[] {
  const perCell = issue.format.charactersPerColumn;
  const open = making.candidates.filter(({ story }) => story.kind === 'story' && story.photos.length === 0 && story.priority > 1 && charactersOf(story) <= briefable.characters)
    .map((entry) => ({ id: entry.story.articleId, gain: Math.min(headCells * 2, entry.area - Math.ceil(charactersOf(entry.story) / perCell) - 1) })).filter((entry) => entry.gain > 0)
    .sort((one, other) => other.gain - one.gain).slice(0, briefable.named);
  const chosen: string[] = [];
  let gained = 0;
  for (const entry of open) { if (gained >= short) break; chosen.push(entry.id); gained += entry.gain; }
  return gained >= short ? chosen : [];
}

/** Even alone on all the pages there would be no room for it. */
const longerThanAll = (entry: Candidate, making: Making): boolean => entry.area > making.rooms.reduce((sum, room) => sum + room.area, 0);

function tooLong(issue: IssueLayout, made: Made, making: Making): Advice[] {
  const found = new Map<string, number>();
  const room = making.rooms.reduce((sum, one) => sum + one.area, 0);
  for (const entry of making.candidates) if (made.unplaced.includes(entry.story.articleId) && longerThanAll(entry, making)) found.set(entry.story.articleId, tens((entry.area - room) * issue.format.charactersPerColumn));
  for (const page of made.judged) for (const one of page.objections) if (one.rule === 'overset') { const id = oversetArticle(made, page.number, one.params); if (id) found.set(id, Math.max(found.get(id) ?? 0, Number(one.params.characters ?? 0))); }
  return [...found].flatMap(([article, over]): Advice[] => {
    const story = issue.stories[article];
    return story ? [{ kind: 'too-long', article, characters: charactersOf(story), over, pages: Math.max(1, Math.ceil(over / (pageCells(making) * filled * issue.format.charactersPerColumn))) }] : [];
  });
}

const oversetArticle = (made: Made, number: number, params: Readonly<Record<string, string | number>>): string | null => {
  const block = made.pages.find((page) => page.number === number)?.blocks.find((entry) => entry.id === params.block);
  return block && !block.pinned ? storyOf(block) : null;
};

function tooLittle(issue: IssueLayout, made: Made, making: Making): Advice[] {
  const empty = made.pages.filter(isBare).map((page) => page.number);
  if (empty.length === 0) return [];
  const cells = making.rooms.filter((room) => empty.includes(room.page.number)).reduce((sum, room) => sum + room.area, 0);
  // Of a page's cells a fifth goes to heads and pictures.
  return [{ kind: 'too-little', empty, characters: Math.round((cells * issue.format.charactersPerColumn * 0.8) / 100) * 100, full: made.pages.length - empty.length }];
}

function pinnedFaults(made: Made): Advice[] {
  const advice: Advice[] = [];
  for (const page of made.pages) for (const one of made.judged.find((entry) => entry.number === page.number)?.objections ?? []) {
    if (!one.hard) continue;
    const block = page.blocks.find((entry) => entry.pinned === true && (entry.id === one.params.block || entry.id === one.params.with));
    if (!block || !isCopy(block) || advice.some((entry) => entry.kind === 'pinned-fault' && entry.block.block === block.id)) continue;
    advice.push({ kind: 'pinned-fault', block: pinnedBlock(page.number, block), rule: one.rule === 'overlap' || one.rule === 'off-grid' || one.rule === 'overset' ? one.rule : 'other' });
  }
  return advice;
}

function leftOut(issue: IssueLayout, made: Made): Advice[] {
  const articles = made.objections.flatMap((one) => (one.rule === 'photo-left-out' && typeof one.params.article === 'string' ? [one.params.article] : []));
  return articles.length === 0 ? [] : [{ kind: 'pictures-left-out', articles, pictures: articles.reduce((sum, id) => sum + (issue.stories[id]?.photos.length ?? 0), 0) }];
}

function noPicture(made: Made): Advice[] {
  const pages = made.judged.filter((page) => page.objections.some((one) => one.rule === 'grey-page')).map((page) => page.number);
  return pages.length === 0 ? [] : [{ kind: 'no-picture', pages }];
}

function allFirst(issue: IssueLayout, making: Making): Advice[] {
  const stories = making.candidates.filter((entry) => entry.story.kind === 'story');
  const first = stories.filter((entry) => entry.story.priority === 1).length;
  return first >= firsts.least && first >= stories.length * firsts.share ? [{ kind: 'all-first', stories: first }] : [];
}
