/** Evidence for how lines belong together, as numbers: above zero for, below zero against. Nothing here knows a name or a place. */

/** Words a sentence does not begin with: what starts with one goes on from the line before. */
const nonStarter = /^(?:[，。、；：！？”’）》〉】」』…％%]|——|的(?!士)|地(?![处方上下铁震区点球面图址质段级名域道产税理形标板砖毯])|得(?![到出知])|了(?!解)|着(?![力眼手重装火实])|过(?![年去节程路境半期渡往硬])|们|和(?![平谐美气])|与(?![会此其时])|及(?![时格早])|以及|并(?![且非不])|或(?!许)|而(?![且今是言])|者|性(?![别格价能])|化(?![工肥学妆石])|率(?![先领队])|之(?![前后所间])|所(?![有以谓在长])|吗|呢|吧|度(?![假过])|员(?!工)|厅(?!长))/u;
/** How a paragraph that begins a story begins: with a dateline, a date, or a word for lately. */
const lead = /^(?:[“‘【（(]?(?:本报|本网|本台|本刊)(?:[\p{Script=Han}]{0,6})(?:讯|消息|电)|[\p{Script=Han}]{2,8}(?:社|网)[\p{Script=Han}]{2,6}\d{1,2}月\d{1,2}日[专]?电|(?:[从自到]\s*)?(?:\d{2,4}年)?[\d０-９]{1,2}月[\d０-９]{1,2}日|[\d０-９]{1,2}日[上下午晚，]|近日|日前|连日来|近期|近段时间|近年来|昨日|昨天|前天|前不久|不久前|今日|本周|上周|眼下|时下|入[春夏秋冬]以来|今年以来|记者(?:从|近日|了解|获悉)|为(?:深入|进一步|切实|全面|贯彻|认真|扎实|确保|有效|加强|推动|提升|丰富|做好|落实|营造|庆祝|迎接)|随着)/u;
/** How other paragraphs begin a sentence of their own. */
const opening = /^(?:[\p{Script=Han}“”]{2,14}(?:指出|强调|要求|表示|认为|介绍|提出|宣布|主持|说|称)[，：]|会议(?:指出|强调|要求|认为|听取|传达|审议|学习|还)|[一二三四五六七八九十]是|一要|二要|此外|同时|另外|据(?:悉|了解|介绍)|其中|目前|下一步|当天|活动(?:中|现场|当天)|最后|首先|随后|今后|截至|“)/u;

/** Turns of phrase of running copy that headlines and captions avoid. */
const narrative = /(?:先后|一行|分别|实地|详细|认真|仔细)(?:来到|走进|前往|到|察看|查看|了解|走访|深入|听取|询问)|(?:察看|听取|了解|查看|观看|参观)了|(?:指出|强调|要求|表示|认为|提出|说)[，：]/u;

/** Openers and closers of a text that are not paired within it. */
function unpaired(text: string): { open: number; closed: number } {
  let open = 0;
  let closed = 0;
  for (const character of text) {
    if ('（(“‘《〈「『【'.includes(character)) open += 1;
    else if ('）)”’》〉」』】'.includes(character)) { if (open > 0) open -= 1; else closed += 1; }
  }
  return { open, closed };
}

/** Does a paragraph begin as the first one of a story does? */
export const beginsStory = (text: string): boolean => lead.test(text);

/** That a text begins in mid-sentence. `indents`: the input indents its paragraphs; `indented`: this one is. */
export function startsInside(text: string, indents: boolean, indented: boolean): number {
  let sum = 0;
  if (nonStarter.test(text)) sum += 3;
  if (/^等(?![待到候我你他她大一级第])/u.test(text)) sum += 0.5;
  if (/^[，。、；：！？”’）》…%％]/u.test(text)) sum += 3;
  if (unpaired(text).closed > 0) sum += 2;
  if (/^[^不对是哦啊哎嗯唉好另注，。、]，/u.test(text)) sum += 3;
  if (lead.test(text)) sum -= 4;
  else if (opening.test(text)) sum -= 2;
  if (indents) sum += indented ? -3 : 2.5;
  return sum;
}

/** That a text without a stop is the first half of a sentence of body copy, and no headline, caption or heading. */
export function breaksOff(text: string, indents: boolean, indented: boolean): number {
  let sum = 0;
  if (/[，、；：,（(“‘《—]$/u.test(text)) sum += 4;
  if (/[。；](?=.)/u.test(text)) sum += 4;
  if (unpaired(text).open > 0) sum += 4;
  const commas = (text.match(/[，；]/gu) ?? []).length;
  sum += parallel(text) ? -1 : commas > 0 ? Math.min(3, commas + 1) : 0;
  if (text.length > 60) sum += 2;
  if (/(?:的|和|与|及|在|对|向|把|被|将|以|于|从|为|使|让|由|给|就|更|最|并|或|进行|加强|推进|开展|实现)$/u.test(text)) sum += 1.5;
  if (/^(?:在|从|自|经|据|当|对于|通过|按照|根据|围绕|截至)/u.test(text) && !/[\s　]/u.test(text)) sum += 1;
  if (lead.test(text)) sum += 1.5;
  else if (opening.test(text)) sum += 2;
  sum += [0, 0.5, 1.5, 2][Math.min(3, (text.match(/、/gu) ?? []).length)] ?? 0;
  if (narrative.test(text)) sum += 1;
  if (/[\p{Script=Han}”][\s　]+[\p{Script=Han}“]/u.test(text)) sum -= 2;
  if (indents) sum += indented ? 2.5 : -1.5;
  return sum;
}

/** That a text goes on in another, by both together: a list and its 等, a number and its measure word. */
export function goesOnIn(first: string, second: string): number {
  let sum = 0;
  if (/^等/u.test(second) && /[、和]/u.test(first)) sum += 2;
  if (/[\d０-９]$/u.test(first) && /^[\d０-９%％.．个名人万亿元年月日岁户米公]/u.test(second)) sum += 3;
  if (/[一二三四五六七八九十百千万两几]$/u.test(first) && /^[一二三四五六七八九十百千万亿多余个名人年月日岁户米条项次家本件只座里]/u.test(second)) sum += 1.5;
  return sum;
}

/** Two clauses of equal length around a comma: the form of headlines and crossheads, not of half a sentence. */
export const parallel = (text: string): boolean => {
  const [one, other, more] = text.split(/[，,]/u);
  return one !== undefined && other !== undefined && more === undefined && one.length >= 2 && one.length <= 10 && !/(?:介绍|指出|强调|要求|表示|认为|提出|说|称|日|悉|晚|天)$/u.test(one) && Math.abs(one.length - other.length) <= 1;
};

/** Pairs of neighbouring characters of a text, Han, letters and digits only. */
function pairsOf(text: string): Set<string> {
  const plain = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  const pairs = new Set<string>();
  for (let index = 1; index < plain.length; index += 1) pairs.add(`${plain[index - 1] ?? ''}${plain[index] ?? ''}`);
  return pairs;
}

/** Share of a short text's character pairs that a longer text has too: 0–1. A headline shares most of its pairs with its own story. */
export function shares(short: string, long: string): number {
  const wanted = pairsOf(short);
  if (wanted.size === 0) return 0;
  const there = pairsOf(long);
  let common = 0;
  for (const pair of wanted) if (there.has(pair)) common += 1;
  return common / wanted.size;
}
