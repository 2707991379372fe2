import type { TypeCase } from '@/lib/typeset/faces';
import { byRank, type Candidate } from './assign-pages';
import { composePage } from './compose';
import type { IssueLayout, PageLayout } from './issue-layout';
import { Making, type Made, type PagePlan } from './making';
import type { MakeUpNote, MakeUpOptions } from './make-up';
import { weightFor, type RuleWeights } from './make-up-rules';
import { evenTaste, tastes, type Taste } from './page-taste';
import { score, weightOf, type Objection } from './score';
import { generator, hashOf } from './seeded';

/** One page of a proposal and all that is to be said against it. */
export interface JudgedPage { readonly number: number; readonly objections: readonly Objection[]; readonly weight: number; readonly whiteSpace: number }

/** A layout of the pages asked for, judged. */
export interface Proposal {
  readonly taste: Taste['id'];
  readonly pages: readonly PageLayout[];
  readonly judged: readonly JudgedPage[];
  /** What is to be said against the issue as a whole: stories without a place, off their section's page, jumps, fillers. */
  readonly objections: readonly Objection[];
  readonly unplaced: readonly string[];
  readonly notes: readonly MakeUpNote[];
  /** Sum of all weights: the less, the better. */
  readonly weight: number;
}

/** Counts of a search, for the bench and the curious. */
export interface SolveCounts { readonly tries: number; /** Candidate pages judged: see page-search. */ readonly candidates: number; readonly pagesLaid: number; readonly pagesSet: number }

export interface SolveOptions extends MakeUpOptions { readonly weights?: RuleWeights }

/** Where one taste stands: the plan and seeds of its best layout so far. */
interface Line { readonly taste: Taste; plan: PagePlan; seeds: ReadonlyMap<number, number>; proposal: Proposal; idle: number }

/** Plans change so often that few choices a page do. */
const triesAPage = 3;
/** A filler weighs as much again with every so many column rows. */
const fillerArea = 16;
/** A line that so many tries have not bettered rests. */
const patience = 160;
/** Share of a page's room that stories may be planned to take, at least and at most (what is more than full must jump). */
const load = { least: 0.5, most: 1.01 } as const;

/**
 * Makes up pages better and better, for as long as it is asked: `step` makes one try and says whether it bettered anything. The first try
 * takes the first page found; then each taste is laid in full; then stories change pages and pages are laid anew, and
 * what is better is kept. Every layout is set in full by the engine and judged by `score`. The same issue, seed and number of steps give the same result.
 */
export class Solver {
  private readonly making: Making;
  private readonly lines: Line[] = [];
  private readonly judgements = new Map<string, JudgedPage>();
  private tries = 0;
  private random: () => number;
  private readonly sectionPages: ReadonlyMap<string, readonly number[]>;
  private quick: Proposal | null = null;
  private set = 0;

  constructor(private readonly issue: IssueLayout, private readonly options: SolveOptions, private readonly typeCase: TypeCase) {
    this.making = new Making(issue, options, typeCase);
    this.random = generator(hashOf(options.seed, 'solve'));
    const pages = new Map<string, number[]>();
    for (const page of issue.pages) if (page.section.trim()) pages.set(page.section.trim(), [...pages.get(page.section.trim()) ?? [], page.number]);
    this.sectionPages = pages;
  }

  get counts(): SolveCounts { return { tries: this.tries, candidates: this.making.counts.candidates, pagesLaid: this.making.pagesLaid, pagesSet: this.set }; }

  /** The best so far; null before the first step. */
  get best(): Proposal | null { return [...this.lines.map((line) => line.proposal), ...(this.quick ? [this.quick] : [])].sort((one, other) => one.weight - other.weight)[0] ?? null; }

