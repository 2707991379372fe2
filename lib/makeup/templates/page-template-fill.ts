import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import type { Block, EmptyBlock, StoryBlock } from '@/lib/makeup/block';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { briefsUnit, teaserUnit } from '@/lib/makeup/columns/box-fit';
import { stateOf } from '@/lib/makeup/copy-fit/copy-fit';
import type { Fit, Unit } from '@/lib/makeup/machine/fit';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { benchOf, blocksOn, suggestJump } from '@/lib/makeup/edits/jump-place';
import { fillEmpty } from './page-template';
import { seatOnes, type Seating } from './seat-stories';
import { leadSize, sizeBelow, storyUnit, type StoryManner } from '@/lib/makeup/machine/story-fit';
import { levelTower, towersOf, type Seat } from './template-towers';

export interface FillOptions {
  /** Page the desk wants an article on, by article id; one that is wanted elsewhere is not taken. */
  readonly wanted?: Readonly<Record<string, number | null>>;
  /** Articles of earlier pages that are to go on here. */
  readonly goOn?: readonly string[];
}

export interface FilledTemplate {
  /** The page's blocks; places nothing suits stay empty. */
  readonly blocks: readonly Block[];
  /** Articles that now stand here, continuations among them. */
  readonly placed: readonly string[];
  /** Places still empty. */
  readonly empty: number;
}

/** White borne at the foot of a place that stands alone, rows. */
const borneWhite = 3;
/** How far the depth of a place may change where another stands over or under it. */
const give = (rows: number): number => Math.max(8, Math.round(rows * 0.4));
/** Points against, on the scale of page-search. */
const against = { rowOff: 0.35, priority: 4, otherSection: 14, noSection: 2, photoWanting: 7, photoUnasked: 3, wantedHere: -12 } as const;

/**
 * Fills the empty places of a page: teasers and briefs into their boxes, the most important story that suits as lead, the others by priority,
 * section, pictures and length. Every block is fitted by setting it: nothing is overset. Places one below another share their depth out
 * anew among the stories that stand there.
 */
