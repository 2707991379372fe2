import { numberOf, numeral } from './numerals';

/** Forms of lines that show a page's structure, told by wording and marks alone. */

const page = `(?:第?\\s*(?:${numeral}|[A-Ha-h]\\s*\\d{1,2})\\s*版?|[A-Ha-h]?\\d{1,2}\\s*版)`;
const pageWithWord = `第?\\s*[A-Ha-h]?\\s*${numeral}\\s*(?:[、,，—\\-~～和至]\\s*${numeral}\\s*)*版`;
const arrows = '[>＞▶►→➤➜»▷☞]{1,4}';

const seeForm = new RegExp(`^[（(【\\[]?\\s*(?:${arrows}\\s*)?(?:报道|全文|详细报道|详情|内容|相关报道|更多报道|相关内容|具体内容)?(?:均|请|分别)?(?:详?见|刊于|刊登在|刊)\\s*(?:今日|本报|本期)?\\s*(?<page>${pageWithWord})\\s*(?:${arrows})?\\s*[】)）\\]]?\\s*[。]?$`, 'u');
const arrowPageForm = new RegExp(`^[（(【\\[]?\\s*(?:${arrows}\\s*(?<page>${page})|(?<page2>${page})\\s*${arrows})\\s*[】)）\\]]?$`, 'u');
const barePageForm = new RegExp(`^[（(【\\[]?\\s*(?<page>${pageWithWord})\\s*[】)）\\]]?$`, 'u');
const jumpToForm = new RegExp(`^[（(【\\[]?\\s*(?:${arrows}\\s*)?(?:紧接|下转|转|余文转|续)\\s*(?<page>${page})[^。]{0,20}?\\s*[】)）\\]]?$`, 'u');
const jumpFromForm = new RegExp(`^[（(【\\[]?\\s*(?:上接|紧接|接)\\s*(?<page>${page})[^。]{0,20}?\\s*[】)）\\]]?$`, 'u');

const pageNumber = (text: string | undefined): number | null => (text === undefined ? null : numberOf(text.replace(/[第版\sA-Ha-h]/gu, '').split(/[、,，—\-~～和至]/)[0] ?? ''));

/** 详见二版, （详见第3版）, >>>02版, ▶2版: where a teaser's story stands. `bare`: only 2版, which may be a folio as well. */
export function pageReference(text: string): { page: number | null; bare: boolean } | null {
  const see = seeForm.exec(text) ?? arrowPageForm.exec(text);
  if (see) return { page: pageNumber(see.groups?.page ?? see.groups?.page2), bare: false };
  const bare = barePageForm.exec(text);
  return bare ? { page: pageNumber(bare.groups?.page), bare: true } : null;
}

const lineEndReference = new RegExp(`(?<![\\s　])[\\s　]*(?:[（(【\\[]\\s*(?:${arrows}\\s*)?(?:详?见)?\\s*(?:${pageWithWord})\\s*(?:${arrows})?\\s*[】)）\\]]|(?:[\\s　]|…{1,6}|·{2,}|\\.{3,}|—{2,})\\s*(?:${arrows}\\s*)?(?:详?见)?\\s*(?:${pageWithWord})|${arrows}\\s*(?:详?见)?\\s*${page}|\\s详?见\\s*${pageWithWord})\\s*$`, 'u');
const lineStartReference = new RegExp(`^(?:${arrows}\\s*)?(?:【\\s*${pageWithWord}\\s*】|${pageWithWord}|[A-H]\\d{1,2})\\s*(?:[|｜:：·▶►>＞—\\-]+|[\\s　]+)\\s*(?=[^\\s，。、要综民文教副专时经社关健法科国体生农])`, 'u');

/** Characters a reference to a page has at most, the gap before it included. */
const longestReference = 80;

/** A headline with its page on the same line, as teasers print it: where the headline stands and the page. Null for others. */
export function headlineWithPage(text: string): { from: number; to: number; page: number | null } | null {
  // A reference is short: only the end of a line is searched, so that a very long one takes no longer.
  const before = Math.max(0, text.length - longestReference);
  const end = lineEndReference.exec(text.slice(before));
  if (end && before + end.index >= 4) return { from: 0, to: before + end.index, page: pageNumber(new RegExp(pageWithWord, 'u').exec(end[0])?.[0] ?? new RegExp(page, 'u').exec(end[0])?.[0]) };
  const start = lineStartReference.exec(text);
  if (start && text.length - start[0].length >= 6) return { from: start[0].length, to: text.length, page: pageNumber(new RegExp(`${pageWithWord}|[A-H]\\d{1,2}`, 'u').exec(start[0])?.[0]) };
  return null;
}

