import path from 'node:path';
import { ProfileError } from '@/lib/press/pdf-condition';
import { pdfStandards, type PdfChoice, type PdfStandard, type WrittenPdf } from '@/lib/press/pdf';
import { writeIssuePdf, writePagePdfs } from '@/lib/press/pdf-issue';
import { exits, Halt, say, type Call, type Command } from '../command';
import { issueOf } from '../results';
import { requiredText, text, wholeNumber } from '../values';

/** Other spellings people use for the standards. */
const spellings: Readonly<Record<string, PdfStandard>> = { pdfx4: 'x4', 'pdf/x-4': 'x4', 'x-4': 'x4', pdfx1a: 'x1a', 'pdf/x-1a': 'x1a', 'pdf/x-1a:2003': 'x1a', 'x-1a': 'x1a' };

function standardOf(call: Call): PdfStandard {
  const asked = text(call, 'standard');
  if (asked === undefined) return 'x4';
  const name = asked.trim().toLowerCase();
  const standard = pdfStandards.find((known) => known === name) ?? spellings[name];
  if (!standard) throw new Halt({ zh: `没有 ${asked} 这种标准；可用 x4、x1a、reader。`, en: `There is no standard ${asked}; use x4, x1a or reader.` }, exits.bad, true);
  return standard;
}

function choiceOf(call: Call): PdfChoice {
  const standard = standardOf(call);
  const [bleed, marks] = [call.values.bleed === true, call.values.marks === true];
  const profile = text(call, 'profile');
  if (standard === 'reader' && (bleed || marks || profile !== undefined)) throw new Halt({ zh: '读者版 PDF 没有出血、裁切线和印刷特性文件。', en: 'A reader’s PDF has no bleed, marks or press profile.' }, exits.bad, true);
  return { standard, bleed, marks, ...(profile === undefined ? {} : { profile: call.path(profile) }) };
}

/** Says which pictures will print coarse; the file is made all the same, as `banxin check` decides what may be signed. */
function warn(call: Call, files: readonly WrittenPdf[]): void {
  for (const { page, ppi } of files.flatMap((written) => written.coarse)) {
    call.io.err(`${say({ zh: `第${page}版有图片只有 ${ppi} ppi，印出来会粗。`, en: `Page ${page} has a picture of only ${ppi} ppi; it will print coarse.` }, call.language)}\n`);
  }
}

export const pdf: Command = {
  name: 'pdf', usage: '--issue 710 [--page 1 | --per-page] [--standard x4|x1a|reader] [--bleed] [--marks] [--profile FILE.icc] --out FILE|DIR', summary: { zh: '付印 PDF（PDF/X-4、PDF/X-1a:2003）或读者版 PDF', en: 'the press PDF (PDF/X-4, PDF/X-1a:2003) or the reader’s' },
  options: {
    issue: { type: 'string' }, page: { type: 'string' }, out: { type: 'string' }, standard: { type: 'string' }, 'per-page': { type: 'boolean' }, bleed: { type: 'boolean' }, marks: { type: 'boolean' }, profile: { type: 'string' },
  }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const out = call.path(requiredText(call, 'out'));
    const choice = choiceOf(call);
    const page = wholeNumber(call, 'page');
    const { store } = await call.around();
    try {
      if (call.values['per-page'] === true) {
        if (page !== undefined) throw new Halt({ zh: '--page 和 --per-page 只能用一个。', en: 'Use either --page or --per-page.' }, exits.bad, true);
        const files = await writePagePdfs(store, issue.id, (number) => path.join(out, `${issue.date}-${issue.totalNumber}-${number}.pdf`), choice);
        warn(call, files);
        return { json: { files }, text: files.map((written) => `${written.file} ${written.pages} ${written.bytes} ${written.sha256}`).join('\n') };
      }
      const written = await writeIssuePdf(store, issue.id, page, out, choice);
      if (!written) throw new Halt({ zh: `这一期没有第${page}版。`, en: `This issue has no page ${page}.` });
      warn(call, [written]);
      return { json: written, text: `${written.file} ${written.pages} ${written.bytes} ${written.sha256}` };
    } catch (error) {
      if (error instanceof ProfileError) throw new Halt({ zh: `印刷特性文件不能用：${error.message}`, en: `The press profile will not do: ${error.message}` });
      throw error;
    }
  },
};
