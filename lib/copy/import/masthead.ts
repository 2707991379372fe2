import type { PieceField } from './import-types';
import type { Line } from './lines';
import { bulletLength, captionOpening, ending } from './forms';
import { numberOf, numeral } from './numerals';

/** The masthead block: publisher, date, weekday, lunar date, permit, numbers, notices, hotline, told by form. */

type MastheadField = Extract<PieceField, `masthead.${string}`>;
interface Mark { readonly field: MastheadField; readonly from: number; readonly to: number }
export interface MastheadLine { readonly line: number; readonly marks: readonly Mark[] }

export interface MastheadFound {
  readonly lines: readonly MastheadLine[];
  readonly date: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly permit: readonly string[];
  readonly numberInYear: number | null;
  readonly totalNumber: number | null;
  readonly notices: readonly string[];
  readonly hotline: string;
  readonly publisher: string;
  readonly name: string;
  /** Lines inside the block that no form explains, by line index; they are kept as notices. */
  readonly unknown: readonly number[];
}

const year = '(?:[12１２][\\d０-９]{3}|[一二][〇零○OoＯ◯一二三四五六七八九]{3})';
const weekdayForm = '(?:星期|周|礼拜)[一二三四五六日天]';
const lunarMonth = '闰?(?:正|[一二三四五六七八九十]|十[一二]|冬|腊)月';
const lunarDay = '(?:初[一二三四五六七八九十]|[十廿卅][一二三四五六七八九十]?|[二三]十[一二三四五六七八九]?)';
const stems = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]';

