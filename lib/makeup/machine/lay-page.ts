import type { Story } from '@/lib/copy/story';
import type { Candidate } from './assign-pages';
import type { Block } from '@/lib/makeup/block';
import type { Unit } from './fit';
import type { Hole } from '@/lib/makeup/page-proof';
import type { Tree } from './arrangement';
import { blocksOf, PageSearch, type SearchCounts } from './page-search';
import { shiftOf, type Taste } from './page-taste';
import { hashOf } from './seeded';
import type { Position } from '@/lib/makeup/columns/stream';

/** What of a story goes on at a later page. */
export interface Rest { readonly articleId: string; readonly story: Story; readonly part: number; readonly position: Position; readonly page: number; readonly area: number }

/** A story of the page, whole, or cut to go on elsewhere (null: it may not jump). */
export interface StoryChoice {
  readonly candidate: Candidate;
  readonly whole: () => Unit;
  readonly cut: (() => Unit) | null;
  readonly mustCut: boolean;
  /** Whole in a box; null: not a story to be boxed. */
  readonly framed: (() => Unit) | null;
  /** Whole without its pictures, in a box or not, where there is no room for them; null: it has none, or leads. */
  readonly bare: (() => readonly Unit[]) | null;
}

export interface PageJob {
  readonly columns: number;
  /** Free rectangles of the page, largest first. */
  readonly areas: readonly Hole[];
  readonly seed: number;
  readonly taste: Taste;
  /** In order of importance. */
  readonly stories: readonly StoryChoice[];
  /** Continuations and boxes that must stand here. */
  readonly fixed: readonly Unit[];
  readonly filler: Unit | null;
  /** Column rows of room on later pages. */
  readonly laterRoom: number;
  /** Most choices of stories to try; as many as are worth while when left out. */
  readonly tries?: number;
  /** Changes tried in a search. */
  readonly steps: number;
  readonly counts: SearchCounts;
  readonly newId: () => string;
  readonly hurry: () => boolean;
}

export interface LaidPage {
  readonly blocks: readonly Block[];
  /** Other ways the same copy may stand that the search found about as good. */
  readonly others: readonly (readonly Block[])[];
  /** Stories that go on elsewhere. */
  readonly cut: readonly string[];
  /** Stories that found no room here. */
  readonly dropped: readonly Candidate[];
  readonly filler: boolean;
}

/** Points against leaving a story for another page, against leaving it out, where no later page has room for it, and against a jump. */
const against = { drop: 110, out: 400, jump: 12 } as const;
/** A page this good is taken without looking further, in points a unit. */
const goodEnough = 3;
/** In a hurry a page no worse than this is taken. */
const good = 60;
const mostTries = 17;

/** Which stories stand here, and how. */
interface Choice { readonly kept: readonly StoryChoice[]; readonly cut: ReadonlySet<StoryChoice>; readonly filler: boolean }

/** Lays out one page: tries it whole, with jumps, with a filler, with fewer stories, and takes what has least against it. */
export function layPage(job: PageJob): LaidPage {
  const area = job.areas[0];
  if (!area || (job.stories.length === 0 && job.fixed.length === 0)) return { blocks: [], others: [], cut: [], dropped: job.stories.map((choice) => choice.candidate), filler: false };
  if (job.areas.length > 1) return layAreas(job);
  return layArea(job, area);
}

