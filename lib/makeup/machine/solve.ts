import type { TypeCase } from '@/lib/typeset/faces';
import { byRank, type Candidate } from './assign-pages';
import { composePage } from '@/lib/makeup/compose';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import { adviceOn, type Advice } from './make-up-advice';
import { Making, type Made, type PagePlan } from './making';
import type { MakeUpNote, MakeUpOptions } from './make-up-options';
import type { RuleWeights } from './make-up-rules';
import { bolder, evenTaste, tastes, type Taste } from './page-taste';
import { weightOf } from './score';
import { issueObjections, judgePage, type IssueScore, type JudgedPage } from './score-issue';
import { generator, hashOf } from './seeded';

/** A layout of the pages asked for, judged: `judged` by page, `objections` against the issue as a whole. */
export interface Proposal extends IssueScore {
  readonly taste: Taste['id'];
  readonly pages: readonly PageLayout[];
  readonly unplaced: readonly string[];
  readonly notes: readonly MakeUpNote[];
  /** What does not fit or is wanting, and what would help. */
  readonly advice: readonly Advice[];
}

/** A proposal while better ones are looked for. */
type Draft = Omit<Proposal, 'advice'>;

/** Counts of a search, for the bench and the curious. */
export interface SolveCounts { readonly tries: number; /** Candidate pages judged: see page-search. */ readonly candidates: number; readonly pagesLaid: number; readonly pagesSet: number }

/** Where one taste stands: the plan and seeds of its best layout so far. */
interface Line { readonly taste: Taste; plan: PagePlan; seeds: ReadonlyMap<number, number>; proposal: Draft; idle: number }

