import { proofsOf } from '@/lib/press/compose';
import { proofToText } from '@/lib/render/plain-text';
import { Halt, type Command } from '../command';
import { issueOf } from '../results';
import { wholeNumber } from '../values';

export const compose: Command = {
  name: 'compose', usage: '--issue 710 --page 1', summary: { zh: '一版的清样（--json 给出每个字的位置）', en: 'the proof of a page (--json: with every position)' },
  options: { issue: { type: 'string' }, page: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const page = wholeNumber(call, 'page');
    if (page === undefined) throw new Halt({ zh: '缺少 --page。', en: '--page is missing.' }, 2, true);
    const proof = (await proofsOf((await call.around()).store.read, issue.id)).find((entry) => entry.page === page);
    if (!proof) throw new Halt({ zh: `这一期没有第${page}版。`, en: `This issue has no page ${page}.` });
    return { json: proof, text: proofToText(proof) };
  },
};
