import { issues } from '@/db/sample/issues';
import type { SampleStory } from '@/db/sample/weekly.types';
import type { Story } from '@/lib/copy/story';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { makeUp, onePass } from '@/lib/makeup/machine/make-up';
import { specimenIssue, type SpecimenPiece } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';

/** Characters of body copy on each page of the bench: a full tabloid page without pictures. */
export const charactersOfPage = 3800;

const lengthOf = (story: SampleStory): number => story.body.reduce((sum, block) => sum + block.text.length, 0);

/** As many pages as the sample weekly's three issues fill to the brim. */
export const mostPages = 8;

/** The sample weekly's stories dealt out to pages, the longest first, until each has its 3,800 characters. */
function dealt(): SampleStory[][] {
  const pages: SampleStory[][] = Array.from({ length: mostPages }, () => []);
  const sums = pages.map(() => 0);
  const stories = issues.flatMap((issue) => issue.stories).filter((story) => story.kind === 'story').sort((one, other) => lengthOf(other) - lengthOf(one));
  for (const story of stories) {
    const emptiest = sums.indexOf(Math.min(...sums));
    if ((sums[emptiest] ?? 0) + lengthOf(story) > charactersOfPage + 60) continue;
    pages[emptiest]?.push(story);
    sums[emptiest] = (sums[emptiest] ?? 0) + lengthOf(story);
  }
  return pages;
}

const pieceOf = (story: SampleStory, rank: number): SpecimenPiece => ({
  id: story.key, title: story.title, subtitle: story.subtitle ?? '', characters: 0, priority: Math.min(5, 1 + rank),
  ...(story.byline?.kind === 'people' ? { names: story.byline.names } : {}),
  body: story.body.map((block) => (block.kind === 'crosshead' ? block : { kind: 'paragraph', spans: [{ text: block.text }] })),
});

/** An issue of at most eight tabloid pages (5 columns of 14 characters, 9 on 12 points) with the sample weekly's words, made up by the machine. */
export function newspaper(pageCount: number): IssueLayout {
  const pages = dealt().slice(0, pageCount);
  const plan = specimenIssue(pages.flatMap((page) => page.map(pieceOf)), pageCount);
  // Inside pages: no nameplate, which the others do not set.
  const empty: IssueLayout = { ...plan, pages: plan.pages.map((page) => ({ ...page, number: page.number - 1 + firstPage })) };
  const wanted = Object.fromEntries(pages.flatMap((page, index) => page.map((story) => [story.key, index + firstPage])));
  let blocks = 0;
  const made = makeUp(Object.values(empty.stories), empty, { pages: empty.pages.map((page) => page.number), seed: 1, newId: () => `b${(blocks += 1)}`, keepPinned: true, wanted }, typeCase, onePass)[0]!;
  return { ...empty, pages: made.pages };
}

/** The first page's number. */
export const firstPage = 2;

/** Stories as they stand on a page, the lead first. */
export function storiesOn(issue: IssueLayout, page: number): readonly Story[] {
  const blocks = [...issue.pages.find((entry) => entry.number === page)?.blocks ?? []].sort((one, other) => one.row - other.row || one.column - other.column);
  return blocks.flatMap((block) => (block.kind === 'story' ? issue.stories[block.articleId] ?? [] : []));
}

const mapStories = (issue: IssueLayout, change: (story: Story) => Story): IssueLayout =>
  ({ ...issue, stories: Object.fromEntries(Object.entries(issue.stories).map(([id, story]) => [id, change(story)])) });

/** Text begun at another place, so that it is as long and has the same characters but no paragraph is the same. */
const turned = (text: string, by: number): string => {
  const at = by % Math.max(1, text.length);
  return text.slice(at) + text.slice(0, at);
};

/** The issue with every paragraph and headline saying something else: nothing remembered by content can be used again. `by` at least 1. */
export const inOtherWords = (issue: IssueLayout, by: number): IssueLayout => mapStories(issue, (story) => {
  // Headlines are short: a character of its own makes each new.
  const mark = String.fromCodePoint(0x4e00 + (by % 20_000));
  const headed = (text: string): string => (text === '' ? '' : mark + text.slice(1));
  const { kicker, title, subtitle } = story.decks;
  return {
    ...story, decks: { kicker: headed(kicker), title: headed(title), subtitle: headed(subtitle) },
    wordEnds: Object.fromEntries(Object.entries(story.wordEnds).map(([text, ends]) => [headed(text), ends])),
    body: story.body.map((element) => {
      switch (element.kind) {
        case 'paragraph': return { ...element, spans: element.spans.map((span) => ({ ...span, text: headed(turned(span.text, by)) })) };
        case 'crosshead': return { ...element, text: headed(element.text) };
        default: return element;
      }
    }),
  };
});

/** The issue after the nth keystroke in its lead story: one character more in its second paragraph, everything else the same objects. */
export function afterKeystroke(issue: IssueLayout, lead: string, nth: number): IssueLayout {
  const story = issue.stories[lead];
  if (!story) throw new Error(`no story ${lead}`);
  const body = story.body.map((element, index) => (index === 1 && element.kind === 'paragraph'
    ? { ...element, spans: element.spans.map((span, at) => (at === 0 ? { ...span, text: typed(span.text, nth) } : span)) } : element));
  return { ...issue, stories: { ...issue.stories, [lead]: { ...story, body } } };
}

/** A text with a character put in; each nth is another text. */
export const typed = (text: string, nth: number): string => {
  const at = (nth * 7) % text.length;
  return text.slice(0, at) + String.fromCodePoint(0x4e00 + (nth % 2000)) + text.slice(at);
};

/** Characters of body copy on a page. */
export const charactersOn = (issue: IssueLayout, page: number): number =>
  storiesOn(issue, page).reduce((sum, story) => sum + story.body.reduce((length, element) => length + ('spans' in element ? element.spans.reduce((all, span) => all + span.text.length, 0) : element.kind === 'crosshead' ? element.text.length : 0), 0), 0);
