import type { TypeCase } from '@/lib/typeset/faces';
import { composePage } from '@/lib/makeup/compose';
import type { IssueLayout, PageLayout } from '@/lib/makeup/issue-layout';
import { weightFor, type MakeUpRule, type RuleWeights } from './make-up-rules';
import type { PageProof } from '@/lib/makeup/page-proof';
import { score, weightOf, type Objection } from './score';

/** One page and all that is to be said against it. */
export interface JudgedPage { readonly number: number; readonly objections: readonly Objection[]; readonly weight: number; readonly whiteSpace: number }

/** Pages judged, each by itself and together: the same scale for hand and machine. */
export interface IssueScore {
  readonly judged: readonly JudgedPage[];
  /** What is to be said against the pages as a whole: stories without a place, off their section's page, jumps, fillers, pictures left out. */
  readonly objections: readonly Objection[];
  /** Sum of all weights: the less, the better. */
  readonly weight: number;
}

/** A filler weighs as much again with every so many column rows. */
const fillerArea = 16;

/** Nothing but the publication's own furniture stands on a page. */
export const isBare = (page: PageLayout | undefined): boolean => page?.blocks.every((block) => block.kind === 'masthead' || block.kind === 'folio' || (block.kind === 'notice' && (block.role === 'imprint' || !block.pinned))) ?? true;

/** A page nothing stands on is no bad page: the copy may not want it. It is said of the issue. */
export function judgePage(page: PageLayout, proof: PageProof, weights: RuleWeights): JudgedPage {
  const objections = isBare(page) ? [] : score(proof, weights);
  return { number: page.number, objections, weight: weightOf(objections), whiteSpace: proof.whiteSpace };
}

/** Pages that are judged together, and what is known of the copy. */
export interface IssueGround {
  readonly pages: readonly number[];
  /** Articles without a place. */
  readonly unplaced: readonly string[];
  /** Page the desk wants an article on: there it is right, whatever its section. */
  readonly wanted?: Readonly<Record<string, number | null>>;
}

/** What is to be said against pages as a whole. */
export function issueObjections(issue: IssueLayout, { pages: numbers, unplaced, wanted = {} }: IssueGround, weights: RuleWeights): Objection[] {
  const objections: Objection[] = [];
  const say = (rule: MakeUpRule, hard: boolean, times: number, params: Objection['params']): void => { objections.push({ rule, hard, weight: weightFor(rule, weights) * times, params }); };
  const front = issue.pages[0]?.number;
  const sections = new Map<string, number[]>();
  for (const page of issue.pages) if (page.section.trim()) sections.set(page.section.trim(), [...sections.get(page.section.trim()) ?? [], page.number]);
  // An empty page counts four times where it need not be: another holds several pieces.
  const spare = issue.pages.some((page) => numbers.includes(page.number) && page.blocks.filter((block) => block.kind === 'story' || block.kind === 'briefs').length > 1);
  const frontHasLead = issue.pages.some((page) => page.number === front && page.blocks.some((block) => block.kind === 'story' && issue.stories[block.articleId]?.priority === 1));
  for (const article of unplaced) say('unplaced', true, 1 + (5 - (issue.stories[article]?.priority ?? 3)) * 0.25, { article });
  for (const page of issue.pages) {
    if (!numbers.includes(page.number)) continue;
    if (Object.keys(issue.stories).length > 0 && isBare(page)) say('page-empty', false, spare ? 4 : 1, { page: page.number });
    for (const block of page.blocks) {
      if (block.kind === 'jump') say('jump', false, 1, { article: block.articleId, page: page.number });
      if (block.kind === 'notice' && block.role === 'filler') say('filler', false, 1 + (block.columns * block.rows) / fillerArea, { page: page.number });
      if (block.kind !== 'story') continue;
      const story = issue.stories[block.articleId];
      if (!story) continue;
      const at = { article: block.articleId, page: page.number };
      if (story.photos.length > 0 && block.cutIns.length === 0 && !photoStands(issue, block.articleId)) say('photo-left-out', false, story.photos.length, at);
      const home = wanted[block.articleId] == null ? sections.get(story.section.trim()) : undefined;
      if (home && !home.includes(page.number)) say('off-section', false, 1, at);
      if (story.priority === 1 && !home && !frontHasLead && page.number !== front) say('off-front', false, 1, at);
    }
  }
  return objections;
}

/** A picture of the story stands by itself, as picture news. */
const photoStands = (issue: IssueLayout, articleId: string): boolean => issue.pages.some((page) => page.blocks.some((block) => block.kind === 'photo' && block.articleId === articleId));

/** Articles that stand on no page, as a story, in a briefs box, a teaser, or with their picture alone. */
export function withoutPlace(issue: IssueLayout): string[] {
  const placed = new Set(issue.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'briefs' ? block.articleIds : block.kind === 'story' || block.kind === 'teaser' || block.kind === 'photo' ? [block.articleId] : []))));
  return Object.keys(issue.stories).filter((id) => !placed.has(id));
}

/** Judges an issue's pages as they stand, however they came about. */
export function scoreIssue(issue: IssueLayout, typeCase: TypeCase, ground: Partial<IssueGround> = {}): IssueScore {
  const weights = issue.style.weights ?? {};
  const pages = ground.pages ?? issue.pages.map((page) => page.number);
  const judged = issue.pages.filter((page) => pages.includes(page.number)).map((page) => judgePage(page, composePage(issue, page.number, typeCase), weights));
  const objections = issueObjections(issue, { ...ground, pages, unplaced: ground.unplaced ?? withoutPlace(issue) }, weights);
  return { judged, objections, weight: judged.reduce((sum, page) => sum + page.weight, 0) + weightOf(objections) };
}
