import type { Db } from '@/db/open';
import { issueRecord, issueRecordByTotal, type IssueRecord, type PublicationRecord } from '@/db/queries/issues';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { issueStatuses, type IssueStatus } from '@/lib/newsroom/states';
import type { DeskError } from './error';
import type { Subject } from './operation';

/** Status of an issue's record; throws for one the newsroom does not know. */
export function statusOf(issue: IssueRecord): IssueStatus {
  const status = issueStatuses.find((known) => known === issue.status);
  if (!status) throw new Error(`unknown status ${issue.status}`);
  return status;
}

/** The issue as an operation's subject. */
export function issueSubject(db: Db, issueId: string): Result<Subject<IssueRecord>, DeskError> {
  const issue = issueRecord(db, issueId);
  if (!issue) return err({ code: 'not-found', what: 'issue' });
  return ok({ value: issue, state: statusOf(issue), own: false, kind: 'issue', id: issue.id, version: issue.version });
}

/** The issue of this total number; undefined when there is none. */
export const issueByTotal = (db: Db, total: number): IssueRecord | undefined => issueRecordByTotal(db, total);

export type { IssueRecord, PublicationRecord };