/** Plans change so often that few choices a page do. */
const triesAPage = 3;
/** A line that so many tries have not bettered rests. */
const patience = 160;
/** An issue no fuller than this share of its room has pages to spare. */
const roomy = 0.8;
/** Of all changes so many lay a page anew, have it take a story from another, give one; the rest have two stories change places. */
const share = { anew: 0.34, takes: 0.5, gives: 0.64 } as const;
/** Points against each fault of a page beyond its first, beside its own, where ways to lay the page are chosen among. */
const secondFault = 3;
/** Share of a page's room that stories may be planned to take, at least (where there is little copy, so much of an even share) and at most (what is more than full must jump). */
const load = { least: 0.5, ofEven: 0.6, most: 1.01 } as const;

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
  private quick: Draft | null = null;
  private readonly weights: RuleWeights;
  private set = 0;

  constructor(private readonly issue: IssueLayout, private readonly options: MakeUpOptions, private readonly typeCase: TypeCase) {
    this.making = new Making(issue, options, typeCase);
    this.random = generator(hashOf(options.seed, 'solve'));
    this.weights = options.weights ?? issue.style.weights ?? {};
  }

  get counts(): SolveCounts { return { tries: this.tries, candidates: this.making.counts.candidates, pagesLaid: this.making.pagesLaid, pagesSet: this.set }; }

  /** Points against the best so far; Infinity before the first step. */
  get least(): number { return this.ranked[0]?.weight ?? Infinity; }

  /** The best so far; null before the first step. */
  get best(): Proposal | null { return this.proposals(1)[0] ?? null; }

  private get ranked(): Draft[] { return [...this.lines.map((line) => line.proposal), ...(this.quick ? [this.quick] : [])].sort((one, other) => one.weight - other.weight); }

  /** The best layouts that clearly differ, the best first; at most one a taste. What could not be printed is not offered as long as there is something that can. */
  proposals(most = 4): readonly Proposal[] {
    const all = this.ranked;
    const sound = all.filter(printable);
    const chosen: Draft[] = [];
    for (const draft of sound.length > 0 ? sound : all.slice(0, 1)) if (chosen.length < most && chosen.every((other) => differs(draft, other))) chosen.push(draft);
    return chosen.map((draft) => ({ ...draft, advice: adviceOn(this.issue, this.options, draft, this.making) }));
  }

  /** Whether nothing is left to better. */
  get done(): boolean {
    if (this.making.candidates.length === 0) return this.tries > 0;
    return this.lines.length === tastes.length && this.lines.every((line) => line.idle >= patience || line.proposal.weight < 0.01);
  }

  /** The plan of the first try: where there are pages to spare the copy is spread over them from the first. */
  private get quickPlan(): PagePlan { return this.making.fullness < roomy ? evened(this.making) : this.making.plan(); }

  /** One try. True when the best layout, or the best of a taste, got better. */
  step(): boolean {
    this.tries += 1;
    if (this.tries === 1) {
      const made = this.lay(this.quickPlan, new Map(), evenTaste, true);
      this.quick = this.judge(made, evenTaste);
      return true;
    }
    const next = tastes[this.lines.length];
    if (next) {
      // The desk's plan and an evened one: the better of the two is gone on with.
      const plans = this.lines[0] ? [this.lines[0].plan] : [this.making.plan(), evened(this.making)];
      const laid = plans.map((plan) => ({ plan, proposal: this.judge(this.lay(plan, new Map(), next, false), next) })).sort((one, other) => one.proposal.weight - other.proposal.weight);
      const found = this.quick && this.quick.weight < laid[0]!.proposal.weight ? { plan: this.quickPlan, proposal: this.quick } : laid[0]!;
      this.lines.push({ taste: next, seeds: new Map(), idle: 0, ...found });
      this.quick = null;
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
    return this.making.lay(plan, { taste, seed: (page) => seeds.get(page) ?? this.options.seed * 1009 + page, hurry: () => hurry || cancelled(), tries: triesAPage, against: (layout, page) => this.against(layout, page) });
  }

  /** Points against one way to lay a page, set in full: all of it the better spread over the pages, so a second fault on one weighs more. */
  private against(layout: IssueLayout, number: number): number {
    const page = layout.pages.find((entry) => entry.number === number);
    if (!page) return 0;
    const judged = judgePage(page, composePage(layout, number, this.typeCase), this.weights);
    const whole = issueObjections(layout, { pages: [number], unplaced: [], ...(this.options.wanted ? { wanted: this.options.wanted } : {}) }, this.weights);
    this.set += 1;
    return judged.weight + weightOf(whole) + secondFault * Math.max(0, judged.objections.length - 1);
  }

  /** Another seed for a page, a story to another page, or two stories that change pages. */
  private change(line: Line): { plan: PagePlan; seeds: ReadonlyMap<number, number> } | null {
    const numbers = this.making.numbers;
    const page = this.troubled(line) ?? numbers[Math.floor(this.random() * numbers.length)];
    if (page === undefined) return null;
    const dice = this.random();
    if (dice < share.anew || numbers.length < 2) return { plan: line.plan, seeds: new Map(line.seeds).set(page, this.anotherSeed(page)) };
    const others = numbers.filter((number) => number !== page);
    const other = others[Math.floor(this.random() * others.length)]!;
    const movable = (number: number): Candidate[] => (line.plan.get(number) ?? []).filter((entry) => entry.story.kind === 'story' && entry.wanted === null);
    // The page takes one, gives one, or the two change.
    const here = dice < share.takes ? null : pick(movable(page).filter((entry) => mayStand(entry, other, numbers)), this.random);
    const there = dice >= share.takes && dice < share.gives ? null : pick(movable(other).filter((entry) => mayStand(entry, page, numbers)), this.random);
    if (!here && !there) return null;
    const gives = (number: number, out: Candidate | null | undefined, into: Candidate | null | undefined): Candidate[] => [...(line.plan.get(number) ?? []).filter((entry) => entry !== out), ...(into ? [into] : [])].sort(byRank);
    const plan = new Map(line.plan).set(page, gives(page, here, there)).set(other, gives(other, there, here));
    if (![page, other].every((number) => this.bearable(plan, number))) return null;
    return { plan, seeds: line.seeds };
  }

  /** A seed nobody had, of any boldness. */
  private anotherSeed(page: number): number {
    const seed = hashOf(this.options.seed, this.tries, page);
    return (seed % bolder) + bolder * (Math.floor(seed / bolder) % 4);
  }

  private bearable(plan: PagePlan, number: number): boolean {
    const room = this.making.rooms.find((entry) => entry.page.number === number)?.area ?? 0;
    const area = (plan.get(number) ?? []).reduce((sum, entry) => sum + entry.area, 0);
    return area >= room * Math.min(load.least, load.ofEven * this.making.fullness) && area <= room * load.most;
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

  private judge(made: Made, taste: Taste): Draft {
    const { numbers } = this.making;
    const pages = made.layout.pages.filter((page) => numbers.includes(page.number));
    const judged = pages.map((page) => this.judgePage(made, page));
    const unplaced = made.unplaced.map((entry) => entry.story.articleId);
    const objections = issueObjections(made.layout, { pages: numbers, unplaced, ...(this.options.wanted ? { wanted: this.options.wanted } : {}) }, this.weights);
    const weight = judged.reduce((sum, page) => sum + page.weight, 0) + weightOf(objections);
    return { taste: taste.id, pages, judged, objections, unplaced, notes: made.notes, weight };
  }

  private judgePage(made: Made, page: PageLayout): JudgedPage {
    const key = made.keys.get(page.number) ?? '';
    const known = this.judgements.get(key);
    if (known) return known;
    const judged = judgePage(page, composePage(made.layout, page.number, this.typeCase), this.weights);
    this.set += 1;
    if (this.judgements.size > 4000) this.judgements.clear();
    this.judgements.set(key, judged);
    return judged;
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

/** No page of it has a fault that forbids printing. */
const printable = (proposal: Draft): boolean => proposal.judged.every((page) => page.objections.every((one) => !one.hard));

/** Whether a piece may be given this page: what a teaser announces stands inside. */
const mayStand = (entry: Candidate, page: number, numbers: readonly number[]): boolean => !(entry.pointedTo && numbers.length > 1 && page === numbers[0]);

const pick = <Item>(items: readonly Item[], random: () => number): Item | null => items[Math.floor(random() * items.length)] ?? null;

/** A layout differs clearly from another when three in ten of its stories stand on another page or in another rectangle's width or corner. */
function differs(one: Draft, other: Draft): boolean {
  const places = (proposal: Draft) => new Map(proposal.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'story' ? [[block.articleId, `${page.number}:${block.column}:${block.columns}:${Math.round(block.row / 12)}`] as const] : []))));
  const [here, there] = [places(one), places(other)];
  const moved = [...here].filter(([id, place]) => there.get(id) !== place).length;
  return here.size === 0 || moved / here.size >= 0.3;
}
