import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { photoUrl, photoWidths, storyUrl } from '@/components/edition/addresses';
import { JsonLd } from '@/components/edition/json-ld';
import { StoryPage } from '@/components/edition/story-page';
import { readLanguage } from '../../../../../preferences';
import { Frame } from '../../../../frame';
import { issueOfAddress, notPublished, readersGate, siteAddress } from '../../../../published';
import { storyData } from '../../../../structured-data';

interface Props { readonly params: Promise<{ total: string; slug: string }> }

/** A path segment as people wrote it; one that is not valid percent-encoding names nothing. */
function decoded(segment: string): string | null {
  try { return decodeURIComponent(segment); } catch { return null; }
}

async function storyOfAddress({ params }: Props) {
  await readersGate();
  const { total, slug } = await params;
  const { issue } = await issueOfAddress(total);
  return { issue, story: issue.stories.find((one) => one.slug === decoded(slug)) ?? notPublished() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { issue, story } = await storyOfAddress(props);
  const [photo] = story.photos;
  return {
    title: story.title.replace(/\n/g, ' '), description: story.excerpt, alternates: { canonical: storyUrl(issue.total, story.slug) },
    metadataBase: new URL(await siteAddress()),
    openGraph: { type: 'article', title: story.title.replace(/\n/g, ' '), description: story.excerpt, siteName: issue.paper.name, publishedTime: issue.date, ...(photo ? { images: [photoUrl(issue.sha256, photo.file, photoWidths[1])] } : {}) },
  };
}

export default async function StoryRoute(props: Props) {
  const [{ issue, story }, language, head] = await Promise.all([storyOfAddress(props), readLanguage(), headers()]);
  return (
    <Frame paper={issue.paper} issue={issue}>
      <StoryPage language={language} issue={issue} story={story} />
      <JsonLd data={storyData(issue, story, await siteAddress())} nonce={head.get('x-nonce') ?? undefined} />
    </Frame>
  );
}