export function fillTemplate(given: IssueLayout, pageNumber: number, stories: readonly Story[], typeCase: TypeCase, options: FillOptions = {}): FilledTemplate {
  const issue = withLeadBand(given, pageNumber, stories, typeCase, options);
  const page = issue.pages.find((entry) => entry.number === pageNumber);
  const seats = blocksOn(issue, pageNumber).filter((block) => block.kind === 'empty');
  if (!page || seats.length === 0) return { blocks: page?.blocks ?? [], placed: [], empty: 0 };
  const bench = benchOf(issue, pageNumber, typeCase);
  const open = openFor(issue, pageNumber, stories, options);
  const towers = towersOf(seats);
  const filled = new Map<string, Seat>();
  const jumps = continuations(issue, pageNumber, seats, options.goOn ?? [], typeCase);
  const free = (seat: EmptyBlock): boolean => !filled.has(seat.id) && !jumps.has(seat.id);
  const alone = (seat: EmptyBlock): boolean => (towers.find((tower) => tower.includes(seat)) ?? []).filter((other) => !jumps.has(other.id)).length < 2;
  const suits = (seat: EmptyBlock, rows: number): boolean => (alone(seat) ? rows <= seat.rows && rows >= seat.rows - borneWhite : Math.abs(rows - seat.rows) <= give(seat.rows));
  const ways = (seat: EmptyBlock, unit: Unit): Fit[] => (unit.fits[seat.columns - 1] ?? []).filter((fit) => suits(seat, fit.rows));
  const seatUnit = (seat: EmptyBlock, unit: Unit, articleIds: readonly string[]): boolean => {
    const fits = ways(seat, unit);
    if (fits.length === 0) return false;
    filled.set(seat.id, { empty: seat, articleIds, fits });
    return true;
  };

  const ofKind = (kind: Story['kind']): Story[] => open.filter((story) => story.kind === kind);
  const teasers = ofKind('teaser');
  for (const seat of seats.filter((entry) => entry.role === 'teaser' && free(entry))) {
    const at = teasers.findIndex((story) => seatUnit(seat, teaserUnit(bench, story), [story.articleId]));
    if (at >= 0) teasers.splice(at, 1);
  }
  let briefs = ofKind('brief').map((story) => story.articleId);
  for (const seat of seats.filter((entry) => entry.role === 'briefs' && free(entry))) {
    let count = briefs.length;
    // As many as the box holds about where it stands, rather than all of them at its neighbours' cost.
    while (count > 0) {
      const unit = briefsUnit(bench, briefs.slice(0, count));
      if (ways(seat, unit).some((fit) => fit.rows <= seat.rows + borneWhite) && seatUnit(seat, unit, briefs.slice(0, count))) break;
      count -= 1;
    }
    briefs = briefs.slice(count);
  }

  const sections = (story: Story): number => (page.section.trim() === '' || story.section.trim() === page.section.trim() ? 0 : story.section.trim() === '' ? against.noSection : against.otherSection);
  const pictures = (seat: EmptyBlock, story: Story): number => {
    const asks = seat.picture !== undefined || seat.role === 'photo';
    return asks === story.photos.length > 0 ? 0 : asks ? against.photoWanting : against.photoUnasked;
  };
  const ranks: Readonly<Record<EmptyBlock['role'], number>> = { lead: 1, second: 1.5, photo: 3, story: 3, briefs: 4, teaser: 4 };
  const units = new Map<string, Unit>();
  const known = (seat: EmptyBlock, story: Story, most: number): Unit => {
    const manner: StoryManner = { face: seat.headline?.face ?? 'song-heavy', border: seat.border ?? 'none', lead: seat.role === 'lead', sizes: { least: 0, most } };
    const key = `${story.articleId}|${manner.face}|${manner.border}|${manner.lead}|${most}`;
    const unit = units.get(key) ?? storyUnit(bench, story, manner);
    units.set(key, unit);
    return unit;
  };
  /** The ways a story can stand in a place: as the template has it when it fits so, else in the engine's own heads and picture depths. */
  const waysOf = (seat: EmptyBlock, story: Story, most: number): readonly Fit[] => {
    if (seat.role === 'photo' && story.photos.length > 0 && story.body.every((element) => element.kind === 'photo')) return [{ rows: seat.rows, head: 0, cost: 0, make: (cell) => ({ ...fillEmpty(issue, pageNumber, seat, story, typeCase), ...place(cell), id: seat.id }) }];
    const placed = asDressed(bench, pageNumber, { ...seat, role: seat.role === 'photo' ? 'story' : seat.role }, story);
    if (seat.measureColumns !== seat.columns || (seat.headline?.place ?? 'above') !== 'above') return placed;
    return [...ways(seat, known(seat, story, most)).map((fit) => dressed(bench, pageNumber, seat, fit)), ...placed];
  };
  const costOf = (seat: EmptyBlock, story: Story, fits: readonly Fit[]): number => (fits.length === 0 ? Infinity
    : Math.min(...fits.map((fit) => fit.cost * 0.5 + Math.abs(fit.rows - seat.rows) * seat.columns * against.rowOff)) + sections(story) + pictures(seat, story)
      + (options.wanted?.[story.articleId] === pageNumber ? against.wantedHere : 0) + Math.abs(story.priority - ranks[seat.role]) * against.priority * (seat.role === 'lead' ? 4 : seat.role === 'second' ? 1.5 : 0.5) + story.priority * 0.5);

  const pieces = ofKind('story');
  let most = Infinity;
  for (const seat of seats.filter((entry) => entry.role === 'lead' && free(entry))) {
    const best = pieces.map((story) => { const fits = waysOf(seat, story, Infinity); return { story, fits, cost: costOf(seat, story, fits) }; }).sort((one, other) => one.cost - other.cost)[0];
    if (!best || best.cost === Infinity) continue;
    filled.set(seat.id, { empty: seat, articleIds: [best.story.articleId], fits: best.fits });
    pieces.splice(pieces.indexOf(best.story), 1);
    most = sizeBelow(leadSize(bench, best.story, { face: 'song-heavy', border: 'none', lead: true, sizes: { least: 0, most: Infinity } }));
  }
  const places = seats.filter((entry) => ['second', 'story', 'photo'].includes(entry.role) && free(entry));
  const chances = places.map((seat) => pieces.map((story) => { const fits = waysOf(seat, story, most); return { fits, cost: costOf(seat, story, fits) }; }));
  const seating: Seating = seatOnes(chances.map((row) => row.map((chance) => chance.cost)));
  seating.forEach((story, at) => {
    const seat = places[at];
    const chosen = story === null ? undefined : chances[at]?.[story];
    if (seat && chosen && story !== null) filled.set(seat.id, { empty: seat, articleIds: [pieces[story]!.articleId], fits: chosen.fits });
  });

  const blocks = new Map<string, Block>(jumps);
  for (const tower of towers) for (const block of levelTower(tower, filled, jumps)) blocks.set(block.id, block);
  const result = page.blocks.map((block) => blocks.get(block.id) ?? block);
  const safe = withoutOverset(issue, pageNumber, result, blocks, seats, typeCase);
  const placed = safe.flatMap((block) => (blocks.has(block.id) ? articlesIn(block) : []));
  return { blocks: safe, placed, empty: safe.filter((block) => block.kind === 'empty').length };
}

