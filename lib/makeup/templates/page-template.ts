import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import { pt } from '@/lib/typeset/units';
import type { Block, CutIn, EmptyBlock, EmptyRole, HeadlineStyle, NoticeBlock, StoryBlock } from '@/lib/makeup/block';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { setDecks, type DeckMeasure } from '@/lib/makeup/heads/decks';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import { gridOf, spanWidth } from '@/lib/makeup/grid';
import { ladderFor } from '@/lib/makeup/heads/headline-ladder';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import { benchOf } from '@/lib/makeup/edits/jump-place';
import { clearedPage } from '@/lib/makeup/machine/page-room';
import { photoWays } from '@/lib/makeup/pictures/photo-fit';

/**
 * A page template (版式模板): places kept for copy by role, and the furniture they were arranged around. It holds no copy and no
 * words but those of the house.
 */
export interface PageTemplate {
  readonly name: string;
  /** Format its columns and rows count in: it suits pages of no other. */
  readonly formatId: string;
  readonly blocks: readonly TemplateBlock[];
}
export type TemplateBlock = EmptyBlock | Extract<Block, { kind: 'masthead' | 'folio' | 'notice' }>;

type Furniture = Extract<Block, { kind: 'masthead' | 'folio' }> | NoticeBlock;
/** Masthead, folio and imprint belong to their page's number and stay when its copy is arranged anew. */
const isFurniture = (block: Block): block is Furniture => block.kind === 'masthead' || block.kind === 'folio' || (block.kind === 'notice' && block.role === 'imprint');
const byPlace = (one: Block, other: Block): number => one.row - other.row || one.column - other.column;

/** Measures of a head over a block of so many columns. */
const headRoom = (bench: Bench, columns: number, lead: boolean): DeckMeasure => ({
  measure: spanWidth(bench.grid.columns[0]?.width ?? pt(0), bench.grid.gutter, columns), column: bench.grid.columns[0]?.width ?? pt(0), gutter: bench.grid.gutter,
  leading: bench.grid.leading, lead, keep: bench.issue.style.keepTogether ?? [],
});

/** Size of a story block's title as it stands, points; 0 without one. */
function titleSize(bench: Bench, block: StoryBlock): number {
  const story = bench.issue.stories[block.articleId];
  const set = story && story.decks.title.trim() !== '' ? setDecks(story, block.headline, headRoom(bench, block.columns, story.priority === 1), bench.typeCase) : null;
  return set?.titleSize ?? (block.headline.size === 'auto' ? 0 : block.headline.size);
}

/** The template of a page as it stands: the story with the largest head leads, the next largest is second; dress, measures and places stay, the copy goes. */
export function templateOf(page: PageLayout, issue: IssueLayout, name: string, typeCase: TypeCase): PageTemplate {
  const bench = benchOf(issue, page.number, typeCase);
  const ranked = page.blocks.filter((block) => block.kind === 'story').map((block) => ({ block, size: titleSize(bench, block) }))
    .sort((one, other) => other.size - one.size || other.block.columns * other.block.rows - one.block.columns * one.block.rows || byPlace(one.block, other.block));
  const roleOf = (block: StoryBlock): EmptyRole => (ranked[0]?.block === block ? 'lead' : ranked[1]?.block === block ? 'second' : 'story');
  const blocks = [...page.blocks].sort(byPlace).flatMap((block, index): TemplateBlock[] => {
    const cell = { id: `t${index + 1}`, column: block.column, row: block.row, columns: block.columns, rows: block.rows };
    switch (block.kind) {
      case 'story': return [{ kind: 'empty', ...cell, role: roleOf(block), measureColumns: block.measureColumns, headline: block.headline, border: block.border, ...lacing(block), ...pictureOf(block.cutIns) }];
      case 'jump': return [{ kind: 'empty', ...cell, role: 'story', measureColumns: block.measureColumns, ...pictureOf(block.cutIns) }];
      case 'briefs': return [{ kind: 'empty', ...cell, role: 'briefs', measureColumns: block.measureColumns, border: block.border, ...lacing(block) }];
      case 'teaser': case 'photo': return [{ kind: 'empty', ...cell, role: block.kind, measureColumns: block.columns }];
      case 'empty': return [{ ...block, ...cell }];
      case 'notice': return [{ ...block, ...cell }];
      case 'masthead': case 'folio': return [{ kind: block.kind, ...cell, pinned: true }];
    }
  });
  return { name, formatId: issue.format.id, blocks };
}

