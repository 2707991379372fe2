import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import { assignPages, byRank, type Candidate, type PageRoom } from './assign-pages';
import { balanced } from './balance-pages';
import type { Block } from '@/lib/makeup/block';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { briefsUnit, fillerUnit, teaserUnit } from '@/lib/makeup/columns/box-fit';
import type { Unit } from './fit';
import { gridOf, type Grid } from '@/lib/makeup/grid';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import { layPage, type LaidPage, type PageJob, type Rest, type StoryChoice } from './lay-page';
import type { MakeUpNote, MakeUpOptions } from './make-up-options';
import type { SearchCounts } from './page-search';
import { clearedPage, roomArea, roomOn } from './page-room';
import type { Taste } from './page-taste';
import { seatTemplates } from '@/lib/makeup/templates/seat-templates';
import { flowStory } from '@/lib/makeup/columns/story-flow';
import { restOf, restUnit } from './continuations';
import { lesser, manners, standing, type Standing } from './story-manners';
import { leadSize, sizeBelow, storyLines, storyUnit, truncatedUnit, type StoryManner } from './story-fit';

/** Lines of public service a publication may always print. */
const houseFillers = ['节约用水　人人有责', '垃圾分类　举手之劳', '安全用电用气　守护万家灯火', '文明出行　礼让行人', '绿水青山　你我同护'] as const;

/** A story of so many lines in a basic column may jump. */
const longEnough = 34;
/** Longest story that may be boxed to part headlines, in lines of a basic column. */
const mostBoxedLines = 56;
/** A page this full takes no continuation while another has room. */
const fullPage = 0.85;
/** Points against each picture left out. */
const leftOut = 22;
/** Changes tried on a page, in a hurry and else. */
const searchSteps = { first: 2500, later: 6000 } as const;
/** Most pages remembered. */
const mostRemembered = 4000;

/** Which pieces are to stand on which page. */
export type PagePlan = ReadonlyMap<number, readonly Candidate[]>;

/** The pages as they came out by one plan. */
export interface Made {
  readonly layout: IssueLayout;
  readonly plan: PagePlan;
  readonly unplaced: readonly Candidate[];
  readonly notes: readonly MakeUpNote[];
  /** What each page came from: pages of one key are alike. */
  readonly keys: ReadonlyMap<number, string>;
}

/** How one try differs from another: its seed by page, and the taste. */
export interface Trial { readonly seed: (page: number) => number; readonly taste: Taste; readonly hurry: () => boolean; /** Most choices of stories tried on a page. */ readonly tries?: number; /** Points against a page set in full; of several ways to lay it the best is taken. */ readonly against?: (layout: IssueLayout, page: number) => number }

/** An issue whose pages are made up, perhaps many times over: what is known of its stories' shapes holds for every try. */
export class Making {
  readonly grid: Grid;
  readonly numbers: readonly number[];
  /** The issue with its pages cleared for make-up. */
  readonly bare: IssueLayout;
  readonly rooms: readonly PageRoom[];
  readonly candidates: readonly Candidate[];
  private readonly bench: Bench;
  private readonly lines = new Map<string, number>();
  private readonly units = new Map<string, Unit>();
  private readonly bareStories = new Map<string, Story>();
  private readonly ceilings = new Map<string, number>();
  private readonly laid = new Map<string, LaidPage>();
  readonly counts: SearchCounts = { candidates: 0 };
  /** Pages laid out so far, remembered ones not counted again. */
  pagesLaid = 0;
  private readonly manner: (story: Story, stand: Standing) => StoryManner;
  /** Articles that stand on a page from the start. */
  private readonly stands: ReadonlySet<string>;
  /** Stories that go on at a page which is not made up now. */
  private readonly goOn: ReadonlySet<string>;

