import { writeIssuePdf } from '@/lib/press/pdf-issue';
import { Halt, type Command } from '../command';
import { issueOf } from '../results';
import { requiredText, text, wholeNumber } from '../values';

export const pdf: Command = {
  name: 'pdf', usage: '--issue 710 [--page 1] --out FILE', summary: { zh: '付印 PDF', en: 'the press PDF' },
  options: { issue: { type: 'string' }, page: { type: 'string' }, out: { type: 'string' }, standard: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const file = call.path(requiredText(call, 'out'));
    const standard = text(call, 'standard');
    if (standard !== undefined) throw new Halt({ zh: `还不能按 ${standard} 标准输出。`, en: `The standard ${standard} cannot be written yet.` });
    const page = wholeNumber(call, 'page');
    const written = await writeIssuePdf((await call.around()).store, issue.id, page, file);
    if (!written) throw new Halt({ zh: `这一期没有第${page}版。`, en: `This issue has no page ${page}.` });
    return { json: written, text: `${written.file} ${written.pages} ${written.bytes} ${written.sha256}` };
  },
};