const lacing = (block: { readonly lace?: StoryBlock['lace'] }): Pick<EmptyBlock, 'lace'> => (block.lace ? { lace: block.lace } : {});
const pictureOf = ([first]: readonly CutIn[]): Pick<EmptyBlock, 'picture'> =>
  (first ? { picture: { column: first.column, columns: first.columns, row: first.row, rows: first.rows } } : {});

export type TemplateProblem =
  | { readonly kind: 'no-page' }
  /** The template was made for pages of another format. */
  | { readonly kind: 'format'; readonly made: string; readonly has: string }
  /** What stands pinned on the page stands where the template wants copy. */
  | { readonly kind: 'pinned'; readonly block: Block }
  /** The page's masthead, folio or imprint leave too little between them. */
  | { readonly kind: 'no-room' };

export interface AppliedTemplate {
  /** Blocks by page number: of the page, and of others that lose the continuation of a story taken off here. */
  readonly pages: Readonly<Record<number, readonly Block[]>>;
  /** Articles that no longer stand on the page. */
  readonly off: readonly string[];
  /** Articles that went on here from an earlier page: what is over there finds no room now. */
  readonly cutOff: readonly string[];
}

/**
 * Puts a template on a page. Furniture stays where the page has it; the template's rows are stretched or squeezed between it where
 * the template had other furniture. Pinned blocks stay, or the template is refused.
 */
export function applyTemplate(issue: IssueLayout, pageNumber: number, template: PageTemplate, newId: () => string): ({ readonly ok: true } & AppliedTemplate) | { readonly ok: false; readonly problem: TemplateProblem } {
  const refuse = (problem: TemplateProblem) => ({ ok: false, problem } as const);
  const page = issue.pages.find((entry) => entry.number === pageNumber);
  if (!page) return refuse({ kind: 'no-page' });
  if (template.formatId !== issue.format.id) return refuse({ kind: 'format', made: template.formatId, has: issue.format.id });
  const cleared = clearedPage(issue, page, gridOf(issue.format), true, newId).blocks;
  const furniture = cleared.filter(isFurniture);
  const edge = edges(template.blocks.filter(isFurniture), furniture, issue);
  if (!edge) return refuse({ kind: 'no-room' });
  const wanted: Block[] = [];
  for (const block of template.blocks) {
    if (isFurniture(block)) continue;
    const row = edge(block.row);
    const rows = edge(block.row + block.rows) - row;
    if (rows < Math.min(leastRows[block.kind === 'empty' ? block.role : 'notice'], block.rows)) return refuse({ kind: 'no-room' });
    wanted.push(pictured({ ...block, id: newId(), row, rows }, block.rows));
  }
  const over = (block: Block): boolean => wanted.some((other) => placeProblem(issue.format, [other], block, null)?.kind === 'overlap');
  const bar = cleared.find((block) => (block.pinned === true || isFurniture(block)) && over(block));
  if (bar) return refuse(isFurniture(bar) ? { kind: 'no-room' } : { kind: 'pinned', block: bar });
  if (wanted.some((block) => placeProblem(issue.format, [], block, null))) return refuse({ kind: 'no-room' });
  const staying = cleared.filter((block) => isFurniture(block) || block.pinned === true || !over(block));
  const gone = page.blocks.filter((block) => !staying.includes(block));
  const off = [...new Set(gone.flatMap((block) => (block.kind === 'briefs' ? block.articleIds : 'articleId' in block && block.kind !== 'jump' ? [block.articleId] : [])))];
  const heads = new Set(gone.flatMap((block) => (block.kind === 'story' ? [block.articleId] : [])));
  const goesOn = (block: Block): boolean => block.kind === 'jump' && heads.has(block.articleId);
  const others = issue.pages.filter((entry) => entry !== page && entry.blocks.some(goesOn)).map((entry) => [entry.number, entry.blocks.filter((block) => !goesOn(block))] as const);
  const cutOff = [...new Set(gone.flatMap((block) => (block.kind === 'jump' && !heads.has(block.articleId) ? [block.articleId] : [])))];
  return { ok: true, pages: { ...Object.fromEntries(others), [pageNumber]: [...staying.filter((block) => !goesOn(block)), ...wanted] }, off, cutOff };
}

/** Fewest rows a place of each role keeps when a template is squeezed. */
const leastRows: Readonly<Record<EmptyRole | 'notice', number>> = { lead: 16, second: 12, story: 8, briefs: 6, teaser: 5, photo: 8, notice: 3 };

/** A picture's place squeezed or stretched with its block. */
function pictured(block: TemplateBlock, rows: number): TemplateBlock {
  if (block.kind !== 'empty' || !block.picture || rows === block.rows) return block;
  return { ...block, picture: { ...block.picture, row: Math.round((block.picture.row * block.rows) / rows), rows: Math.max(4, Math.round((block.picture.rows * block.rows) / rows)) } };
}

