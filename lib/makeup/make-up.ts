import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import { assignPages, byRank, type Candidate } from './assign-pages';
import type { Block, JumpBlock } from './block';
import type { Bench } from './block-proof';
import { briefsUnit, fillerUnit, teaserUnit } from './box-fit';
import type { Unit } from './fit';
import { gridOf } from './grid';
import type { IssueLayout, PageLayout } from './issue-layout';
import { layPage, type LaidPage, type PageJob, type Rest, type StoryChoice } from './lay-page';
import { clearedPage, roomArea, roomOn } from './page-room';
import { flowStory } from './story-flow';
import { jumpUnit, leadSize, sizeBelow, storyLines, storyUnit, truncatedUnit, type StoryManner } from './story-fit';

export interface MakeUpOptions {
  /** Numbers of the pages to make up; the others stay as they are. */
  readonly pages: readonly number[];
  /** Same copy, same seed, same pages; another seed gives pages of about equal rank. */
  readonly seed: number;
  readonly newId: () => string;
  /** Pinned blocks stay where they are. */
  readonly keepPinned: boolean;
  /** With `now`: after so many milliseconds the first good page found is taken. */
  readonly budgetMs?: number;
  readonly now?: () => number;
  /** Page the desk wants an article on, by article id. */
  readonly wanted?: Readonly<Record<string, number | null>>;
  /** Articles the desk wants to go on at a later page, however much room there is. */
  readonly jumps?: readonly string[];
  /** Lines that may fill a hole; the house's own when left out. */
  readonly fillers?: readonly string[];
  readonly onProgress?: (fraction: number) => void;
  readonly cancelled?: () => boolean;
}

export interface MakeUpNote { readonly rule: 'jump' | 'filler' | 'unplaced' | 'moved'; readonly params: Readonly<Record<string, string | number>> }

export interface MadeUpPages {
  /** The pages asked for, in order. */
  readonly pages: PageLayout[];
  /** Articles that found no place. */
  readonly unplaced: string[];
  readonly notes: MakeUpNote[];
}

/** Lines of public service a publication may always print. */
const houseFillers = ['节约用水　人人有责', '垃圾分类　举手之劳', '安全用电用气　守护万家灯火', '文明出行　礼让行人', '绿水青山　你我同护'] as const;

/** A story of so many lines in a basic column may jump. */
const longEnough = 34;

/**
 * Makes up pages by itself: every story of the issue that stands nowhere yet is given a page, a rectangle and a headline, so that
 * feet are level and no copy is overset; what is too long for its page goes on on a later one. What finds no place is named.
 */