/** A page with pinned blocks has several rectangles: each takes what fits, the most important first. */
function layAreas(job: PageJob): LaidPage {
  const blocks: Block[] = [];
  const cut: string[] = [];
  let filler = false;
  let stories = [...job.stories];
  let fixed = [...job.fixed];
  for (const area of job.areas) {
    const room = area.columns * area.rows;
    let load = 0;
    const takes = (unit: Unit): boolean => { if (load + unit.area > room || unit.fits.slice(0, area.columns).every((fits) => !fits.some((fit) => fit.rows <= area.rows))) return false; load += unit.area; return true; };
    const here = stories.filter((choice) => takes(choice.whole()));
    const boxes = fixed.filter(takes);
    if (here.length + boxes.length === 0) continue;
    const laid = layArea({ ...job, stories: here, fixed: boxes }, area);
    blocks.push(...laid.blocks);
    cut.push(...laid.cut);
    filler ||= laid.filler;
    stories = stories.filter((choice) => !here.includes(choice) || laid.dropped.includes(choice.candidate));
    fixed = fixed.filter((unit) => !boxes.includes(unit));
  }
  return { blocks, others: [], cut, filler, dropped: stories.map((choice) => choice.candidate) };
}

/** A page as found: which stories, how, and where. */
interface Found { readonly choice: Choice; readonly trees: readonly [Tree, ...Tree[]]; readonly cost: number }

/** Arrangements of a page that are handed back to be set in full, and how much more than the best they may cost, in points. */
const finalists = { most: 5, within: 22 } as const;

function layArea(job: PageJob, area: Hole): LaidPage {
  let best: Found | null = null;
  let tried = 0;
  for (const choice of choices(job, area)) {
    const found = lay(job, area, choice, best?.cost ?? Infinity);
    tried += 1;
    if (found && (!best || found.cost < best.cost)) best = found;
    if (best && (best.cost <= goodEnough * (choice.kept.length + job.fixed.length) || (job.hurry() && (tried > 1 || best.cost < good)) || tried >= (job.tries ?? mostTries))) break;
  }
  if (!best) return { blocks: [], others: [], cut: [], dropped: job.stories.map((story) => story.candidate), filler: false };
  const { choice, trees: [tree, ...others] } = best;
  const standing = (one: Tree): Block[] => blocksOf(one, area.column, area.row, job.newId);
  return {
    blocks: standing(tree), others: others.map(standing), filler: choice.filler,
    cut: [...choice.cut].map((story) => story.candidate.story.articleId),
    dropped: job.stories.filter((story) => !choice.kept.includes(story)).map((story) => story.candidate),
  };
}

/** The page of a choice, unless the choice alone costs more than `most`. */
function lay(job: PageJob, area: Hole, choice: Choice, most: number): Found | null {
  const missed = choice.kept.filter((story) => story.mustCut && !choice.cut.has(story)).length;
  const dropped = job.stories.filter((story) => !choice.kept.includes(story)).reduce((sum, story) => sum + (story.candidate.area > job.laterRoom ? against.out : against.drop), 0);
  const extra = dropped + against.drop * missed + against.jump * choice.cut.size;
  if (extra > most) return null;
  const units = unitsOf(job, choice, area);
  const [first, ...others] = new PageSearch({
    units, wanted: job.hurry() ? 1 : finalists.most, columns: area.columns, rows: area.rows, steps: job.steps, counts: job.counts, seed: hashOf(job.seed, ...units.map(([unit]) => unit?.id ?? '')),
    shift: (unit, width) => shiftOf(job.seed, job.taste, unit, units[unit]?.[0]?.id ?? '', width, area.columns),
  }).run();
  if (!first) return null;
  return { choice, trees: [first.tree, ...others.filter((other) => other.cost <= first.cost + finalists.within).map((other) => other.tree)], cost: first.cost + extra };
}

/** A page fuller than this may leave pictures out, unless later pages have half a page of room. */
const crammed = 0.84;

