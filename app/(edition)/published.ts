import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { IssueFrame, IssueView } from '@/components/edition/edition.types';
import { currentActor } from '@/lib/auth/staff';
import { publishedEdition, publishedEditions } from '@/lib/desk/editions';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { issueViewOf } from './edition-views';

/** May this visitor read? The publication's own setting, asked on every page: a paper for staff sends others to sign in. */
export const readersGate = cache(async (): Promise<{ readonly open: boolean; readonly publicationName: string }> => {
  const publication = await readPublication(store().read);
  const open = publication.visibility === 'public';
  if (!open && !(await currentActor())) redirect('/login');
  return { open, publicationName: publication.name };
});

/** All published issues, newest first. */
export const publishedIssues = cache(async (): Promise<readonly IssueFrame[]> =>
  (await publishedEditions(store().read)).map(({ totalNumber, numberInYear, date, weekday, lunar, label, sha256 }) => ({ total: totalNumber, numberInYear, date, weekday, lunar, label, sha256 })));

/** The edition of an issue that readers see now; null when there is none, whatever else exists. */
export const publishedIssue = cache(async (total: number): Promise<IssueView | null> => {
  const edition = await publishedEdition(store().read, total);
  return edition && issueViewOf(edition.content, edition);
});

/** A number as addresses write it: 710, not 0710, 7e2 or -1. */
export const addressNumber = (text: string): number | null => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : null);

/**
 * What is not published is answered by an address that does not exist: Next draws the 404 of a matched route by script
 * alone, and readers without script would see nothing.
 */
export function notPublished(): never { redirect('/not-published'); }

/** The issue an address names, with its neighbours; not published, it leads to the 404 page. */
export async function issueOfAddress(total: string): Promise<{ issue: IssueView; previous: IssueFrame | null; next: IssueFrame | null }> {
  const number = addressNumber(total);
  const issue = number === null ? null : await publishedIssue(number);
  if (!issue) notPublished();
  const all = await publishedIssues();
  const at = all.findIndex((one) => one.total === issue.total);
  return { issue, previous: all[at + 1] ?? null, next: at > 0 ? all[at - 1] ?? null : null };
}

/** Where this server is for the reader: BANXIN_URL, or the host the request named. */
export async function siteAddress(): Promise<string> {
  if (process.env.BANXIN_URL) return process.env.BANXIN_URL.replace(/\/$/, '');
  const head = await headers();
  const host = head.get('x-forwarded-host') ?? head.get('host') ?? 'localhost';
  return `${(head.get('x-forwarded-proto') ?? 'http').split(',')[0]?.trim() === 'https' ? 'https' : 'http'}://${host}`;
}
