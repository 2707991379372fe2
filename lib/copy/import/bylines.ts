import type { BylineRole } from '../story';
import { roleOfLabel } from '../byline-text';
import type { ImportedName } from './import-types';
import { cutNames, looksLikeName, mayBeName } from './names';

/** Bylines and source credits, told by their form. Offsets are offsets in the text given. */

export interface NameAt extends ImportedName { readonly ranges: readonly (readonly [number, number])[] }
export interface ParsedByline {
  readonly label: string;
  readonly names: readonly NameAt[];
  readonly source: string | null;
  /** Where the source stands; null when there is none. */
  readonly sourceRange: readonly [number, number] | null;
  /** Something about it could be read otherwise: names without a label, names written together. */
  readonly doubtful: 'bare-names' | 'run-on-names' | null;
}

const house = '(?:本[报网台刊社]|[\\p{Script=Han}]{2,10}?(?:社|日报|晚报|时报|周报|早报|报|网|台|中心|客户端))';
const rank = '(?:首席|特约|特派|实习|见习|全媒体|融媒体|融媒|全媒|摄影|文字|视频|通讯|评论|见习|实习|驻[\\p{Script=Han}]{1,4}?)';
const trade = '(?:记者|通讯员|实习生|评论员|编辑|作者|撰稿人?|撰文|摄影报道|摄影|摄像|供稿|文字|图片|整理|采写|报道|执笔|特写|策划|统筹|供图|绘图|制图|漫画|文|图|摄)';
const label = new RegExp(`^(?:${house})?${rank}{0,3}${trade}(?:组)?`, 'u');
/** Words that may stand after the names: 文/图, 摄影报道. */
const tail = /^(?:文|图|摄|文图|图文|文并摄|摄影|摄影报道|摄像|报道|供稿|整理|撰文|供图|采写|作)$/;
const organisation = /[\p{Script=Han}]{2,}(?:社|报|网|台|局|委|办|院|部|厅|站|中心|客户端|公众号|微信|发布|杂志|日报|晚报|协会|学校|街道|办事处|融媒|宣传部)$/u;

const brackets: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '［': '］', '【': '】', '〔': '〕' };

/** The inside of a text that stands in one pair of brackets (half- and full-width may be mixed); null when it does not. */
export function insideBrackets(text: string): { inside: string; offset: number } | null {
  const open = text.charAt(0);
  const close = text.charAt(text.length - 1);
  if (!(open in brackets) || !Object.values(brackets).includes(close) || text.length < 3) return null;
  const inside = text.slice(1, -1);
  return /[()（）[\]［］【】〔〕]/.test(inside) ? null : { inside, offset: 1 };
}

interface Token { readonly text: string; readonly at: number; readonly wide: boolean; /** How it is parted from the token before. */ readonly after: string }

/** Words between separators, with the separators before them. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let separators = '';
  for (const match of text.matchAll(/([\s　、，,/／:：;；|｜＆&]+)|([^\s　、，,/／:：;；|｜＆&]+)/gu)) {
    if (match[1] !== undefined) separators += match[1];
    else {
      tokens.push({ text: match[0], at: match.index, wide: separators.includes('　'), after: separators });
      separators = '';
    }
  }
  return tokens;
}

/** Two-character names are often spread to the width of three: 王　某. Joins such halves. */
function joinSpread(tokens: readonly Token[]): { text: string; ranges: [number, number][]; after: string }[] {
  const words: { text: string; ranges: [number, number][]; after: string; half: boolean }[] = [];
  for (const token of tokens) {
    const before = words.at(-1);
    const one = /^\p{Script=Han}$/u.test(token.text);
    if (before?.half && one && /^[\s　]+$/.test(token.after) && looksLikeName(before.text + token.text)) {
      words[words.length - 1] = { ...before, text: before.text + token.text, ranges: [...before.ranges, [token.at, token.at + token.text.length]], half: false };
    } else words.push({ text: token.text, ranges: [[token.at, token.at + token.text.length]], after: token.after, half: one });
  }
  return words;
}

