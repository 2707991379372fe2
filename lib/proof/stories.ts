import type { Story } from '@/lib/copy/story';
import type { Block } from '@/lib/makeup/block';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import type { Finding } from './finding';
import { finding } from './rules';

/** Pages on which an article stands with its head, by article id. */
function headPages(layout: IssueLayout): Map<string, number> {
  const heads = new Map<string, number>();
  const seen = (id: string, page: number) => { if (!heads.has(id)) heads.set(id, page); };
  for (const page of layout.pages) for (const block of page.blocks) {
    switch (block.kind) {
      case 'story': case 'teaser': seen(block.articleId, page.number); break;
      case 'briefs': for (const id of block.articleIds) seen(id, page.number); break;
      case 'photo': case 'jump': case 'masthead': case 'folio': case 'notice': case 'empty': break;
    }
  }
  return heads;
}

const photoBlocks = (layout: IssueLayout): { block: Extract<Block, { kind: 'photo' }>; page: number }[] =>
  layout.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'photo' ? [{ block, page: page.number }] : [])));

/** What a finding calls a story: its title, or its first words when it has none. */
const nameOf = (story: Story): string => titleOf(story) || [...(teaserLines(story)[0] ?? '')].slice(0, 16).join('');
const titleOf = (story: Story): string => (story.decks.title || story.decks.kicker).replaceAll('\n', ' ');

/** Texts of the paragraphs: of a teaser its lines, as `pointsTo` counts them. */
const teaserLines = (story: Story): string[] => story.body.flatMap((element) => (element.kind === 'paragraph' || element.kind === 'listItem' ? [element.spans.map((span) => span.text).join('')] : []));

/** Lines of a teaser that point nowhere, or to a story that stands on no page or on the very page of the teaser. */
function teaserFindings(story: Story, page: number, heads: ReadonlyMap<string, number>, layout: IssueLayout, reported: ReadonlySet<string>): Finding[] {
  if (story.kind !== 'teaser') return [];
  const lines = teaserLines(story);
  return story.pointsTo.flatMap((target, index): Finding[] => {
    const line = lines[index] ?? '';
    const about = { page, articleId: story.articleId, exact: line };
    if (target === null || !(target in layout.stories)) return reported.has(line) ? [] : [finding('teaser-nothing', 'warning', { ...about, params: { line } })];
    const head = heads.get(target);
    if (head === undefined) return [finding('teaser-wrong-page', 'serious', { ...about, params: { line } })];
    return head === page ? [finding('teaser-same-page', 'warning', { ...about, params: { line, page } })] : [];
  });
}

/** What is missing in a story that stands on a page. */
function copyFindings(story: Story, page: number, shown: ReadonlySet<string>): Finding[] {
  const about = { page, articleId: story.articleId };
  const params = { title: nameOf(story) };
  const found: Finding[] = [];
  if (story.kind === 'story' && titleOf(story) === '') found.push(finding('title-missing', 'warning', about));
  if (story.kind !== 'teaser' && story.byline.kind === 'none') found.push(finding('byline-missing', 'warning', { ...about, params }));
  for (const photo of story.photos) {
    if (photo.caption === '') found.push(finding('caption-missing', 'warning', { ...about, params: { ...params, photo: photo.photoId } }));
    if (!shown.has(photo.photoId)) found.push(finding('photo-unplaced', 'warning', { ...about, params: { ...params, caption: photo.caption } }));
  }
  return found;
}

/** Findings about the stories of an issue: on pages, and those that no page has. */
export function storyFindings(layout: IssueLayout, proofs: readonly PageProof[], reviewed: ReadonlySet<string>, unfinished: ReadonlySet<string>): Finding[] {
  const heads = headPages(layout);
  const shown = new Set(proofs.flatMap((proof) => proof.items.flatMap((item) => (item.kind === 'picture' ? [item.photoId] : []))));
  const alone = new Map(photoBlocks(layout).map(({ block, page }) => [block.articleId, page]));
  const reported = new Set(proofs.flatMap((proof) => proof.faults.flatMap((fault) => (fault.rule === 'teaser-without-target' ? [String(fault.params.headline ?? '')] : []))));
  return Object.values(layout.stories).flatMap((story) => {
    const page = heads.get(story.articleId) ?? alone.get(story.articleId);
    const params = { title: nameOf(story) };
    if (page === undefined) return unfinished.has(story.articleId) ? [] : [finding('not-placed', 'warning', { articleId: story.articleId, params })];
    if (unfinished.has(story.articleId)) return [finding('sent-back', 'serious', { page, articleId: story.articleId, params }), ...copyFindings(story, page, shown)];
    const unread = reviewed.has(story.articleId) ? [] : [finding('not-reviewed', 'warning', { page, articleId: story.articleId, params })];
    return [...copyFindings(story, page, shown), ...teaserFindings(story, page, heads, layout, reported), ...unread];
  });
}
