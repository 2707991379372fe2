import { decide, mark, type Book, type Draft } from './draft';
import { looksLikeName } from './names';
import { textOf, trimSlice, within, type Slice } from './items';

/** Which line of a headline is kicker, title and subtitle. */

/** A line that tells who took part, or several phrases apart: the form of subtitles. */
const subtitleForm = /(?:出席|主持|参加|讲话|陪同|会见|致辞|致词|作报告|到会)(?=$|[\s　“])/u;
const dash = /^(?:—{1,2}|─{1,2}|－{1,2}|--|–)/u;
const goesOn = (text: string): boolean => /[、，：的和与及]$/u.test(text) || (text.match(/[“《（]/gu)?.length ?? 0) > (text.match(/[”》）]/gu)?.length ?? 0);
/** An office and a name under a headline: 区水务局 某某. */
const authorLine = /^(?<office>\S{2,20}(?:局|委|办|部|院|站|中心|公司|学校|小学|中学|大学|街道|镇|乡|村|社区|医院|协会|银行|联社|所|队))[\s　]+(?<name>\S{2,4})$/u;
const twoPhrases = /^(?<first>\S{3,})(?<gap>[\s　]+)(?<second>\S.{2,})$/u;

/** Gives a story its decks from the lines above its text; doubts what form does not tell. */
export function takeDecks(book: Book, draft: Draft, lines: readonly Slice[], known: ReadonlySet<string>): void {
  let decks = [...lines];
  const last = decks.at(-1);
  if (decks.length >= 2 && last && !dash.test(textOf(last)) && (known.has(textOf(last)) || (looksLikeName(textOf(last)) && textOf(last).length <= 4))) {
    if (decide(book, 'bare-names', { draft, slices: [last] }, ['byline', 'title-subtitle'], 'byline') === 'byline') {
      draft.names.push({ name: textOf(last), role: 'reporter', slices: [last] });
      decks = decks.slice(0, -1);
    }
  }
  const signed = decks.length >= 2 && last ? authorLine.exec(textOf(last)) : null;
  if (signed?.groups?.name && last && looksLikeName(signed.groups.name) && decks.includes(last)) {
    const at = textOf(last).length - signed.groups.name.length;
    if (decide(book, 'bare-names', { draft, slices: [last] }, ['byline', 'title-subtitle'], 'byline') === 'byline') {
      draft.names.push({ name: signed.groups.name, role: 'correspondent', slices: [within(last, at, textOf(last).length)] });
      draft.label = signed.groups.office ?? '';
      mark(book, last, draft);
      decks = decks.slice(0, -1);
    }
  }
  const firstDash = decks.findIndex((line, index) => index > 0 && dash.test(textOf(line)));
  const below = firstDash > 0 ? decks.slice(firstDash) : [];
  const above = firstDash > 0 ? decks.slice(0, firstDash) : decks;
  draft.subtitle.push(...below);
  const [first, second] = above;
  if (!first) return;
  if (!second) draft.title.push(first);
  else if (above.length === 2) {
    const usual = goesOn(textOf(first)) && !/[\s　]/u.test(textOf(first)) ? 'one-title'
      : below.length === 0 && subtitleForm.test(textOf(second)) && !subtitleForm.test(textOf(first)) ? 'title-subtitle' : 'kicker-title';
    const chosen = below.length > 0 ? decide(book, 'decks', { draft, slices: above }, ['kicker-title', 'one-title'], usual === 'one-title' ? 'one-title' : 'kicker-title')
      : decide(book, 'decks', { draft, slices: above }, ['kicker-title', 'title-subtitle', 'one-title'], usual);
    if (chosen === 'one-title') draft.title.push(first, second);
    else if (chosen === 'title-subtitle') { draft.title.push(first); draft.subtitle.unshift(second); }
    else { draft.kicker.push(first); draft.title.push(second); }
  } else {
    const chosen = decide(book, 'decks', { draft, slices: above }, ['kicker-title-subtitle', 'kicker-title', 'title-subtitle', 'one-title'], 'kicker-title-subtitle');
    if (chosen === 'one-title') draft.title.push(...above);
    else if (chosen === 'kicker-title') { draft.kicker.push(first); draft.title.push(...above.slice(1)); }
    else if (chosen === 'title-subtitle') { draft.title.push(first); draft.subtitle.unshift(...above.slice(1)); }
    else { draft.kicker.push(first); draft.title.push(second); draft.subtitle.unshift(...above.slice(2)); }
  }
  partPhrases(book, draft);
}

/** A title of two phrases on one line stays one, with its space; the editor may break it or make decks of it. */
function partPhrases(book: Book, draft: Draft): void {
  const [title] = draft.title;
  if (!title || draft.title.length !== 1) return;
  const found = twoPhrases.exec(textOf(title));
  if (!found?.groups || !/\p{Script=Han}/u.test(found.groups.first ?? '') || !/\p{Script=Han}/u.test(found.groups.second ?? '')) return;
  const firstLength = (found.groups.first ?? '').length;
  const first = within(title, 0, firstLength);
  const second = trimSlice(within(title, firstLength, title.to - title.from));
  const several = /\S[\s　]+\S/u.test(textOf(second));
  const choices = ['one-line', 'break', ...(several || draft.kicker.length > 0 ? [] : ['kicker-title'] as const), ...(several || draft.subtitle.length > 0 ? [] : ['title-subtitle'] as const)] as const;
  switch (decide(book, 'two-phrases', { draft, slices: [title] }, choices, 'one-line')) {
    case 'one-line': break;
    case 'break': draft.title = phrases(title); break;
    case 'kicker-title': draft.kicker = [first]; draft.title = [second]; break;
    case 'title-subtitle': draft.title = [first]; draft.subtitle = [second]; break;
  }
}

/** A line's phrases, parted at its spaces. */
const phrases = (line: Slice): Slice[] => [...textOf(line).matchAll(/\S+/gu)].map((match) => within(line, match.index, match.index + match[0].length));
