import type { DeskError } from '@/lib/desk/error';
import { issueByTotal, type IssueRecord } from '@/lib/desk/issues-subject';
import type { Result } from '@/lib/newsroom/result';
import { describeError } from '@/lib/words/describe-error';
import { exits, Halt, type Call, type Exit } from './command';
import { wholeNumber } from './values';

/** Refusals that say the input was wrong, where others say that the newsroom's rules or state forbid it. */
const inputReasons = /^(issue-(total|number|date)|format-|login-taken|import-|unknown-)/;

function exitOf(error: DeskError): Exit {
  switch (error.code) {
    case 'invalid': case 'not-found': return exits.bad;
    case 'refused': return inputReasons.test(error.reason) ? exits.bad : exits.notSo;
    case 'not-signed-in': case 'not-allowed': case 'stale': return exits.notSo;
  }
}

/** The value of a result; a refusal ends the command with its words. */
export function must<T>(result: Result<T, DeskError>): T {
  if (result.ok) return result.value;
  throw new Halt({ zh: describeError(result.error, 'zh'), en: describeError(result.error, 'en') }, exitOf(result.error));
}

/** The issue named by `--issue`, its total number. */
export async function issueOf(call: Call): Promise<IssueRecord> {
  const total = wholeNumber(call, 'issue');
  if (total === undefined) throw new Halt({ zh: '缺少 --issue（总期号）。', en: '--issue (the total number) is missing.' }, exits.bad, true);
  const issue = issueByTotal((await call.around()).store.read, total);
  if (!issue) throw new Halt({ zh: `没有总第${total}期。请先用 banxin issue new 建立。`, en: `There is no issue ${total}. Make it first with banxin issue new.` });
  return issue;
}
