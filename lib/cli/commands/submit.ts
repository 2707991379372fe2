import { submitIssue } from '@/lib/desk/signoff';
import type { Command } from '../command';
import { issueOf, must } from '../results';
import { standingAnswer } from './standing';

export const submit: Command = {
  name: 'submit', usage: '--issue 710 --as LOGIN', summary: { zh: '送总编辑审', en: 'hands the issue to the chief editor' },
  options: { issue: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const actor = await call.actor(true);
    const issue = await issueOf(call);
    return standingAnswer(call, issue, must(await submitIssue(await call.around(), actor, { issueId: issue.id })));
  },
};
