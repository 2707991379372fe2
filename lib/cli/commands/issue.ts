import { createIssue, listIssues } from '@/lib/desk/issues';
import { computedFields } from '@/lib/desk/issues-numbering';
import { setPageCount } from '@/lib/desk/pages-count';
import { pageFormat, pageFormats } from '@/lib/makeup/format';
import { Halt, type Command } from '../command';
import { issueOf, must } from '../results';
import { text, wholeNumber } from '../values';

export const issueNew: Command = {
  name: 'issue new', usage: '[--date 2021-12-04] [--total 710] [--number 35] [--pages 4] [--format tabloid] [--extra 增刊] [--reason TEXT]',
  summary: { zh: '建立一期，报头自动填好', en: 'creates an issue with its masthead filled' },
  options: { date: { type: 'string' }, total: { type: 'string' }, number: { type: 'string' }, pages: { type: 'string' }, format: { type: 'string' }, extra: { type: 'string' }, reason: { type: 'string' } },
  arguments: [0, 0],
  async run(call) {
    const around = await call.around();
    const formatId = text(call, 'format');
    if (formatId !== undefined && !pageFormat(formatId)) throw new Halt({ zh: `没有开本“${formatId}”：${pageFormats.map((format) => format.id).join('、')}。`, en: `There is no page format “${formatId}”: ${pageFormats.map((format) => format.id).join(', ')}.` });
    const reason = text(call, 'reason');
    const created = await createIssue(around, await call.actor(), {
      date: text(call, 'date'), totalNumber: wholeNumber(call, 'total'), numberInYear: wholeNumber(call, 'number'), extra: text(call, 'extra'),
      pageCount: wholeNumber(call, 'pages'), formatId, reasons: reason === undefined ? {} : Object.fromEntries(computedFields.map((field) => [field, reason])),
    });
    const unexplained = !created.ok && created.error.code === 'invalid' ? created.error.fields.find((field) => field.problem === 'field.reason-needed') : undefined;
    if (unexplained?.params) {
      const { expected, actual } = unexplained.params;
      throw new Halt({ zh: `接着上一期应是 ${expected}，不是 ${actual}。确要这样，请用 --reason 写明理由。`, en: `Counting on from the last issue it should be ${expected}, not ${actual}. If it must be so, give the reason with --reason.` });
    }
    const made = must(created);
    const issue = (await listIssues(around.store.read)).find((row) => row.id === made.id);
    if (!issue) throw new Error('the issue just made is missing');
    const { totalNumber: total, numberInYear: number, date, weekday, lunar, label } = issue;
    return { json: { total, number, date, weekday, lunar, label, pages: issue.pages }, text: `${label} ${date} ${weekday} ${lunar}` };
  },
};

export const issueList: Command = {
  name: 'issue list', usage: '', summary: { zh: '列出各期', en: 'lists the issues' }, options: {}, arguments: [0, 0],
  async run(call) {
    const rows = await listIssues((await call.around()).store.read);
    const json = rows.map(({ totalNumber: total, numberInYear: number, label, date, weekday, lunar, status, pages, stories, readable }) => ({ total, number, label, date, weekday, lunar, status, pages, stories, readable }));
    return { json, text: rows.map((row) => `${row.label} ${row.date} ${row.weekday} ${row.status}`).join('\n') };
  },
};

export const issuePages: Command = {
  name: 'issue pages', usage: '--issue 710 --pages 2', summary: { zh: '增减版数（只去掉末尾的空版）', en: 'gives an issue more or fewer pages (only empty ones at its end go)' },
  options: { issue: { type: 'string' }, pages: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const pageCount = wholeNumber(call, 'pages');
    if (pageCount === undefined) throw new Halt({ zh: '缺少 --pages。', en: '--pages is missing.' }, 2, true);
    const { pages } = must(await setPageCount(await call.around(), await call.actor(), { issueId: issue.id, pageCount }));
    return { json: { issue: issue.totalNumber, pages }, text: String(pages) };
  },
};
