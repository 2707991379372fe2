import type { IssueFrame, IssueView, PageView, StoryLink, StoryView } from '@/components/edition/edition.types';
import { elementText } from '@/lib/copy/element-text';
import type { Story } from '@/lib/copy/story';
import { bylineText } from '@/lib/makeup/columns/byline';
import type { EditionContent, EditionStory } from '@/lib/press/edition-content';
import { hotspotsOf } from '@/lib/render/hotspots';
import { faceIds } from '@/lib/typeset/faces';

/** What the database knows of an edition beside its frozen content. */
export interface EditionFacts { readonly sha256: string; readonly revision: number; readonly correction: string; readonly publishedAt: string }

/** Forced breaks become spaces: lists have lines of their own. */
const oneLine = (deck: string): string => deck.replace(/\s*\n\s*/g, ' ').trim();

const textOf = (story: Story): string => story.body.map((element) => elementText(element).replace(/[\t\n]/g, ' ')).filter(Boolean).join(' ');

const shortened = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
};

/** A story without a title is named by its first words, as briefs are. */
const titleOf = (story: Story): string => oneLine(story.decks.title) || shortened(textOf(story), 24);

export function storyLink({ slug, story, pages }: EditionStory): StoryLink {
  return {
    slug, kind: story.kind, kicker: oneLine(story.decks.kicker), title: titleOf(story), subtitle: oneLine(story.decks.subtitle),
    byline: bylineText(story.byline).replace(/^（|）$/g, ''), page: pages[0] ?? 1, priority: story.priority,
  };
}

function storyView(entry: EditionStory): StoryView {
  const { story } = entry;
  return {
    ...storyLink(entry), articleId: story.articleId, section: entry.section, pages: entry.pages, tags: entry.tags,
    // Decks keep their forced breaks where the story itself is read.
    ...(story.decks.title.trim() === '' ? {} : { title: story.decks.title }), kicker: story.decks.kicker, subtitle: story.decks.subtitle,
    authors: story.byline.kind === 'people' ? story.byline.names.map(({ name }) => name) : [],
    source: story.byline.kind === 'source' ? story.byline.source : '',
    body: story.body,
    photos: story.photos.flatMap(({ photoId, file, width, height, caption, credit }) => (file === null ? [] : [{ photoId, file, width, height, caption, credit }])),
    excerpt: shortened(textOf(story), 120),
  };
}

function pageView(page: EditionContent['pages'][number], content: EditionContent): PageView {
  const byArticle = new Map(content.stories.map((entry) => [entry.story.articleId, entry]));
  return {
    number: page.number, section: page.section, credits: page.credits, width: page.proof.width, height: page.proof.height,
    spots: hotspotsOf(page.proof).flatMap(({ articleId, x, y, width, height }) => {
      const entry = byArticle.get(articleId);
      return entry ? [{ slug: entry.slug, title: titleOf(entry.story), x, y, width, height }] : [];
    }),
    stories: content.stories.filter((entry) => (entry.pages[0] ?? 1) === page.number).map(storyLink),
  };
}

export const frameOf = (content: EditionContent, sha256: string): IssueFrame => ({
  total: content.issue.totalNumber, numberInYear: content.issue.numberInYear, date: content.issue.date, weekday: content.issue.weekday,
  lunar: content.issue.lunar, label: content.issue.label, sha256,
});

/** A frozen edition as readers see it. */
export function issueViewOf(content: EditionContent, facts: EditionFacts): IssueView {
  const { publication, masthead } = content;
  return {
    ...frameOf(content, facts.sha256),
    paper: {
      name: publication.name, publisher: publication.publisher, hotline: publication.hotline,
      nameplateFace: faceIds.find((face) => face === publication.nameplateFace) ?? 'brush',
      nameplateUrl: publication.nameplateFile === null ? null : `/editions/${facts.sha256}/nameplate.webp`,
      notices: masthead.notices, imprint: masthead.imprint, permit: masthead.permit,
    },
    revision: facts.revision, correction: facts.correction, publishedAt: facts.publishedAt,
    pages: content.pages.map((page) => pageView(page, content)),
    stories: content.stories.map(storyView),
  };
}
