import { linesReport, type Evenness, type LinesReport } from '@/lib/typeset/lines-report';
import { trackingLimits } from '@/lib/typeset/rules';
import { typeCase } from '@/lib/typeset/type-case';
import { pt } from '@/lib/typeset/units';
import type { Language } from '@/lib/words/area';
import { Halt, say, type Call, type Command, type Sentence } from '../command';
import { positiveNumber, text } from '../values';

const levels = ['none', 'basic', 'gb', 'strict'] as const;
const fits = ['total', 'first'] as const;

export const lines: Command = {
  name: 'lines', usage: '--measure 14 [--size 9] [--level none|basic|gb|strict] [--indent 2] [--fit total|first] [--tracking 0] [--report] < FILE',
  summary: {
    zh: '把标准输入的每一行当作一段，按栏宽排成行；--report 只报各段字距撑开多少', en: 'each line of standard input is a paragraph; prints its broken lines, or with --report how far their gaps are opened',
  },
  options: {
    measure: { type: 'string' }, size: { type: 'string' }, level: { type: 'string' }, indent: { type: 'string' }, fit: { type: 'string' }, tracking: { type: 'string' },
    report: { type: 'boolean' },
  },
  arguments: [0, 0],
  async run(call) {
    const measure = positiveNumber(call, 'measure');
    if (measure === undefined) throw new Halt({ zh: '缺少 --measure（栏宽，字数）。', en: '--measure (characters a line) is missing.' }, 2, true);
    const level = oneOf(call, 'level', levels, (asked) => ({ zh: `没有避头尾等级“${asked}”：none、basic、gb、strict。`, en: `There is no level “${asked}”: none, basic, gb, strict.` })) ?? 'gb';
    const fit = oneOf(call, 'fit', fits, (asked) => ({ zh: `没有断行方式“${asked}”：total（全段）、first（逐行）。`, en: `There is no fit “${asked}”: total (whole paragraph), first (line by line).` }));
    const indent = text(call, 'indent') === '0' ? 0 : positiveNumber(call, 'indent');
    const tracking = trackingOf(call);
    const copy = (await call.io.input()).toString('utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\n$/, '');
    const report = linesReport(copy === '' ? [] : copy.split('\n'), {
      measureEm: measure, size: pt(positiveNumber(call, 'size') ?? 9), level,
      ...(indent === undefined ? {} : { indent }), ...(fit ? { fit } : {}), ...(tracking === undefined ? {} : { tracking }),
    }, typeCase);
    const printed = call.values.report === true ? openingsOf(report, call.language) : report.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.text)).join('\n');
    return { json: report, text: printed };
  },
};

/** An option that is one of a few words; undefined when not given. */
function oneOf<Word extends string>(call: Call, name: string, words: readonly Word[], wrong: (asked: string) => Sentence): Word | undefined {
  const asked = text(call, name);
  if (asked === undefined) return undefined;
  const found = words.find((word) => word === asked.toLowerCase());
  if (!found) throw new Halt(wrong(asked), 2, true);
  return found;
}

/** Tracking in ems, negative too, within what copy-fitting may use. */
function trackingOf(call: Call): number | undefined {
  const asked = text(call, 'tracking');
  if (asked === undefined) return undefined;
  const ems = /^-?\d?(\.\d{1,4})?$/.test(asked.trim()) && asked.trim() !== '' ? Number(asked) : Number.NaN;
  const { least, most } = trackingLimits;
  if (!(ems >= least && ems <= most)) {
    throw new Halt({ zh: `--tracking 是每字加宽的字宽数，从 ${least} 到 ${most}，不是“${asked}”。`, en: `--tracking is in ems added to each character, from ${least} to ${most}, not “${asked}”.` }, 2, true);
  }
  return ems;
}

/** One line a paragraph and one for all: how far gaps are opened, in ems. */
function openingsOf(report: LinesReport, language: Language): string {
  const words = ({ justified, worstEm, meanEm, rmsEm, squeezed }: Evenness): string => say({
    zh: `齐行${justified}行，每隙撑开最多 ${worstEm}、平均 ${meanEm}、均方根 ${rmsEm} 字宽，压缩${squeezed}行`,
    en: `${justified} justified lines; gaps opened by ${worstEm} em at most, ${meanEm} on average, ${rmsEm} root mean square; ${squeezed} lines squeezed`,
  }, language);
  const paragraphs = report.paragraphs.map(({ lines: set, evenness }, index) =>
    say({ zh: `第${index + 1}段 ${set.length}行：`, en: `paragraph ${index + 1}, ${set.length} lines: ` }, language) + words(evenness));
  return [...paragraphs, say({ zh: '全部：', en: 'all: ' }, language) + words(report.evenness)].join('\n');
}
