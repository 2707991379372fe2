import { signOffIssue } from '@/lib/desk/signoff';
import type { Command } from '../command';
import { issueOf, must } from '../results';
import { text } from '../values';
import { standingAnswer } from './standing';

export const signoff: Command = {
  name: 'signoff', usage: '--issue 710 --as LOGIN [--override REASON]', summary: { zh: '总编辑签发；有严重问题时要写明理由', en: 'the chief editor signs off; serious findings need a reason' },
  options: { issue: { type: 'string' }, override: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const actor = await call.actor(true);
    const issue = await issueOf(call);
    return standingAnswer(call, issue, must(await signOffIssue(await call.around(), actor, { issueId: issue.id, override: text(call, 'override') })));
  },
};
