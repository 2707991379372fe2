import { Feed } from 'feed';
import { photoUrl, photoWidths, storyUrl } from '@/components/edition/addresses';
import type { StoryView } from '@/components/edition/edition.types';
import { bodyHtml, cdataText } from '@/lib/copy/body-html';
import { escapeXml } from '@/lib/render/svg-node';
import { say } from '@/components/edition/say';
import { currentActor } from '@/lib/auth/staff';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { publishedIssue, publishedIssues, siteAddress } from '../(edition)/published';

/** Issues whose stories the feed lists. */
const issuesListed = 5;

/** The story's text as plain elements for feed readers, without its pictures. */
const paragraphs = (story: StoryView): string => bodyHtml(story.body, { crosshead: 'h3', photo: () => '' });

/** RSS of the stories of the last issues; a paper for staff has none for others. */
export async function GET(): Promise<Response> {
  const publication = await readPublication(store().read);
  const open = publication.visibility === 'public';
  if (!open && !(await currentActor())) return new Response('Sign in to read', { status: 401, headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } });
  const site = await siteAddress();
  const newest = (await publishedIssues()).slice(0, issuesListed);
  const issues = (await Promise.all(newest.map(({ total }) => publishedIssue(total)))).filter((issue) => issue !== null);
  const feed = new Feed({
    title: publication.name, id: `${site}/`, link: `${site}/`, language: 'zh-CN', copyright: publication.publisher, description: say('zh')('feedDescription', { name: publication.name }),
    generator: 'Banxin', feedLinks: { rss: `${site}/feed.xml` }, ...(issues[0] ? { updated: new Date(issues[0].publishedAt) } : {}),
  });
  for (const issue of issues) for (const story of issue.stories) {
    const [photo] = story.photos;
    feed.addItem({
      title: cdataText(story.title.replace(/\n/g, ' ')), id: `${site}${storyUrl(issue.total, story.slug)}`, link: `${site}${storyUrl(issue.total, story.slug)}`, date: new Date(issue.publishedAt),
      description: escapeXml(story.excerpt), content: paragraphs(story), author: story.authors.map((name) => ({ name })), category: story.section ? [{ name: story.section }] : [],
      ...(photo ? { image: `${site}${photoUrl(issue.sha256, photo.file, photoWidths[0])}` } : {}),
    });
  }
  return new Response(feed.rss2(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': open ? 'public, max-age=300' : 'private, no-store', vary: 'Host, X-Forwarded-Host, X-Forwarded-Proto' } });
}