/** （下转第二版）: the story goes on elsewhere. */
export const jumpTo = (text: string): boolean => jumpToForm.test(text) && /下转|转|紧接|续/.test(text) && /版|[A-H]\d/i.test(text);
/** （上接第一版）: the story began elsewhere. */
export const jumpFrom = (text: string): boolean => jumpFromForm.test(text) && /版|[A-H]\d/i.test(text) && /上接|^[（(【[]?\s*接/.test(text);

const sectionWord = '(?:要闻|综合|民生|文化|教育|副刊|专题|专版|时政|经济|社会|关注|健康|法治|旅游|体育|科技|国际|国内|天下|广告|公告|特刊|理论|文艺|生活|农业|社区|党建|政务|城事|乡村|评论|人物|读者|服务|卫生|生态|环保|镇街|基层|视觉|专刊)';
const sectionForm = new RegExp(`^[【\\[]?(?<section>${sectionWord}(?:[·•/／、\\s]${sectionWord})?(?:新闻|版)?)[】\\]]?$`, 'u');
const folioForm = new RegExp(`^(?:第?\\s*(?:${numeral})\\s*版|[A-H]\\s*\\d{1,2}\\s*版?|第\\s*${numeral}\\s*页|\\d{1,2})(?:\\s*[:：]\\s*(?<named>[\\p{Script=Han}]{2,6}(?:[·•][\\p{Script=Han}]{2,6})?)|\\s*[·|｜—\\-]?\\s*(?<section>${sectionWord}(?:[·•]${sectionWord})?(?:新闻)?|[\\p{Script=Han}]{2,4}))?$`, 'u');
const datedFolio = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/;

/** A page's own line: 第02版：民生, 要闻, or a folio with date and page. The section when it names one. */
export function folio(text: string): { section: string } | null {
  const word = sectionForm.exec(text)?.groups?.section;
  if (word) return { section: word.replace(/(?:新闻|版)$/u, '') };
  const plain = folioForm.exec(text);
  const named = plain?.groups?.named ?? plain?.groups?.section;
  if (plain && /^[\d]/.test(text) && !/版|页/u.test(text) && !/[:：|｜]/u.test(text) && !new RegExp(`${sectionWord}$`, 'u').test(text)) return null; // 3月新政
  if (plain && (named || /版|页/.test(text))) return { section: named ?? '' };
  if (text.length <= 60 && datedFolio.test(text) && /第?\s*[\dA-H０-９一二三四五六七八九十]{1,3}\s*版/u.test(text) && !/[。，；]/.test(text)) {
    return { section: new RegExp(`(?:版\\s*[:：]?\\s*)(?<after>${sectionWord})|(?<any>${sectionWord})`, 'u').exec(text)?.groups?.after ?? '' };
  }
  return null;
}

/** Title of a briefs box: 简讯, 本报快讯, 新闻速览. */
export const briefsHeading = (text: string): boolean =>
  /^[【[「《\s◆●■★]*(?:[\p{Script=Han}]{0,4}(?=(?:简讯|短讯|快讯|简明新闻|短新闻|短消息|微新闻|一句话新闻))|本报|本期|一周|今日|每日|政务|社区|基层|要闻|综合|图片|民生|新闻|党建|教育|文化|镇街|部门|各地|工作)?(?:简讯|短讯|快讯|简报|简明新闻|短波|短新闻|短消息|速递|速览|微新闻|一句话新闻|新闻快报|快报|集锦|信息窗|消息树|点击|扫描|联播|动态|要闻简报|新闻简报|新闻集纳|新闻集锦)[】\]」》\s:：◆●■★]*$/u.test(text);

/** Title of a teaser box: 导读, 今日导读, 要闻提要. */
export const teaserHeading = (text: string): boolean => /^[【[「《\s◆●■★]*(?:今日|本期|本报|要闻|新闻|内容|重点)?(?:导读|提要|内容提要|看点|要目|导览|导航|内页导读)[】\]」》\s:：◆●■★>＞]*$/u.test(text);

const creditRole = '(?:责任编辑|本版责编|责编|值班编辑|执行编辑|编辑|美术编辑|美编|版式设计|版面设计|版式|版面|设计|校对|审读|检校|组版|排版|编审|签发|总编辑|副总编辑|主编|副主编|值班主任|值班编委|值班总编|值班领导|值班老总|统筹|策划|监制|审核|终审|一审|二审|三审|初审|复审)';
const creditsForm = new RegExp(`^[（(【\\[]?(?:(?:本版|本期|今日)?${creditRole}\\s*[:：\\s　／/|｜]\\s*[\\p{Script=Han}·\\s　、]{1,30}?[\\s　，；|｜/／]*)+[】)）\\]]?$`, 'u');

/** 责编 甲 校对 乙: people of the page, not of a story. */
export function pageCredits(text: string): { role: string; name: string; from: number; to: number }[] | null {
  if (text.length > 100 || !creditsForm.test(text)) return null;
  const found: { role: string; name: string; from: number; to: number }[] = [];
  for (const match of text.matchAll(new RegExp(`(?<role>(?:本版|本期|今日)?${creditRole})\\s*[:：\\s　／/|｜]\\s*(?<name>(?:(?!${creditRole})[\\p{Script=Han}·、]|[\\s　](?!(?:本版|本期|今日)?${creditRole}))+)`, 'gdu'))) {
    const range = match.indices?.groups?.name;
    const role = match.groups?.role;
    const name = match.groups?.name;
    if (!range || !role || !name) continue;
    const trimmed = name.trim();
    const lead = name.indexOf(trimmed);
    if (trimmed !== '') found.push({ role, name: trimmed, from: range[0] + lead, to: range[0] + lead + trimmed.length });
  }
  return found.length > 0 ? found : null;
}

/** A line of ornaments only: ———, ***, ◆◆◆; an ellipsis is copy. */
export const ornament = (text: string): boolean => /^[\p{P}\p{S}\s]+$/u.test(text) && !/^[…。！？]+$/u.test(text) && !/^[●•◆■▪◎○★▲‣∙]$/u.test(text);

/** Length of the bullet a line begins with; zero when it has none. */
export const bulletLength = (text: string): number => /^[●•◆■▪◎○★☆▲△▶►‣∙◇□◈❖✦※]\s*/u.exec(text)?.[0].length ?? 0;
/** Length of a number that begins an item of a list: 1. ２、 ① ⑴; zero when it has none. */
export const numberLength = (text: string): number => /^(?:[①-⑳⑴-⒇]|[\d０-９]{1,2}[.．、]\s*(?!\d))\s*/u.exec(text)?.[0].length ?? 0;

const captionStart = /^(?:[▲△▼▽↑↓←→⬆◀◁]\s*|[（(]?[上下左右中]\s?图\s*(?:[:：]|为|是|[①-⑳]|\d|(?<=\s)|$)|[（(]?图\s*(?:[:：]|为|是|[①-⑳]|[一二三四五六七八九十](?=[:：、\s为])|\d{1,2}\s*(?:[:：、\s为]))|(?:题|本|附|配|组|近|资料|以上)图\s*(?:[:：]|为|均为|\s)|(?:图|照)片说明\s*[:：]?|图说\s*[:：]|[①-⑳]\s*图|图集[:：])/u;
/** A line that says itself that it is a caption: 图为…, 左图：…, ▲…. */
export const captionOpening = (text: string): boolean => captionStart.test(text) && text.length <= 160;

/** 第一 / 一、 / （二） / 1. in front of a short line: numbering of crossheads. */
export const crossheadNumber = (text: string): boolean => /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节篇：、\s]|(?:0?\d|[０-９])[.．、\s]|[①-⑳])/u.test(text);

/** How a line of text ends. final: a full stop; exclaim: ！ or ？ on a line that may be a headline; cut: it is body text that goes on; open: no stop. */
export type Ending = 'final' | 'exclaim' | 'cut' | 'open';

/** Longest headline line taken for one, in characters. */
const headlineLimit = 66;

export function ending(text: string): Ending {
  const bare = text.replace(/[\s”’」』）)》〉】\]]+$/u, '');
  const withoutNote = text.replace(/[（(][^（）()]{0,40}[）)]\s*$/u, '').replace(/[\s”’」』》〉】\]]+$/u, '');
  const sentences = (text.match(/。(?!$)/g) ?? []).length;
  const commas = (text.match(/[，,；]/g) ?? []).length;
  if (/[。；;：:…]$/u.test(bare) || /[。…]$/u.test(withoutNote) || /[\p{Script=Han}”）][.．]$/u.test(bare)) return 'final';
  if (/[！？!?]$/u.test(bare)) return text.length <= 40 && sentences === 0 && commas <= 1 ? 'exclaim' : 'final';
  if (/[，,、]$/u.test(text) || /[（(“‘《〈「『]$/u.test(text)) return 'cut';
  if (/。(?![”’」』）)》〉】\]\s]*$)/u.test(text)) return 'cut';
  if (text.length > headlineLimit || (commas >= 3 && text.length > 30)) return 'cut';
  return 'open';
}