/** Stories that stand nowhere yet and are not wanted on another page. */
function openFor(issue: IssueLayout, page: number, stories: readonly Story[], options: FillOptions): readonly Story[] {
  const standing = new Set(issue.pages.flatMap((entry) => entry.blocks.flatMap((block) => (block.kind === 'jump' ? [] : articlesIn(block)))));
  return stories.filter((story) => !standing.has(story.articleId) && [null, undefined, page].includes(options.wanted?.[story.articleId]));
}

/**
 * A lead across the page with everything else under it takes the depth that its story wants, and the others share what is left: there the
 * template's own depth would hold one length of copy only.
 */
function withLeadBand(issue: IssueLayout, pageNumber: number, stories: readonly Story[], typeCase: TypeCase, options: FillOptions): IssueLayout {
  const blocks = blocksOn(issue, pageNumber);
  const lead = blocks.find((block): block is EmptyBlock => block.kind === 'empty' && block.role === 'lead' && block.columns === issue.format.columns && block.measureColumns === block.columns && !block.pinned);
  const under = lead ? blocks.filter((block) => block.row >= lead.row + lead.rows && !(block.kind === 'notice' && block.role === 'imprint')) : [];
  if (!lead || under.length === 0 || under.some((block) => block.kind !== 'empty' || block.pinned)) return issue;
  const bench = benchOf(issue, pageNumber, typeCase);
  const foot = Math.max(...under.map((block) => block.row + block.rows));
  const manner: StoryManner = { face: lead.headline?.face ?? 'song-heavy', border: lead.border ?? 'none', lead: true, sizes: { least: 0, most: Infinity } };
  const best = openFor(issue, pageNumber, stories, options).filter((story) => story.kind === 'story').sort((one, other) => one.priority - other.priority).slice(0, mostLeads)
    .flatMap((story) => (storyUnit(bench, story, manner).fits[lead.columns - 1] ?? []).filter((fit) => Math.abs(fit.rows - lead.rows) <= give(lead.rows)).map((fit) => ({ rows: fit.rows, cost: fit.cost * 0.5 + Math.abs(fit.rows - lead.rows) * lead.columns * against.rowOff * 0.3 + story.priority * against.priority * 4 + (lead.picture !== undefined === story.photos.length > 0 ? 0 : against.photoWanting) })))
    .sort((one, other) => one.cost - other.cost)[0];
  if (!best || best.rows === lead.rows) return issue;
  const from = lead.row + lead.rows;
  const top = lead.row + best.rows;
  const edge = (row: number): number => top + Math.round(((row - from) * (foot - top)) / (foot - from));
  const moved = blocks.map((block) => (block === lead ? { ...lead, rows: best.rows } : under.includes(block) ? { ...block, row: edge(block.row), rows: edge(block.row + block.rows) - edge(block.row) } : block));
  return withBlocks(issue, pageNumber, moved);
}
/** Stories looked at as leads across the page. */
const mostLeads = 8;

const articlesIn = (block: Block): readonly string[] => (block.kind === 'briefs' ? block.articleIds : 'articleId' in block ? [block.articleId] : []);
const place = ({ column, row, columns, rows }: Block | { column: number; row: number; columns: number; rows: number }) => ({ column, row, columns, rows });
const withBlocks = (issue: IssueLayout, number: number, blocks: readonly Block[]): IssueLayout => ({ ...issue, pages: issue.pages.map((page) => (page.number === number ? { ...page, blocks } : page)) });
const instead = (blocks: readonly Block[], block: Block): readonly Block[] => blocks.map((other) => (other.id === block.id ? block : other));

