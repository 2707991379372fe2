import { issueUrl, pageImageUrl, pageImageWidths, photoUrl, photoWidths, storyUrl } from '@/components/edition/addresses';
import type { IssueView, StoryView } from '@/components/edition/edition.types';

/** schema.org's words for the paper: Periodical → PublicationIssue → NewsArticle. */

const periodical = (issue: IssueView, site: string) => ({
  '@type': ['Periodical', 'Newspaper'], name: issue.paper.name, url: `${site}/`, inLanguage: 'zh-CN',
  ...(issue.paper.publisher ? { publisher: { '@type': 'Organization', name: issue.paper.publisher } } : {}),
});

export const issueData = (issue: IssueView, site: string) => ({
  '@context': 'https://schema.org', '@type': 'PublicationIssue', name: `${issue.paper.name} ${issue.label}`, issueNumber: String(issue.total), datePublished: issue.date,
  url: `${site}${issueUrl(issue.total)}`, image: `${site}${pageImageUrl(issue.sha256, 1, pageImageWidths[0])}`, isPartOf: periodical(issue, site),
  hasPart: issue.stories.map((story) => ({ '@type': 'NewsArticle', headline: story.title.replace(/\n/g, ' '), url: `${site}${storyUrl(issue.total, story.slug)}` })),
});

export const storyData = (issue: IssueView, story: StoryView, site: string) => ({
  '@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.title.replace(/\n/g, ' '), inLanguage: 'zh-CN', datePublished: issue.date, dateModified: issue.publishedAt,
  ...(story.subtitle || story.kicker ? { alternativeHeadline: [story.kicker, story.subtitle].filter(Boolean).join(' ').replace(/\n/g, ' ') } : {}),
  url: `${site}${storyUrl(issue.total, story.slug)}`, mainEntityOfPage: `${site}${storyUrl(issue.total, story.slug)}`,
  printPage: story.pages.join(', '), printSection: story.section, articleSection: story.section, description: story.excerpt, keywords: story.tags.join(','),
  author: story.authors.map((name) => ({ '@type': 'Person', name })),
  ...(story.source ? { sourceOrganization: { '@type': 'Organization', name: story.source } } : {}),
  image: story.photos.map(({ file }) => `${site}${photoUrl(issue.sha256, file, photoWidths[1])}`),
  publisher: { '@type': 'Organization', name: issue.paper.publisher || issue.paper.name },
  isPartOf: { '@type': 'PublicationIssue', issueNumber: String(issue.total), datePublished: issue.date, isPartOf: periodical(issue, site) },
});