/** Where a row edge of the template comes to stand on a page with this furniture; null when furniture that is not of full width differs, or nothing is left between. */
function edges(made: readonly Furniture[], has: readonly Furniture[], issue: IssueLayout): ((row: number) => number) | null {
  const whole = (block: Block): boolean => block.column === 0 && block.columns === issue.format.columns;
  const key = (blocks: readonly Furniture[]): string => blocks.map((block) => `${block.column} ${block.columns} ${block.row} ${block.rows}`).sort().join();
  if (key(made) === key(has)) return (row) => row;
  if (![...made, ...has].every(whole)) return (row) => row;
  const between = (blocks: readonly Furniture[]): readonly [number, number] => [
    Math.max(0, ...blocks.filter((block) => block.row < issue.format.rows / 2).map((block) => block.row + block.rows)),
    Math.min(issue.format.rows, ...blocks.filter((block) => block.row >= issue.format.rows / 2).map((block) => block.row)),
  ];
  const [from, to] = between(made);
  const [top, foot] = between(has);
  if (foot - top < 20 || to - from < 1) return null;
  return (row) => top + Math.round(((row - from) * (foot - top)) / (to - from));
}

/**
 * The block that a story becomes in an empty place: it takes the place and its dress (headline, measure, border, picture place), as far
 * as its own words allow. A teaser or a brief becomes its own kind of box, a story in a place for a photo shows its first one.
 */
export function fillEmpty(issue: IssueLayout, pageNumber: number, empty: EmptyBlock, story: Story, typeCase: TypeCase): Block {
  const { articleId } = story;
  const place = { id: empty.id, column: empty.column, row: empty.row, columns: empty.columns, rows: empty.rows, ...(empty.pinned ? { pinned: true } : {}) };
  if (story.kind === 'teaser') return { kind: 'teaser', ...place, articleId };
  if (story.kind === 'brief') return { kind: 'briefs', ...place, articleIds: [articleId], title: issue.style.briefsTitle, measureColumns: empty.measureColumns, border: empty.border ?? 'rule', ...lacing(empty) };
  const photo = story.photos[0];
  if (empty.role === 'photo' && photo) return { kind: 'photo', ...place, articleId, photoId: photo.photoId, ...groupOf(story) };
  const bench = benchOf(issue, pageNumber, typeCase);
  return { kind: 'story', ...place, articleId, measureColumns: empty.measureColumns, headline: headFor(bench, story, empty), cutIns: cutInsFor(bench, story, empty), border: empty.border ?? 'none', ...lacing(empty) };
}

const groupOf = (story: Story): Pick<CutIn, 'group'> => (story.photos.length > 1 ? { group: story.photos.slice(1).map((photo) => photo.photoId) } : {});

/** The empty block's headline style, in a size that holds the story's title; the engine's own choice of size when its own does not. */
function headFor(bench: Bench, story: Story, empty: EmptyBlock): HeadlineStyle {
  const style: HeadlineStyle = empty.headline ?? { size: 'auto', face: 'song-heavy', align: 'centre' };
  if (style.place === 'left' || style.place === 'vertical') return style;
  const lead = empty.role === 'lead';
  const room = headRoom(bench, empty.columns, lead || story.priority === 1);
  const holds = (tried: HeadlineStyle): boolean => setDecks(story, tried, room, bench.typeCase)?.fits !== false;
  // The page's lead has a lead's title, whatever the story's own priority.
  if (style.size === 'auto' && lead && story.priority !== 1) {
    const rung = ladderFor(room.measure, room.column, room.gutter, true).find(({ size, lines }) => holds({ ...style, size, ...(lines <= 3 ? { lines: lines === 1 ? 1 : lines === 2 ? 2 : 3 } : {}) }));
    return rung ? { ...style, size: rung.size } : style;
  }
  if (holds(style)) return style;
  const { lines: _lines, ...free } = style;
  return { ...free, size: 'auto' };
}

/** The story's pictures in the place kept for them, further ones in a group; where none is kept, as they best go into the block. */
function cutInsFor(bench: Bench, story: Story, empty: EmptyBlock): readonly CutIn[] {
  const [first] = story.photos;
  if (!first) return [];
  if (empty.picture) return [{ photoId: first.photoId, ...empty.picture, ...groupOf(story) }];
  return photoWays(bench, story, empty.measureColumns, true).filter((way) => way.cutIns.every((cut) => cut.row + cut.rows <= empty.rows - 8)).sort((one, other) => one.cost - other.cost)[0]?.cutIns ?? [];
}
