import type { IssueStanding } from '@/lib/desk/signoff';
import { describeStatus } from '../status-words';
import type { Answer, Call } from '../command';
import type { IssueRecord } from '@/lib/desk/issues-subject';

/** Answer of a step of the issue. */
export function standingAnswer(call: Call, issue: IssueRecord, standing: IssueStanding): Answer {
  const json = { issue: issue.totalNumber, status: standing.status, edition: standing.edition?.revision ?? null, sha256: standing.edition?.sha256 ?? null };
  return { json, text: [`总第${issue.totalNumber}期`, describeStatus(standing.status, call.language), standing.edition?.sha256 ?? ''].filter((part) => part !== '').join(' ') };
}
