import { publishIssue } from '@/lib/desk/signoff';
import type { Command } from '../command';
import { issueOf, must } from '../results';
import { standingAnswer } from './standing';

export const publish: Command = {
  name: 'publish', usage: '--issue 710 --as LOGIN', summary: { zh: '发布已签发的一期', en: 'gives the signed issue to readers' },
  options: { issue: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const actor = await call.actor(true);
    const issue = await issueOf(call);
    return standingAnswer(call, issue, must(await publishIssue(await call.around(), actor, { issueId: issue.id })));
  },
};