/** People of a byline's inside; null when it is not one. `bare`: names without any label are taken too. */
function people(text: string, offset: number, known: ReadonlySet<string>, bare: boolean): ParsedByline | null {
  const words = joinSpread(tokensOf(text));
  if (words.length === 0 || words.length > 60) return null;
  const names: NameAt[] = [];
  let first: string | null = null;
  let current: string | null = null;
  let pending = false;
  let doubtful: ParsedByline['doubtful'] = null;
  const take = (name: string, ranges: [number, number][], role: BylineRole) => names.push({ name, role, ranges: ranges.map(([from, to]) => [from + offset, to + offset] as const) });
  for (const [index, word] of words.entries()) {
    const { text: token, ranges } = word;
    const isLast = words.slice(index).every((later) => tail.test(later.text));
    if (tail.test(token) && isLast && names.length > 0) continue;
    const found = label.exec(token)?.[0];
    if (found !== undefined && found.length === token.length && !(known.has(token))) {
      current = token;
      first ??= token;
      pending = true;
      continue;
    }
    const role = roleOfLabel(current ?? '');
    if (found !== undefined && !known.has(token) && !(looksLikeName(token) && !/记者|通讯员|实习生|作者|编辑/.test(found))) {
      const rest = token.slice(found.length);
      const cut = cutNames(rest, known);
      if (!cut.names.every((name) => known.has(name) || looksLikeName(name))) return null;
      if (cut.doubtful) doubtful = 'run-on-names';
      current = found;
      first ??= found;
      let at = (ranges[0]?.[0] ?? 0) + found.length;
      for (const name of cut.names) {
        take(name, [[at, at + name.length]], roleOfLabel(found));
        at += name.length;
      }
      pending = false;
      continue;
    }
    if (!known.has(token) && !mayBeName(token)) return null;
    if (current === null && !known.has(token) && !looksLikeName(token)) return null;
    const cut = ranges.length > 1 ? { names: [token], doubtful: false } : cutNames(token, known);
    if (cut.doubtful) doubtful = 'run-on-names';
    if (cut.names.length === 1) take(token, ranges, role);
    else {
      let at = ranges[0]?.[0] ?? 0;
      for (const name of cut.names) {
        take(name, [[at, at + name.length]], role);
        at += name.length;
      }
    }
    pending = false;
  }
  if (names.length === 0 && /^(?:本[报网台刊社])?(?:特约)?(?:评论员|编辑部|编委会|特约评论员)$/u.test(first ?? '') && words.length === 1) {
    take(first ?? '', words[0]?.ranges ?? [], 'editor');
    return { label: '', names, source: null, sourceRange: null, doubtful: null };
  }
  if (names.length === 0 || pending) return null;
  if (first === null) {
    const suffixed = words.some((word) => tail.test(word.text));
    if (!bare && !suffixed) return null;
    if (!suffixed) doubtful = 'bare-names';
  }
  return { label: first ?? '', names, source: null, sourceRange: null, doubtful };
}

const sourceForms: readonly RegExp[] = [
  /^(?:图文|稿件|信息|新闻|文字|文章|内容|稿|图片|资料)?来源\s*[:：]?\s*(?<source>.{2,40})$/du,
  /^(?:转自|摘自|选自|原载(?:于)?|摘编自|编自|引自)\s*[:：]?\s*(?<source>.{2,40})$/du,
  /^据(?:了解)?\s*(?<source>[^，。；]{2,30}?)(?:\s*(?:[\p{Script=Han}]{2,4}\d{1,2}月\d{1,2}日)?(?:专?电|报道|消息|讯|综合))?$/du,
  /^(?<source>[^，。；：\s]{2,30}?)\s*(?:供稿|提供|发布|综合|报道)$/du,
];

/** A source credit's inside; null when it is not one. */
function sourceOf(text: string, offset: number, bracketed: boolean): ParsedByline | null {
  for (const [index, form] of sourceForms.entries()) {
    if (index >= 2 && !bracketed) continue;
    const match = form.exec(text);
    const range = match?.indices?.groups?.source;
    const source = match?.groups?.source;
    if (range && source) return { label: '', names: [], source, sourceRange: [range[0] + offset, range[1] + offset], doubtful: null };
  }
  if (bracketed && text.length <= 24 && organisation.test(text) && !/[\s：:]/u.test(text)) return { label: '', names: [], source: text, sourceRange: [offset, offset + text.length], doubtful: null };
  return null;
}

/** The agency a label names: 某某社记者 → 某某社; null for the house's own. */
function agencyOf(labelText: string): string | null {
  const agency = /^(?<name>[\p{Script=Han}]{2,10}?(?:社|日报|晚报|时报|周报|早报|报|网|台|中心|客户端))(?=首席|特约|特派|实习|见习|记者|通讯员|评论员)/u.exec(labelText)?.groups?.name;
  return agency && !/^本[报网台刊社]/.test(agency) ? agency : null;
}

/**
 * A whole line as a byline or source credit; null when it is neither. Brackets of either width, or none when
 * the line begins with a label; decoration in front (□ ■ ○) is let pass.
 */
