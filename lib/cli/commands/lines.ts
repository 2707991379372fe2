import { linesReport } from '@/lib/typeset/lines-report';
import { typeCase } from '@/lib/typeset/type-case';
import { pt } from '@/lib/typeset/units';
import { Halt, type Command } from '../command';
import { positiveNumber, text } from '../values';

const levels = ['none', 'basic', 'gb', 'strict'] as const;

export const lines: Command = {
  name: 'lines', usage: '--measure 14 [--size 9] [--level none|basic|gb|strict] [--indent 2] < FILE', summary: { zh: '把标准输入的每一行当作一段，按栏宽排成行', en: 'each line of standard input is a paragraph; prints its broken lines' },
  options: { measure: { type: 'string' }, size: { type: 'string' }, level: { type: 'string' }, indent: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const measure = positiveNumber(call, 'measure');
    if (measure === undefined) throw new Halt({ zh: '缺少 --measure（栏宽，字数）。', en: '--measure (characters a line) is missing.' }, 2, true);
    const asked = text(call, 'level') ?? 'gb';
    const level = levels.find((known) => known === asked.toLowerCase());
    if (!level) throw new Halt({ zh: `没有避头尾等级“${asked}”：none、basic、gb、strict。`, en: `There is no level “${asked}”: none, basic, gb, strict.` }, 2, true);
    const indentText = text(call, 'indent');
    const indent = indentText === '0' ? 0 : positiveNumber(call, 'indent');
    const copy = (await call.io.input()).toString('utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\n$/, '');
    const report = linesReport(copy === '' ? [] : copy.split('\n'), { measureEm: measure, size: pt(positiveNumber(call, 'size') ?? 9), level, ...(indent === undefined ? {} : { indent }) }, typeCase);
    return { json: report, text: report.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.text)).join('\n') };
  },
};