export function makeUp(issue: IssueLayout, options: MakeUpOptions, typeCase: TypeCase): MadeUpPages {
  const grid = gridOf(issue.format);
  const numbers = issue.pages.map((page) => page.number).filter((number) => options.pages.includes(number)).sort((one, other) => one - other);
  const started = options.now?.() ?? 0;
  const hurry = (): boolean => options.cancelled?.() === true || (options.budgetMs !== undefined && options.now !== undefined && options.now() - started > options.budgetMs);
  const notes: MakeUpNote[] = [];
  let layout: IssueLayout = {
    ...issue,
    pages: issue.pages.map((page) => (numbers.includes(page.number) ? clearedPage(issue, page, grid, options.keepPinned, options.newId) : page)),
  };
  const pageOf = (number: number): PageLayout | undefined => layout.pages.find((page) => page.number === number);
  const benchOf = (page: number): Bench => ({ issue: layout, page, grid, typeCase, flow: (articleId) => flowStory(layout, articleId, typeCase) });
  const stand = standing(layout);
  const manner = manners(issue);

  const rooms = numbers.flatMap((number) => { const page = pageOf(number); return page ? [{ page, area: roomArea(roomOn(grid, page)) }] : []; });
  const bench = benchOf(numbers[0] ?? 1);
  const lines = new Map<string, number>();
  const linesOf = (story: Story): number => { const known = lines.get(story.articleId) ?? storyLines(bench, story); lines.set(story.articleId, known); return known; };
  const units = new Map<string, Unit>();
  const remembered = (key: string, make: () => Unit): Unit => { const known = units.get(key) ?? make(); units.set(key, known); return known; };
  const whole = (story: Story, stand: Standing): Unit => remembered(`w|${story.articleId}|${stand.lead}|${stand.most}|${stand.framed}`, () => storyUnit(bench, story, manner(story, stand)));
  const cut = (story: Story, stand: Standing): Unit => remembered(`t|${story.articleId}|${stand.lead}|${stand.most}`, () => truncatedUnit(bench, story, manner(story, stand)));
  /** Title sizes on a page: its lead's is the largest. */
  const ceilings = new Map<string, number>();
  const ceiling = (lead: Story): number => { const known = ceilings.get(lead.articleId) ?? leadSize(bench, lead, manner(lead, { lead: true, most: Infinity, framed: false })); ceilings.set(lead.articleId, known); return known; };

  const announced = new Set(Object.values(issue.stories).filter((story) => story.kind === 'teaser').flatMap((story) => story.pointsTo));
  const candidates = Object.values(issue.stories).filter((story) => !stand.has(story.articleId)).map((story, order): Candidate => ({
    story, order, wanted: options.wanted?.[story.articleId] ?? null, pointedTo: announced.has(story.articleId), canJump: story.kind === 'story' && linesOf(story) >= longEnough,
    area: story.kind === 'story' ? whole(story, story.priority === 1 ? { ...lesser, lead: true, most: Infinity } : lesser).area : story.kind === 'brief' ? Math.ceil(linesOf(story) * 1.15) + 2 : teaserUnit(bench, story).area,
  }));
  const lists = assignPages(candidates, rooms);
  const rests: Rest[] = [];
  const oversets = (page: number): void => { for (const id of stand) addRest(id, page); };
  /** Notes that a story placed up to here goes on at a later page. */
  const addRest = (articleId: string, after: number): void => {
    const story = layout.stories[articleId];
    const laterPages = numbers.filter((number) => number > after);
    // The next page with room for it; the emptiest one when none has.
    const target = laterPages.find((number) => pageLoad(number) < 0.85) ?? laterPages.sort((one, other) => pageLoad(one) - pageLoad(other))[0];
    if (target === undefined || !story) return;
    const rest = restOf(layout, articleId, target, typeCase);
    if (rest && !rests.some((entry) => entry.articleId === articleId && entry.part === rest.part)) rests.push({ ...rest, page: target });
  };
  const pageLoad = (number: number): number => {
    const room = rooms.find((entry) => entry.page.number === number);
    const load = (lists.get(number) ?? []).reduce((sum, entry) => sum + entry.area, 0) + rests.filter((rest) => rest.page === number).reduce((sum, rest) => sum + rest.area, 0);
    return room && room.area > 0 ? load / room.area : Infinity;
  };
  if (numbers[0] !== undefined) oversets(numbers[0] - 1);

  const unplaced: Candidate[] = [];
  const laidPages: { readonly number: number; job: PageJob; laid: LaidPage }[] = [];
  const setBlocks = (number: number, laid: LaidPage): void => {
    layout = { ...layout, pages: layout.pages.map((entry) => (entry.number === number ? { ...entry, blocks: [...bare(number), ...laid.blocks] } : entry)) };
  };
  const cleared = new Map(layout.pages.map((page) => [page.number, page.blocks]));
  const bare = (number: number): readonly Block[] => cleared.get(number) ?? [];
  /** Stories that go on at a page which is not made up now. */
  const goOn = new Set(layout.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'jump' ? [block.articleId] : []))));
  const choiceOf = (candidate: Candidate, lead: boolean, first: Story, later: boolean): StoryChoice => {
    const { story } = candidate;
    const size = ceiling(first);
    const stand: Standing = { lead, most: lead ? size : sizeBelow(size), framed: false };
    return {
      candidate, whole: () => whole(story, stand),
      cut: candidate.canJump && (later || goOn.has(story.articleId)) ? () => cut(story, stand) : null,
      mustCut: options.jumps?.includes(story.articleId) === true || goOn.has(story.articleId),
      framed: !lead && story.photos.length < 2 && linesOf(story) <= mostBoxedLines ? () => whole(story, { ...stand, framed: true }) : null,
    };
  };
  numbers.forEach((number, index) => {
    const page = pageOf(number);
    if (!page) return;
    const later = rooms.filter((room) => room.page.number > number);
    const list = lists.get(number) ?? [];
    const stories = list.filter((entry) => entry.story.kind === 'story').sort(byRank);
    const briefs = list.filter((entry) => entry.story.kind === 'brief').sort((one, other) => one.order - other.order).map((entry) => entry.story.articleId);
    const pageBench = benchOf(number);
    const fillers = options.fillers ?? houseFillers;
    const here = rests.filter((rest) => rest.page === number);
    const job: PageJob = {
      columns: grid.columns.length, areas: roomOn(grid, page), seed: options.seed * 1009 + number,
      stories: stories.map((entry, rank) => choiceOf(entry, rank === 0, stories[0]?.story ?? entry.story, later.length > 0)),
      fixed: [
        ...here.map((rest) => restUnit(pageBench, rest, later.length > 0)),
        ...(briefs.length > 0 ? [briefsUnit(pageBench, briefs)] : []),
        ...list.filter((entry) => entry.story.kind === 'teaser').map((entry) => teaserUnit(pageBench, entry.story)),
      ],
      filler: fillers.length > 0 ? fillerUnit(pageBench, fillers, (options.seed + number) % fillers.length) : null,
      laterRoom: later.reduce((sum, room) => sum + Math.max(0, room.area * (1 - pageLoad(room.page.number))), 0),
      newId: options.newId, hurry,
    };
    const laid = layPage(job);
    laidPages.push({ number, job, laid });
    setBlocks(number, laid);
    for (const id of [...laid.cut, ...here.map((rest) => rest.articleId)]) addRest(id, number);
    for (const entry of laid.dropped) {
      const target = later.filter((room) => !hurry() || room).sort((one, other) => pageLoad(one.page.number) - pageLoad(other.page.number))[0];
      if (target) { lists.get(target.page.number)?.push(entry); notes.push({ rule: 'moved', params: { article: entry.story.articleId, from: number, to: target.page.number } }); }
      else unplaced.push(entry);
    }
    options.onProgress?.((index + 1) / numbers.length);
  });
  const left = unplaced.filter((entry) => {
    for (const done of [...laidPages].sort((one, other) => Number(other.laid.filler) - Number(one.laid.filler))) {
      if (done.laid.cut.length > 0 || options.cancelled?.() === true) continue;
      const standingHere = done.job.stories.filter((choice) => !done.laid.dropped.includes(choice.candidate));
      const first = standingHere[0]?.candidate.story ?? entry.story;
      const stories = [...standingHere, choiceOf(entry, standingHere.length === 0, first, false)].map((choice) => ({ ...choice, cut: null }));
      const again = layPage({ ...done.job, stories, laterRoom: 0 });
      if (again.dropped.length > 0) continue;
      done.laid = again;
      done.job = { ...done.job, stories };
      setBlocks(done.number, again);
      return false;
    }
    return true;
  });
  for (const { number, laid } of laidPages) if (laid.filler) notes.push({ rule: 'filler', params: { page: number } });
  for (const rest of rests) notes.push({ rule: 'jump', params: { article: rest.articleId, to: rest.page } });
  for (const entry of left) notes.push({ rule: 'unplaced', params: { article: entry.story.articleId } });
  return {
    pages: layout.pages.filter((page) => numbers.includes(page.number)), unplaced: left.map((entry) => entry.story.articleId), notes,
  };
}