  constructor(readonly issue: IssueLayout, readonly options: MakeUpOptions, readonly typeCase: TypeCase) {
    const grid = gridOf(issue.format);
    this.grid = grid;
    const numbers = issue.pages.map((page) => page.number).filter((number) => options.pages.includes(number)).sort((one, other) => one - other);
    this.numbers = numbers;
    const seated = seatTemplates(issue, numbers, options, typeCase, (page) => clearedPage(issue, page, grid, options.keepPinned, options.newId));
    this.bare = { ...issue, pages: seated.issue.pages.map((page) => (numbers.includes(page.number) ? clearedPage(issue, page, grid, options.keepPinned, options.newId, seated.held) : page)) };
    this.stands = standing(this.bare);
    this.goOn = new Set(this.bare.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'jump' ? [block.articleId] : []))));
    this.manner = manners(issue);
    this.bench = this.benchOf(this.bare, numbers[0] ?? 1);
    this.rooms = numbers.flatMap((number) => { const page = this.bare.pages.find((entry) => entry.number === number); return page ? [{ page, area: roomArea(roomOn(grid, page)) }] : []; });
    this.candidates = this.findCandidates();
  }

  /** Share of all room that the copy takes at least. */
  get fullness(): number {
    const sum = (areas: readonly { readonly area: number }[]): number => areas.reduce((all, { area }) => all + area, 0);
    return sum(this.candidates) / Math.max(1, sum(this.rooms));
  }

  private benchOf(layout: IssueLayout, page: number): Bench {
    return { issue: layout, page, grid: this.grid, typeCase: this.typeCase, flow: (articleId) => flowStory(layout, articleId, this.typeCase) };
  }

  private linesOf(story: Story): number {
    const known = this.lines.get(story.articleId) ?? storyLines(this.bench, story);
    this.lines.set(story.articleId, known);
    return known;
  }

  private unit(key: string, make: () => Unit): Unit {
    const known = this.units.get(key) ?? make();
    this.units.set(key, known);
    return known;
  }

  private whole(story: Story, stand: Standing): Unit {
    return this.unit(`w|${story.articleId}|${stand.lead}|${stand.most}|${stand.framed}`, () => storyUnit(this.bench, story, this.manner(story, stand)));
  }

  /** A story without its pictures: to be had only where there is no room for them. */
  private withoutPictures(story: Story, stand: Standing): Unit {
    return this.unit(`n|${story.articleId}|${stand.most}|${stand.framed}`, () => {
      const unit = storyUnit(this.bench, this.pictureless(story), this.manner(story, stand));
      return { ...unit, fits: unit.fits.map((fits) => fits.map((fit) => ({ ...fit, cost: fit.cost + leftOut * story.photos.length }))) };
    });
  }

  private pictureless(story: Story): Story {
    const known = this.bareStories.get(story.articleId) ?? { ...story, photos: [], body: story.body.filter((element) => element.kind !== 'photo') };
    this.bareStories.set(story.articleId, known);
    return known;
  }

  private cut(story: Story, stand: Standing): Unit {
    return this.unit(`t|${story.articleId}|${stand.lead}|${stand.most}`, () => truncatedUnit(this.bench, story, this.manner(story, stand)));
  }

  /** Title size of a page's lead: it is the largest there. */
  private ceiling(lead: Story): number {
    const known = this.ceilings.get(lead.articleId) ?? leadSize(this.bench, lead, this.manner(lead, { lead: true, most: Infinity, framed: false }));
    this.ceilings.set(lead.articleId, known);
    return known;
  }

  private findCandidates(): Candidate[] {
    const announced = new Set(Object.values(this.issue.stories).filter((story) => story.kind === 'teaser').flatMap((story) => story.pointsTo));
    return Object.values(this.issue.stories).filter((story) => !this.stands.has(story.articleId)).map((story, order): Candidate => ({
      story, order, wanted: this.options.wanted?.[story.articleId] ?? null, pointedTo: announced.has(story.articleId), canJump: story.kind === 'story' && this.linesOf(story) >= longEnough,
      area: story.kind === 'story' ? this.whole(story, lesser).area
        : story.kind === 'brief' ? Math.ceil(this.linesOf(story) * 1.15) + 2 : teaserUnit(this.bench, story).area,
    }));
  }

  /** The first plan: who wants where, what fits. */
  plan(): PagePlan { return balanced(assignPages(this.candidates, this.rooms), this.rooms, (entry) => this.leadArea(entry)); }

  /** What a piece takes more when it leads its page. */
  private leadArea({ story, area }: Candidate): number {
    return story.kind === 'story' ? Math.max(0, this.whole(story, { lead: true, most: this.ceiling(story), framed: false }).area - area) : 0;
  }

  private choiceOf(candidate: Candidate, lead: boolean, first: Story, later: boolean): StoryChoice {
    const { story } = candidate;
    const size = this.ceiling(first);
    const stand: Standing = { lead, most: lead ? size : sizeBelow(size), framed: false };
    const boxable = !lead && story.photos.length < 2 && this.linesOf(story) <= mostBoxedLines;
    return {
      candidate, whole: () => this.whole(story, stand),
      cut: candidate.canJump && (later || this.goOn.has(story.articleId)) ? () => this.cut(story, stand) : null,
      mustCut: this.options.jumps?.includes(story.articleId) === true || this.goOn.has(story.articleId),
      framed: boxable ? () => this.whole(story, { ...stand, framed: true }) : null,
      bare: !lead && story.photos.length > 0 ? () => [false, ...(boxable ? [true] : [])].map((framed) => this.withoutPictures(story, { ...stand, framed })) : null,
    };
  }

  /** A page laid; the same job is done once. Of the ways found to lay it the one is taken that has least `against` it when it is set; a page that goes on elsewhere cannot be set yet. */
  private layPage(key: string, job: PageJob, against?: (blocks: readonly Block[]) => number): LaidPage {
    const known = this.laid.get(key);
    if (known) return known;
    let laid = layPage(job);
    if (against && laid.others.length > 0 && laid.cut.length === 0) {
      let least = against(laid.blocks);
      for (const blocks of laid.others) {
        if (least <= 0) break;
        const cost = against(blocks);
        if (cost < least - 1e-9) { least = cost; laid = { ...laid, blocks }; }
      }
    }
    this.pagesLaid += 1;
    if (this.laid.size >= mostRemembered) this.laid.clear();
    if (!job.hurry()) this.laid.set(key, laid);
    return laid;
  }

  /** Lays the pages out by a plan, first to last; what finds no room goes on to a later page, or is named. */
  lay(plan: PagePlan, trial: Trial): Made {
    const { numbers, rooms, options } = this;
    const lists = new Map([...plan].map(([number, list]) => [number, [...list].sort(byRank)]));
    const notes: MakeUpNote[] = [];
    let layout = this.bare;
    const rests: Rest[] = [];
    const pageLoad = (number: number): number => {
      const room = rooms.find((entry) => entry.page.number === number);
      const load = (lists.get(number) ?? []).reduce((sum, entry) => sum + entry.area, 0) + rests.filter((rest) => rest.page === number).reduce((sum, rest) => sum + rest.area, 0);
      return room && room.area > 0 ? load / room.area : Infinity;
    };
    /** Notes that a story placed up to here goes on at a later page: the next with room for it, the emptiest when none has. */
    const addRest = (articleId: string, after: number): void => {
      const laterPages = numbers.filter((number) => number > after);
      const target = laterPages.find((number) => pageLoad(number) < fullPage) ?? laterPages.sort((one, other) => pageLoad(one) - pageLoad(other))[0];
      if (target === undefined || !layout.stories[articleId]) return;
      const rest = restOf(layout, articleId, target, this.typeCase);
      if (rest && !rests.some((entry) => entry.articleId === articleId && entry.part === rest.part)) rests.push({ ...rest, page: target });
    };
    const withBlocks = (number: number, blocks: readonly Block[]): IssueLayout => {
      const bare = this.bare.pages.find((page) => page.number === number)?.blocks ?? [];
      return { ...layout, pages: layout.pages.map((entry) => (entry.number === number ? { ...entry, blocks: [...bare, ...blocks] } : entry)) };
    };
    const setBlocks = (number: number, laid: LaidPage): void => { layout = withBlocks(number, laid.blocks); };
    if (numbers[0] !== undefined) for (const id of this.stands) addRest(id, numbers[0] - 1);

    const unplaced: Candidate[] = [];
    const laidPages: { readonly number: number; key: string; job: PageJob; laid: LaidPage }[] = [];
    numbers.forEach((number) => {
      const page = layout.pages.find((entry) => entry.number === number);
      if (!page) return;
      const later = rooms.filter((room) => room.page.number > number);
      const list = lists.get(number) ?? [];
      const here = rests.filter((rest) => rest.page === number);
      const seed = trial.seed(number);
      const laterRoom = later.reduce((sum, room) => sum + Math.max(0, room.area * (1 - pageLoad(room.page.number))), 0);
      const job = this.jobOf(page, list, here, layout, { seed, later: later.length > 0, laterRoom, trial });
      const key = [number, seed, trial.taste.id, trial.hurry() ? 'hurry' : trial.tries ?? '', laterRoom > 20, list.map((entry) => entry.story.articleId).join(), here.map((rest) => `${rest.articleId}#${rest.part}@${rest.position.element}:${rest.position.offset}:${rest.position.measure}`).join()].join('|');
      const laid = this.layPage(key, job, (blocks) => trial.against?.(withBlocks(number, blocks), number) ?? 0);
      laidPages.push({ number, key, job, laid });
      setBlocks(number, laid);
      for (const id of [...laid.cut, ...here.map((rest) => rest.articleId)]) addRest(id, number);
      for (const entry of laid.dropped) {
        const target = [...later].sort((one, other) => pageLoad(one.page.number) - pageLoad(other.page.number))[0];
        if (target) { lists.get(target.page.number)?.push(entry); lists.get(target.page.number)?.sort(byRank); notes.push({ rule: 'moved', params: { article: entry.story.articleId, from: number, to: target.page.number } }); }
        else unplaced.push(entry);
      }
    });
    // What is left over may replace a filler, or stand on a page that nothing goes on from.
    const left = unplaced.filter((entry) => {
      for (const done of [...laidPages].sort((one, other) => Number(other.laid.filler) - Number(one.laid.filler))) {
        if (done.laid.cut.length > 0 || options.cancelled?.() === true) continue;
        const standingHere = done.job.stories.filter((choice) => !done.laid.dropped.includes(choice.candidate));
        const first = standingHere[0]?.candidate.story ?? entry.story;
        const stories = [...standingHere, this.choiceOf(entry, standingHere.length === 0, first, false)].map((choice) => ({ ...choice, cut: null }));
        const job = { ...done.job, stories, laterRoom: 0 };
        const key = `${done.key}|+${entry.story.articleId}`;
        const again = this.layPage(key, job);
        if (again.dropped.length > 0) continue;
        Object.assign(done, { laid: again, key, job });
        setBlocks(done.number, again);
        return false;
      }
      return true;
    });
    for (const { number, laid } of laidPages) if (laid.filler) notes.push({ rule: 'filler', params: { page: number } });
    for (const rest of rests) notes.push({ rule: 'jump', params: { article: rest.articleId, to: rest.page } });
    for (const entry of left) notes.push({ rule: 'unplaced', params: { article: entry.story.articleId } });
    const goesTo = (number: number): string => rests.filter((rest) => laidPages.some((done) => done.number === number && (done.laid.cut.includes(rest.articleId) || done.job.fixed.some((unit) => unit.articleIds.includes(rest.articleId))))).map((rest) => `${rest.articleId}>${rest.page}`).join();
    return { layout, plan, unplaced: left, notes, keys: new Map(laidPages.map(({ number, key }) => [number, `${key}|${goesTo(number)}`])) };
  }

  private jobOf(page: PageLayout, list: readonly Candidate[], here: readonly Rest[], layout: IssueLayout, { seed, later, laterRoom, trial }: { seed: number; later: boolean; laterRoom: number; trial: Trial }): PageJob {
    const stories = list.filter((entry) => entry.story.kind === 'story');
    const briefs = list.filter((entry) => entry.story.kind === 'brief').sort((one, other) => one.order - other.order).map((entry) => entry.story.articleId);
    const fillers = this.options.fillers ?? houseFillers;
    const bench = this.benchOf(layout, page.number);
    const filler = (seed + page.number) % Math.max(1, fillers.length);
    return {
      columns: this.grid.columns.length, areas: roomOn(this.grid, page), seed, taste: trial.taste,
      stories: stories.map((entry, rank) => this.choiceOf(entry, rank === 0, stories[0]?.story ?? entry.story, later)),
      fixed: [
        ...here.map((rest) => restUnit(bench, rest, later)),
        ...(briefs.length > 0 ? [this.unit(`b|${briefs.join()}`, () => briefsUnit(this.bench, briefs))] : []),
        ...list.filter((entry) => entry.story.kind === 'teaser').map((entry) => this.unit(`p|${entry.story.articleId}`, () => teaserUnit(this.bench, entry.story))),
      ],
      filler: fillers.length > 0 ? this.unit(`f|${filler}`, () => fillerUnit(this.bench, fillers, filler)) : null,
      steps: trial.hurry() ? searchSteps.first : searchSteps.later, counts: this.counts,
      laterRoom, newId: this.options.newId, hurry: trial.hurry, ...(trial.tries === undefined ? {} : { tries: trial.tries }),
    };
  }
}