export function parseByline(text: string, known: ReadonlySet<string>, options: { readonly bare?: boolean } = {}): ParsedByline | null {
  if (text.length > 120 || /作者(?:单位|系|为|简介|地址|是)/u.test(text)) return null;
  const front = /^[□■○●◎△▲◇◆☆★＊*▍▎|\s　]*(?:[—─-]{1,2}\s*)?/u.exec(text)?.[0].length ?? 0;
  const core = text.slice(front);
  const bracketed = insideBrackets(core);
  const inside = bracketed?.inside ?? core;
  const offset = front + (bracketed?.offset ?? 0);
  if (/[。！？]/.test(inside)) return null;
  const lead = /^\s*/u.exec(inside)?.[0].length ?? 0;
  const body = inside.trim();
  const agencyAndPeople = bracketed ? /^据?(?<agency>[\p{Script=Han}]{2,10}?(?:社|日报|晚报|报|网|台))(?:[\p{Script=Han}]{2,4}\d{1,2}月\d{1,2}日)?(?:电|报道|消息)?[\s　，,]+(?=记者)/u.exec(body) : null;
  if (agencyAndPeople?.groups?.agency) {
    const rest = people(body.slice(agencyAndPeople[0].length), offset + lead + agencyAndPeople[0].length, known, false);
    const at = body.indexOf(agencyAndPeople.groups.agency) + offset + lead;
    if (rest) return { ...rest, source: agencyAndPeople.groups.agency, sourceRange: [at, at + agencyAndPeople.groups.agency.length] };
  }
  const source = sourceOf(body, offset + lead, bracketed !== null);
  if (source && !/^(?:本报|特约|实习|见习)?(?:记者|通讯员)/.test(body)) return source;
  const decorated = /[□■○◎△▲◇◆☆★▍▎]/u.test(text.slice(0, front));
  const found = people(body, offset + lead, known, (bracketed !== null || decorated) && options.bare !== false);
  if (!found) return null;
  if (!bracketed && !decorated) {
    const firm = found.names.some((person) => known.has(person.name) || looksLikeName(person.name));
    const headlike = found.label === '' || /^(?:图片|文字|报道|策划|整理|特写|图|文|摄|漫画|统筹)$/.test(found.label);
    if (!firm || (headlike && found.names.some((person) => !known.has(person.name) && !looksLikeName(person.name)))) return null;
  }
  return { ...found, source: agencyOf(found.label), sourceRange: null };
}

/** A photo's credit as a line of its own or at a caption's end: 记者 甲 摄, （甲 乙 摄）, 摄影：甲, 甲 供图, 资料图片. */
const creditForm = /^[（(【[]?\s*(?:(?:(?:本报|本网|特约|实习|见习|全媒体|融媒体)*(?:记者|通讯员|实习生|摄影记者)\s*)?[\p{Script=Han}·]{1,5}(?:[\s　、]+(?:(?:通讯员|记者|实习生)\s*)?[\p{Script=Han}·]{1,5}){0,5}[\s　/／]*(?:摄影报道|摄影|摄像|摄|供图|制图|绘图|图)|(?:摄影|图片|供图|制图|图)\s*[:：/／]\s*[\p{Script=Han}·\s　、]{2,24}|(?:摄影)\s+[\p{Script=Han}·\s　、]{2,24}|资料图片?|资料照片|图片由[\p{Script=Han}]{2,20}提供|图片来自[\p{Script=Han}]{2,12})\s*[）)】\]]?$/u;

/** Is the whole text a photo's credit? Words that end in 摄 or 图 without a name in front (拍摄, 地图) are not. */
export function isPhotoCredit(text: string): boolean {
  if (text.length > 40 || !creditForm.test(text)) return false;
  if (/(?:拍摄|航摄|统摄|地图|企图|蓝图|意图|试图|插图|版图|构图)[）)】\]]?$/.test(text)) return false;
  if (/文[\s　]*[/／][\s　]*图|文并摄|摄影报道|图[\s　]*[/／][\s　]*文/.test(text)) return false;
  return /[\s　（(【[/／:：]|记者|通讯员|资料|图片|供图/.test(text) && (/记者|通讯员|摄影|资料|图片|供图/.test(text) || looksLikeName(text.replace(/^[（(【[]|[\s　/／]*(?:摄像|摄|图)[）)】\]]?$/gu, '').split(/[\s　、]+/)[0] ?? ''));
}

/** Where a credit begins at the end of a caption; the caption's length when it has none. */
export function creditStart(text: string): number {
  for (const match of text.matchAll(/[\s　（(]|(?<=[。！”])/gu)) {
    if (match.index > 0 && isPhotoCredit(text.slice(match.index).trim())) return match.index;
  }
  return text.length;
}