/** How a story block stands when it is set in its page: null when it is overset. */
function whiteIn(bench: Bench, page: number, block: Block): number | null {
  const tried = withBlocks(bench.issue, page, instead(blocksOn(bench.issue, page), block));
  const state = stateOf(tried, page, block, bench.typeCase);
  return !state || state.kind === 'over' ? null : state.rowsFree;
}

/** A story just as the template dresses its place, when it fits so with hardly any white. */
function asDressed(bench: Bench, page: number, seat: EmptyBlock, story: Story): readonly Fit[] {
  const block = fillEmpty(bench.issue, page, seat, story, bench.typeCase);
  const white = whiteIn(bench, page, block);
  return white === null || white > 1 ? [] : [{ rows: seat.rows, head: 0, cost: white, make: (cell) => ({ ...block, ...place(cell) }) }];
}

/** A way of the engine's in the template's dress: face, alignment and finery of the head, and the picture's side. As the engine has it when that does not fit. */
function dressed(bench: Bench, page: number, seat: EmptyBlock, fit: Fit): Fit {
  return {
    ...fit,
    make: (cell, id) => {
      const plain = { ...fit.make(cell, id), ...(seat.lace ? { lace: seat.lace } : {}) } as StoryBlock;
      const { headline } = seat;
      const first = plain.cutIns[0];
      const moved = seat.picture && plain.cutIns.length === 1 && first && first.columns === seat.picture.columns ? [{ ...first, column: seat.picture.column }] : plain.cutIns;
      if (!headline && moved === plain.cutIns) return plain;
      const block: StoryBlock = { ...plain, cutIns: moved, headline: { ...plain.headline, ...(headline ? { face: headline.face, align: headline.align, ...(headline.dress ? { dress: headline.dress } : {}) } : {}) } };
      const white = whiteIn(bench, page, block);
      return white === null || white > (whiteIn(bench, page, plain) ?? 0) + 1 ? plain : block;
    },
  };
}

/** Continuations of stories from earlier pages, by the id of the place that holds each best. */
function continuations(issue: IssueLayout, page: number, seats: readonly EmptyBlock[], articleIds: readonly string[], typeCase: TypeCase): ReadonlyMap<string, Block> {
  const taken = new Map<string, Block>();
  let standing = issue;
  for (const articleId of articleIds) {
    const ways = seats.filter((seat) => (seat.role === 'story' || seat.role === 'second') && !taken.has(seat.id)).flatMap((seat) => {
      const cleared = withBlocks(standing, page, blocksOn(standing, page).filter((block) => block.id !== seat.id));
      const block = suggestJump(cleared, page, articleId, typeCase, seat.id);
      const inside = block && placeProblem(issue.format, blocksOn(cleared, page), { ...place(seat) }, null) === null && block.column === seat.column && block.columns === seat.columns && block.row === seat.row && block.rows <= seat.rows;
      if (!block || !inside || stateOf(withBlocks(standing, page, instead(blocksOn(standing, page), block)), page, block, typeCase)?.kind === 'over') return [];
      return [{ seat, block, left: (seat.rows - block.rows) * seat.columns }];
    }).sort((one, other) => one.left - other.left)[0];
    if (!ways) continue;
    taken.set(ways.seat.id, ways.block);
    standing = withBlocks(standing, page, instead(blocksOn(standing, page), ways.block));
  }
  return taken;
}

/** The page once more as a whole: a block whose copy is over after all gives its place back. */
function withoutOverset(issue: IssueLayout, page: number, blocks: readonly Block[], filled: ReadonlyMap<string, Block>, seats: readonly EmptyBlock[], typeCase: TypeCase): readonly Block[] {
  const made = withBlocks(issue, page, blocks);
  return blocks.map((block) => {
    if (!filled.has(block.id) || stateOf(made, page, block, typeCase)?.kind !== 'over') return block;
    const seat = seats.find((entry) => entry.id === block.id);
    return seat ? { ...seat, ...place(block) } : block;
  });
}