/** Units of a choice in order of importance, each in the ways it may stand: continuations and boxes stand behind the page's own first stories. */
function unitsOf(job: PageJob, choice: Choice, area: Hole): (readonly Unit[])[] {
  const load = [...choice.kept.map((story) => story.whole().area), ...job.fixed.map((unit) => unit.area)].reduce((sum, one) => sum + one, 0);
  const room = area.columns * area.rows;
  const full = load > room * crammed && job.laterRoom < room / 2;
  const all: (readonly Unit[])[] = choice.kept.map((story) => {
    const cut = choice.cut.has(story) ? story.cut?.() ?? null : null;
    // In a hurry a story stands in the one way that is reckoned already.
    return cut ? [cut] : [story.whole(), ...(story.framed && !job.hurry() ? [story.framed()] : []), ...(full && story.bare ? story.bare() : [])];
  });
  all.splice(Math.min(2, all.length), 0, ...job.fixed.filter((unit) => unit.headed).map((unit) => [unit]));
  all.push(...job.fixed.filter((unit) => !unit.headed).map((unit) => [unit]));
  if (choice.filler && job.filler) all.push([job.filler]);
  return all;
}

/** What to try, the most natural first: all whole; jumps, the longest first; a filler when there is room; then fewer stories. */
function* choices(job: PageJob, area: Hole): Generator<Choice> {
  const room = area.columns * area.rows;
  const none: ReadonlySet<StoryChoice> = new Set();
  const fixed = job.fixed.reduce((sum, unit) => sum + unit.area, 0);
  for (const kept of keepings(job, area)) {
    if (kept.length === 0 && job.fixed.length === 0) return;
    const load = fixed + kept.reduce((sum, story) => sum + story.whole().area, 0);
    const excess = load - room;
    const asked = kept.filter((story) => story.mustCut && story.cut !== null);
    if (asked.length > 0) { yield { kept, cut: new Set(asked), filler: false }; yield { kept, cut: new Set(asked), filler: true }; }
    if (excess <= room * 0.01 && standable(kept, none, area)) yield { kept, cut: none, filler: false };
    if (excess < -room * 0.02 && standable(kept, none, area)) yield { kept, cut: none, filler: true };
    const jumpers = kept.filter((story) => story.cut !== null && job.laterRoom > 20).sort((one, other) => other.candidate.area - one.candidate.area).slice(0, 3);
    for (const cut of jumps(jumpers, excess, room)) if (standable(kept, cut, area)) yield { kept, cut, filler: false };
    if (excess >= -room * 0.02 && excess < 0 && standable(kept, none, area)) yield { kept, cut: none, filler: true };
  }
}

/** Sets of stories to go on elsewhere: one when the page is nearly full, two or three when it is too full. */
function* jumps(jumpers: readonly StoryChoice[], excess: number, room: number): Generator<ReadonlySet<StoryChoice>> {
  if (excess <= -room * 0.12) return;
  for (const story of jumpers) yield new Set([story]);
  if (excess <= 0) return;
  for (let one = 0; one < jumpers.length; one += 1) for (let other = one + 1; other < jumpers.length; other += 1) yield new Set([jumpers[one], jumpers[other]].filter((story) => story !== undefined));
  if (jumpers.length === 3) yield new Set(jumpers);
}

/** Which stories to keep: all; all but one, the least important first; all but the last two and one that is too large; and so on. */
function* keepings(job: PageJob, area: Hole): Generator<readonly StoryChoice[]> {
  const all = job.stories.filter((story) => story.cut !== null || standable([story], new Set(), area));
  for (let drop = 0; drop <= all.length; drop += 1) {
    const upper = all.slice(0, all.length - drop);
    yield upper;
    if (drop === 0) continue;
    const oneMore = all.slice(0, all.length - drop + 1);
    for (const large of [...upper].sort((one, other) => other.candidate.area - one.candidate.area).slice(0, 2)) if (large !== all[0]) yield oneMore.filter((story) => story !== large);
  }
}

/** Whether each of these units has a fit no larger than the area. */
const standable = (kept: readonly StoryChoice[], cut: ReadonlySet<StoryChoice>, area: Hole): boolean => kept.every((story) => {
  const unit = cut.has(story) ? story.cut?.() : story.whole();
  return unit?.fits.slice(0, area.columns).some((fits) => fits.some((fit) => fit.rows <= area.rows)) === true;
});