  /** The best layouts that clearly differ, the best first; at most one a taste. */
  proposals(most = 4): readonly Proposal[] {
    const all = this.lines.map((line) => line.proposal).sort((one, other) => one.weight - other.weight);
    // What could not be printed is not offered as long as there is something that can.
    const sound = all.filter(printable);
    const sorted = sound.length > 0 ? sound : all.slice(0, 1);
    const chosen: Proposal[] = [];
    for (const proposal of sorted.length > 0 ? sorted : this.quick ? [this.quick] : []) if (chosen.length < most && chosen.every((other) => differs(proposal, other))) chosen.push(proposal);
    return chosen;
  }

  /** Whether nothing is left to better. */
  get done(): boolean {
    if (this.making.candidates.length === 0) return this.tries > 0;
    return this.lines.length === tastes.length && this.lines.every((line) => line.idle >= patience || line.proposal.weight < 0.01);
  }

  /** One try. True when the best layout, or the best of a taste, got better. */
  step(): boolean {
    this.tries += 1;
    if (this.tries === 1) {
      const made = this.lay(this.making.plan(), new Map(), evenTaste, true);
      this.quick = this.judge(made, evenTaste);
      return true;
    }
    const next = tastes[this.lines.length];
    if (next) {
      // The desk's plan and an evened one: the better of the two is gone on with.
      const plans = this.lines[0] ? [this.lines[0].plan] : [this.making.plan(), evened(this.making)];
      const laid = plans.map((plan) => ({ plan, proposal: this.judge(this.lay(plan, new Map(), next, false), next) })).sort((one, other) => one.proposal.weight - other.proposal.weight);
      this.lines.push({ taste: next, seeds: new Map(), idle: 0, ...laid[0]! });
      return true;
    }
    return this.better();
  }

  /** A line to work on: the best one half of the time. */
  private better(): boolean {
    const open = this.lines.filter((line) => line.idle < patience && line.proposal.weight >= 0.01);
    const sorted = [...open].sort((one, other) => one.proposal.weight - other.proposal.weight);
    const line = this.random() < 0.5 ? sorted[0] : open[Math.floor(this.random() * open.length)];
    if (!line) return false;
    const change = this.change(line);
    line.idle += 1;
    if (!change) return false;
    const proposal = this.judge(this.lay(change.plan, change.seeds, line.taste, false), line.taste);
    if (proposal.weight >= line.proposal.weight - 1e-9) return false;
    Object.assign(line, { plan: change.plan, seeds: change.seeds, proposal, idle: 0 });
    return true;
  }

  private lay(plan: PagePlan, seeds: ReadonlyMap<number, number>, taste: Taste, hurry: boolean): Made {
    const cancelled = (): boolean => this.options.cancelled?.() === true;
    return this.making.lay(plan, { taste, seed: (page) => seeds.get(page) ?? this.options.seed * 1009 + page, hurry: () => hurry || cancelled(), tries: triesAPage });
  }

  /** Another seed for a page, a story to another page, or two stories that change pages. */
  private change(line: Line): { plan: PagePlan; seeds: ReadonlyMap<number, number> } | null {
    const numbers = this.making.numbers;
    const page = this.troubled(line) ?? numbers[Math.floor(this.random() * numbers.length)];
    if (page === undefined) return null;
    const dice = this.random();
    if (dice < 0.34 || numbers.length < 2) return { plan: line.plan, seeds: new Map(line.seeds).set(page, hashOf(this.options.seed, this.tries, page) % 1_000_000) };
    const others = numbers.filter((number) => number !== page);
    const other = others[Math.floor(this.random() * others.length)]!;
    const movable = (number: number): Candidate[] => (line.plan.get(number) ?? []).filter((entry) => entry.story.kind === 'story' && entry.wanted === null);
    const here = pick(movable(page).filter((entry) => mayStand(entry, other, numbers)), this.random);
    const there = dice < 0.8 ? pick(movable(other).filter((entry) => mayStand(entry, page, numbers)), this.random) : null;
    if (!here && !there) return null;
    const gives = (number: number, out: Candidate | null | undefined, into: Candidate | null | undefined): Candidate[] => [...(line.plan.get(number) ?? []).filter((entry) => entry !== out), ...(into ? [into] : [])].sort(byRank);
    const plan = new Map(line.plan).set(page, gives(page, here, there)).set(other, gives(other, there, here));
    if (![page, other].every((number) => this.bearable(plan, number))) return null;
    return { plan, seeds: line.seeds };
  }