/** Parts of a masthead, tried in order at each place of a line; the first that fits takes its characters. */
const parts: readonly { readonly field: MastheadField; readonly form: RegExp; readonly firm: boolean }[] = [
  { field: 'masthead.date', form: new RegExp(`^(?<y>${year})\\s*[年.．/\\-－]\\s*(?<m>${numeral})\\s*[月.．/\\-－]\\s*(?<d>${numeral})\\s*日?`, 'u'), firm: true },
  { field: 'masthead.date', form: new RegExp(`^(?<y>${year})\\s*[年.．/]\\s*(?<m>${numeral})\\s*月?`, 'u'), firm: true },
  { field: 'masthead.lunar', form: new RegExp(`^(?:农历|夏历|阴历)?\\s*(?:${stems})(?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年?\\s*(?:[（(][鼠牛虎兔龙蛇马羊猴鸡狗猪]年?[)）])?\\s*(?:${lunarMonth}\\s*(?:大|小)?\\s*${lunarDay})?`, 'u'), firm: true },
  { field: 'masthead.lunar', form: new RegExp(`^(?:农历|夏历|阴历)\\s*${lunarMonth}\\s*(?:大|小)?\\s*${lunarDay}`, 'u'), firm: true },
  { field: 'masthead.lunar', form: new RegExp(`^${lunarMonth}\\s*(?:大|小)?\\s*${lunarDay}(?![\\p{Script=Han}])`, 'u'), firm: true },
  { field: 'masthead.weekday', form: new RegExp(`^[（(]?${weekdayForm}[)）]?`, 'u'), firm: true },
  { field: 'masthead.number', form: new RegExp(`^(?:总?第\\s*(?<n>${numeral})\\s*[期号]|Ｎ?No?[.．]\\s*(?<n2>\\d+))\\s*[，,]?\\s*(?:[（(\\[【]?\\s*(?:总|累计|总期数?|总第?期?)\\s*(?:第\\s*)?(?<t>${numeral})\\s*[期号]?\\s*[)）\\]】]?)?`, 'u'), firm: true },
  { field: 'masthead.number', form: new RegExp(`^[（(\\[【]?\\s*(?:总|累计)(?:期号|期数)?\\s*[:：]?\\s*第?\\s*(?<t>${numeral})\\s*[期号]?\\s*[)）\\]】]?`, 'u'), firm: true },
  { field: 'masthead.permit', form: /^(?:国内)?(?:统一)?(?:连续出版物号|刊号)\s*[:：]?\s*(?:CN\s*)?[\d０-９\-—－A-Z/（）() ]+/u, firm: true },
  { field: 'masthead.permit', form: /^CN\s*[\d\-—－/（）()A-Z ]{4,}/u, firm: true },
  { field: 'masthead.permit', form: /^(?:内部资料)?(?:性出版物)?准印证\s*(?:号)?\s*[:：]?\s*[^\s，。]{3,40}(?:\s*(?:第\s*)?[\d０-９\-—]+\s*号)?/u, firm: true },
  { field: 'masthead.permit', form: /^[\p{Script=Han}]{0,10}(?:连续性内资|内资准字|连续性内部资料(?:性)?(?:出版物)?|内部资料性出版物|内资准|新出准印|准印字?)(?!\s*[，,]?\s*免费)[^\s。，]{0,30}(?:号)?/u, firm: true },
  { field: 'masthead.permit', form: /^[【〔[［(（][\p{Script=Han}A-Z\d]{1,14}[】〕\]］)）]\s*第?\s*[\d０-９A-Z\-—]{2,12}\s*号/u, firm: true },
  { field: 'masthead.hotline', form: /^(?:[\p{Script=Han}]{0,6}(?:热线|监督电话|举报电话|新闻热线|联系电话|编辑部电话|电话|传真))\s*[:：]?\s*[\d０-９（）()\-—－+ /、]{5,40}/u, firm: true },
  { field: 'masthead.publisher', form: /^(?:主管|主办|主管主办|主管、主办|出版|承办|协办|编印|编辑|编辑出版|主办单位|主管单位|编印单位|出版单位)(?:单位)?\s*[:：]\s*[\p{Script=Han}（）()、·“”]{3,40}/u, firm: true },
  { field: 'masthead.publisher', form: /^[\p{Script=Han}（）()、·]{3,36}(?:\s*(?:主管|主办|编印|主编|出版|承印|编辑出版|编))+$/u, firm: true },
  { field: 'masthead.notice', form: /^内部(?:资料|刊物|交流)[\s　，,、·]*(?:(?:免费|注意|妥善|内部|严禁|请勿|不得)[\p{Script=Han}]{2,6})?/u, firm: true },
  { field: 'masthead.notice', form: /^(?:免费(?:交流|赠阅|赠送|取阅)|注意保存|仅供内部(?:交流|参阅)|赠阅)/u, firm: true },
  { field: 'masthead.notice', form: /^(?:今日|本期|本报|今天)?\s*(?:共\s*)?[（(]?(?:对开|四开)?\s*[\d０-９一二四六八十]{1,2}\s*个?版[)）]?(?=$|[\s　|｜])/u, firm: false },
  { field: 'masthead.notice', form: /^(?:邮发代号|邮政编码|邮编|网址|网站|官网|官方网站|投稿邮箱|投稿信箱|电子邮箱|电子信箱|邮箱|E-?mail|微信公众号|微信|官方微信|官方微博|QQ群?|地址|社址|编辑部地址|印刷|印刷单位|承印|印数|发送对象|发行|定价|零售价?)\s*[:：]?\s*[^，。；\s]{2,60}/iu, firm: true },
  { field: 'masthead.notice', form: /^(?:https?:\/\/|www\.)[\w./\-?=&#]+/i, firm: true },
  { field: 'masthead.notice', form: /^[\w.-]+@[\w.-]+\.\w{2,}/, firm: true },
  { field: 'masthead.notice', form: new RegExp(`^(?:今日|明日)?(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)(?=$|[\\s　])`, 'u'), firm: false },
];
const between = /^[\s　|｜·•/／,，;；、]+/u;

/** A line as parts of a masthead, end to end; null when something in it is none. */
export function mastheadMarks(text: string): readonly (Mark & { readonly firm: boolean; readonly groups: Record<string, string | undefined> })[] | null {
  if (text.length > 120) return null;
  const marks: (Mark & { firm: boolean; groups: Record<string, string | undefined> })[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const gap = between.exec(rest)?.[0].length ?? 0;
    if (gap > 0) {
      at += gap;
      continue;
    }
    const part = parts.map((candidate) => ({ candidate, match: candidate.form.exec(rest) })).find(({ match }) => match && match[0].trim().length > 0);
    if (!part?.match) return null;
    const length = part.match[0].trimEnd().length;
    marks.push({ field: part.candidate.field, from: at, to: at + length, firm: part.candidate.firm, groups: part.match.groups ?? {} });
    at += length;
  }
  return marks.length > 0 ? marks : null;
}

const isoDate = (y: number | null, m: number | null, d: number | null): string => {
  if (!y || !m || !d || m > 12 || d > 31) return '';
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};
const dayAlone = new RegExp(`^(?<m>(?:[\\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\\s*月\\s*)?(?<d>[\\d０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s*日?$`, 'u');
const yearAlone = new RegExp(`^(?<y>${year})\\s*年?$`, 'u');
const nameplateForm = /(?:报|新闻|周刊|月刊|资讯|之声|之窗|通讯|导报|简报|专刊|在线)$/u;
const monthAlone = /^(?<m>[\d０-９]{1,2})\s*月$/u;

/**
 * Finds the masthead at the head of the lines: the run of lines that are parts of one, with a few short lines
 * between them that no form explains (the nameplate among them). Null when there is no date, number or permit.
 * `limit`: index of the first line that cannot belong to it (an article's text).
 */
export function findMasthead(lines: readonly Line[]): MastheadFound | null {
  const read = new Map<number, NonNullable<ReturnType<typeof mastheadMarks>>>();
  let last = -1;
  let strangers = 0;
  for (let index = 0; index < Math.min(lines.length, 60); index += 1) {
    const text = lines[index]!.text;
    const marks = mastheadMarks(text);
    const bit = marks !== null || (read.size > 0 && (dayAlone.test(text) || monthAlone.test(text))) || yearAlone.test(text);
    if (marks) read.set(index, marks);
    if (bit) {
      last = marks || read.size > 0 ? index : last;
      strangers = 0;
      continue;
    }
    const end = ending(text);
    strangers += 1;
    if (end === 'final' || end === 'cut' || text.length > 40 || bulletLength(text) > 0 || captionOpening(text) || strangers > (last < 0 ? 4 : 2)) break;
  }
  if (last < 0) return null;
  const all = [...read.values()].flat();
  const has = (field: MastheadField): boolean => all.some((mark) => mark.field === field);
  if (!(has('masthead.number') || has('masthead.permit') || (has('masthead.date') && (has('masthead.weekday') || has('masthead.lunar') || has('masthead.publisher') || has('masthead.notice'))))) return null;

  const found: { line: number; marks: Mark[] }[] = [];
  const unknown: number[] = [];
  const texts = new Map<MastheadField, string[]>();
  const put = (field: MastheadField, text: string): void => { texts.set(field, [...(texts.get(field) ?? []), text]); };
  let name = '';
  let y: number | null = null;
  let m: number | null = null;
  let d: number | null = null;
  let numberInYear: number | null = null;
  let totalNumber: number | null = null;
  let weekday = '';
  const firm = has('masthead.number') || has('masthead.permit');
  for (let index = 0; index <= last; index += 1) {
    const text = lines[index]!.text;
    const marks = read.get(index);
    const whole = (field: MastheadField) => found.push({ line: index, marks: [{ field, from: 0, to: text.length }] });
    if (marks) {
      const kept: Mark[] = [];
      for (const mark of marks) {
        const words = text.slice(mark.from, mark.to);
        if (mark.field === 'masthead.date') {
          y ??= numberOf(mark.groups.y ?? '');
          m ??= numberOf(mark.groups.m ?? '');
          if (mark.groups.d) d ??= numberOf(mark.groups.d);
        } else if (mark.field === 'masthead.number') {
          const number = numberOf(mark.groups.n ?? mark.groups.n2 ?? '');
          const total = numberOf(mark.groups.t ?? '');
          if (number !== null && words.startsWith('总')) totalNumber ??= number;
          else if (number !== null) numberInYear ??= number;
          if (total !== null) totalNumber ??= total;
        } else if (mark.field === 'masthead.weekday') weekday ||= words.replace(/[（()）]/g, '').replace(/^(?:周|礼拜)/, '星期').replace(/天$/, '日');
        else put(mark.field, words);
        kept.push(mark);
      }
      found.push({ line: index, marks: kept });
      continue;
    }
    const day = dayAlone.exec(text);
    const month = monthAlone.exec(text);
    const onlyYear = yearAlone.exec(text);
    if (onlyYear && y === null) { y = numberOf(onlyYear.groups?.y ?? ''); whole('masthead.date'); }
    else if (month && m === null) { m = numberOf(month.groups?.m ?? ''); whole('masthead.date'); }
    else if (day && d === null && (m !== null || day.groups?.m || y !== null)) {
      if (day.groups?.m) m ??= numberOf(day.groups.m.replace(/月\s*$/u, ''));
      d = numberOf(day.groups?.d ?? '');
      whole('masthead.date');
    } else if (!firm && !nameplateForm.test(text)) continue; // a story's own title above its date
    else if (name === '' && text.length <= 12 && /^[\p{Script=Han}\s　·]+$/u.test(text)) { name = text.replace(/[\s　]+/gu, ''); whole('masthead.name'); }
    else { unknown.push(index); put('masthead.notice', text); whole('masthead.notice'); }
  }
  const one = (field: MastheadField): string => texts.get(field)?.[0] ?? '';
  return {
    lines: found, unknown, name, date: isoDate(y, m, d), weekday,
    lunar: (texts.get('masthead.lunar') ?? []).join('').replace(/^(?:农历|夏历|阴历)\s*/u, '').replace(/[\s　]/gu, ''),
    permit: texts.get('masthead.permit') ?? [], numberInYear, totalNumber, notices: texts.get('masthead.notice') ?? [],
    hotline: one('masthead.hotline'), publisher: (texts.get('masthead.publisher') ?? []).join(' '),
  };
}