/** Articles that stand on a page already. */
function standing(issue: IssueLayout): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const page of issue.pages) for (const block of page.blocks) {
    if (block.kind === 'briefs') block.articleIds.forEach((id) => ids.add(id));
    else if ('articleId' in block && block.kind !== 'jump') ids.add(block.articleId);
  }
  return ids;
}

/** What of a story is left after its frames so far, if it went on at this page; null when nothing is. */
function restOf(issue: IssueLayout, articleId: string, page: number, typeCase: TypeCase): Omit<Rest, 'page'> | null {
  const story = issue.stories[articleId];
  const before = flowStory(issue, articleId, typeCase);
  if (!story || !before[before.length - 1]?.overset) return null;
  const part = before.length;
  const probe: JumpBlock = { kind: 'jump', id: `${articleId}#probe`, articleId, part, column: 0, row: 0, columns: 1, rows: 4, measureColumns: 1, cutIns: [] };
  const flow = flowStory({ ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [...entry.blocks, probe] } : entry)) }, articleId, typeCase);
  const frame = flow.find((entry) => entry.block.id === probe.id);
  if (!frame?.begins) return null;
  return { articleId, story, part, position: frame.begins, area: (before[before.length - 1]?.overset?.lines ?? 0) + 8 };
}

/** A continuation; what is longer than a page goes on once more where there is a later one. */
function restUnit(bench: Bench, rest: Rest, mayGoOn: boolean): Unit {
  const whole = jumpUnit(bench, rest.story, rest.position, rest.part);
  return whole.area > 0 || !mayGoOn ? whole : jumpUnit(bench, rest.story, rest.position, rest.part, true);
}

/** Where a story stands on its page: the lead or not, the title size that bounds it (the lead's own least), in a box or not. */
interface Standing { readonly lead: boolean; readonly most: number; readonly framed: boolean }
const lesser: Standing = { lead: false, most: 28, framed: false };

/** Longest story that may be boxed to part headlines, in lines of a basic column. */
const mostBoxedLines = 56;

/** How each story is to stand: faces alternate so that neighbours differ, a short last piece stands on a tint. */
function manners(issue: IssueLayout): (story: Story, stand: Standing) => StoryManner {
  const ranked = Object.values(issue.stories).filter((story) => story.kind === 'story');
  const order = new Map(ranked.map((story, index) => [story.articleId, index]));
  return (story, { lead, most, framed }) => {
    const characters = story.body.reduce((sum, element) => sum + ('spans' in element ? element.spans.reduce((total, span) => total + span.text.length, 0) : 0), 0);
    const small = story.priority >= 5 && characters < 180 && story.photos.length === 0 && !lead;
    const face = lead ? 'song-heavy' : (order.get(story.articleId) ?? 0) % 3 === 1 ? 'hei-bold' : 'song-heavy';
    const sizes = lead ? { least: Number.isFinite(most) ? most : 0, most: Infinity } : { least: 0, most };
    return { face, lead, sizes, border: small ? 'tint' : framed ? 'rule' : 'none' };
  };
}