  private bearable(plan: PagePlan, number: number): boolean {
    const room = this.making.rooms.find((entry) => entry.page.number === number)?.area ?? 0;
    const area = (plan.get(number) ?? []).reduce((sum, entry) => sum + entry.area, 0);
    return area >= room * load.least && area <= room * load.most;
  }

  /** A page with something to be said against it, the worse the likelier. What has no place troubles the page it was planned for. */
  private troubled({ plan, proposal }: Line): number | undefined {
    const plannedFor = (id: unknown): number | undefined => [...plan].find(([, list]) => list.some((entry) => entry.story.articleId === id))?.[0];
    const pages = [...proposal.judged.map(({ number, weight }) => ({ number, weight })), ...proposal.objections.flatMap(({ params, weight }) => {
      const number = typeof params.page === 'number' ? params.page : plannedFor(params.article);
      return number === undefined ? [] : [{ number, weight }];
    })];
    const whole = pages.reduce((sum, page) => sum + page.weight, 0);
    let at = this.random() * whole * 1.15;
    for (const page of pages) { at -= page.weight; if (at < 0) return page.number; }
    return undefined;
  }

  private judge(made: Made, taste: Taste): Proposal {
    const weights = this.options.weights ?? this.issue.style.weights ?? {};
    const pages = made.layout.pages.filter((page) => this.making.numbers.includes(page.number));
    const judged = pages.map((page) => this.judgePage(made, page.number, weights));
    const objections = this.issueObjections(made, weights);
    const weight = judged.reduce((sum, page) => sum + page.weight, 0) + weightOf(objections);
    return { taste: taste.id, pages, judged, objections, unplaced: made.unplaced.map((entry) => entry.story.articleId), notes: made.notes, weight };
  }

  private judgePage(made: Made, number: number, weights: RuleWeights): JudgedPage {
    const key = made.keys.get(number) ?? '';
    const known = this.judgements.get(key);
    if (known) return known;
    const proof = composePage(made.layout, number, this.typeCase);
    this.set += 1;
    // A page nothing stands on is no bad page: the copy may not want it. It is said of the issue.
    const objections = isEmpty(made.layout.pages.find((page) => page.number === number)) ? [] : score(proof, weights);
    const judged = { number, objections, weight: weightOf(objections), whiteSpace: proof.whiteSpace };
    if (this.judgements.size > 4000) this.judgements.clear();
    this.judgements.set(key, judged);
    return judged;
  }

  private issueObjections(made: Made, weights: RuleWeights): Objection[] {
    const objections: Objection[] = [];
    const say = (rule: Parameters<typeof weightFor>[0], hard: boolean, times: number, params: Objection['params']): void => { objections.push({ rule, hard, weight: weightFor(rule, weights) * times, params }); };
    const lastUsed = Math.max(0, ...made.layout.pages.filter((page) => !isEmpty(page)).map((page) => page.number));
    const front = this.issue.pages[0]?.number;
    const frontHasLead = made.layout.pages.some((page) => page.number === front && page.blocks.some((block) => block.kind === 'story' && this.issue.stories[block.articleId]?.priority === 1));
    for (const entry of made.unplaced) say('unplaced', true, 1 + (5 - entry.story.priority) * 0.25, { article: entry.story.articleId });
    for (const page of made.layout.pages) {
      if (!this.making.numbers.includes(page.number)) continue;
      if (this.making.candidates.length > 0 && isEmpty(page)) say('page-empty', false, page.number < lastUsed ? 4 : 1, { page: page.number });
      for (const block of page.blocks) {
        if (block.kind === 'jump') say('jump', false, 1, { article: block.articleId, page: page.number });
        if (block.kind === 'notice' && block.role === 'filler') say('filler', false, 1 + (block.columns * block.rows) / fillerArea, { page: page.number });
        if (block.kind !== 'story') continue;
        const story = this.issue.stories[block.articleId];
        if (story && story.photos.length > 0 && block.cutIns.length === 0 && !block.pinned) say('photo-left-out', false, story.photos.length, { article: block.articleId, page: page.number });
        const home = story && this.options.wanted?.[block.articleId] == null ? this.sectionPages.get(story.section.trim()) : undefined;
        if (home && !home.includes(page.number)) say('off-section', false, 1, { article: block.articleId, page: page.number });
        if (story && story.priority === 1 && !home && !frontHasLead && page.number !== front) say('off-front', false, 1, { article: block.articleId, page: page.number });
      }
    }
    return objections;
  }
}

/** The first plan with pieces moved from full pages to empty ones until all are about as full: leads, and what the desk wants somewhere, stay. */
function evened(making: Making): PagePlan {
  const plan = new Map([...making.plan()].map(([number, list]) => [number, [...list]]));
  const room = (number: number): number => making.rooms.find((entry) => entry.page.number === number)?.area ?? 1;
  const full = (number: number): number => (plan.get(number) ?? []).reduce((sum, entry) => sum + entry.area, 0) / room(number);
  for (let moves = 0; moves < 4 * making.candidates.length; moves += 1) {
    const order = [...plan.keys()].sort((one, other) => full(other) - full(one));
    const [most, least] = [order[0], order[order.length - 1]];
    if (most === undefined || least === undefined) break;
    const gap = full(most) - full(least);
    const entry = [...plan.get(most) ?? []].sort(byRank).slice(1).filter((one) => one.story.kind === 'story' && one.wanted === null && mayStand(one, least, making.numbers) && one.area / room(least) < gap)
      .sort((one, other) => Math.abs(one.area / room(most) - gap / 2) - Math.abs(other.area / room(most) - gap / 2))[0];
    if (gap < 0.08 || !entry) break;
    plan.set(most, (plan.get(most) ?? []).filter((one) => one !== entry));
    plan.set(least, [...plan.get(least) ?? [], entry].sort(byRank));
  }
  return plan;
}

/** Nothing but the publication's own furniture stands on a page. */
const isEmpty = (page: PageLayout | undefined): boolean => page?.blocks.every((block) => block.kind === 'masthead' || block.kind === 'folio' || (block.kind === 'notice' && (block.role === 'imprint' || !block.pinned))) ?? true;

/** No page of it has a fault that forbids printing. */
const printable = (proposal: Proposal): boolean => proposal.judged.every((page) => page.objections.every((one) => !one.hard));

/** Whether a piece may be given this page: what a teaser announces stands inside. */
const mayStand = (entry: Candidate, page: number, numbers: readonly number[]): boolean => !(entry.pointedTo && numbers.length > 1 && page === numbers[0]);

const pick = <Item>(items: readonly Item[], random: () => number): Item | null => items[Math.floor(random() * items.length)] ?? null;

/** A layout differs clearly from another when three in ten of its stories stand on another page or in another rectangle's width or corner. */
function differs(one: Proposal, other: Proposal): boolean {
  const places = (proposal: Proposal) => new Map(proposal.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'story' ? [[block.articleId, `${page.number}:${block.column}:${block.columns}:${Math.round(block.row / 12)}`] as const] : []))));
  const [here, there] = [places(one), places(other)];
  const moved = [...here].filter(([id, place]) => there.get(id) !== place).length;
  return here.size === 0 || moved / here.size >= 0.3;
}
