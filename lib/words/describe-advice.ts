import type { Advice, PinnedBlock } from '@/lib/makeup/machine/make-up-advice';
import type { Language } from './area';

/** What a story is called, by its article id. */
export type TitleOf = (articleId: string) => string;

const count = (number: number): string => number.toLocaleString('en-US');
const plural = (number: number, one: string, many: string): string => `${count(number)} ${number === 1 ? one : many}`;
const orEnglish = (ways: readonly string[]): string => (ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')}, or ${ways[ways.length - 1] ?? ''}`);

/** A plain sentence or two: what of a make-up does not fit or is wanting, and what would help. Stories and pinned blocks are named. */
export function describeAdvice(advice: Advice, titleOf: TitleOf, language: Language): string {
  return language === 'zh' ? chinese(advice, titleOf) : english(advice, titleOf);
}

function chinese(advice: Advice, titleOf: TitleOf): string {
  const titles = (ids: readonly string[]): string => ids.map((id) => `《${titleOf(id)}》`).join('');
  const pages = (numbers: readonly number[]): string => `第${numbers.join('、')}版`;
  const pinned = ({ article, title, page }: PinnedBlock): string => `${article === null ? (title === '' ? '文块' : `“${title}”`) : `《${titleOf(article)}》`}（第${page}版）`;
  switch (advice.kind) {
    case 'too-much': {
      const ways = [
        `再加 ${advice.pages} 版`, `删 ${count(advice.cut)} 字`, ...(advice.briefs.length > 0 ? [`把${titles(advice.briefs)}改成简讯`] : []),
        ...(advice.pinned.length > 0 ? [`放开固定的${advice.pinned.map(pinned).join('、')}`] : []),
      ];
      return `还有 ${advice.articles.length} 篇（约 ${count(advice.characters)} 字）排不下：${titles(advice.articles)}。${ways.join('，或')}。`;
    }
    case 'too-long': return `《${titleOf(advice.article)}》约 ${count(advice.characters)} 字，比能给它的版面多 ${count(advice.over)} 字：删 ${count(advice.over)} 字，或再加 ${advice.pages} 版。`;
    case 'too-little': return advice.full === 0 ? `没有可排的稿件，${pages(advice.empty)}空着：再来约 ${count(advice.characters)} 字。` : `稿件只够排 ${advice.full} 版，${pages(advice.empty)}空着：再来约 ${count(advice.characters)} 字，或减去空版。`;
    case 'pinned-fault': switch (advice.rule) {
      case 'overlap': return `固定的${pinned(advice.block)}与别的文块重叠：挪开或放开它。`;
      case 'off-grid': return `固定的${pinned(advice.block)}伸出了版心：挪开或放开它。`;
      case 'overset': return `固定的${pinned(advice.block)}装不下全文：放大它、放开它，或让它转到后面的版。`;
      case 'other': return `固定的${pinned(advice.block)}不能付印：照检查结果改，或放开它。`;
    }
    case 'pictures-left-out': return `${titles(advice.articles)}的 ${advice.pictures} 张图没有地方登：再加 1 版，或删些文字。`;
    case 'no-picture': return `${pages(advice.pages)}没有图：给那里的稿件配一张。`;
    case 'all-first': return `${advice.stories} 篇都标成“头条”，看不出以谁为主，只好按稿件先后排：把其余的改为“重要”或以下。`;
  }
}

function english(advice: Advice, titleOf: TitleOf): string {
  const titles = (ids: readonly string[]): string => ids.map((id) => `“${titleOf(id)}”`).join(', ');
  const pages = (numbers: readonly number[]): string => `${numbers.length === 1 ? 'page' : 'pages'} ${numbers.join(', ')}`;
  const pinned = ({ article, title, page }: PinnedBlock): string => `${article === null ? (title === '' ? 'block' : `“${title}”`) : `“${titleOf(article)}”`} (page ${page})`;
  switch (advice.kind) {
    case 'too-much': {
      const ways = [
        `add ${plural(advice.pages, 'page', 'pages')}`, `cut ${plural(advice.cut, 'character', 'characters')}`, ...(advice.briefs.length > 0 ? [`make ${advice.briefs.length === 1 ? 'a brief' : 'briefs'} of ${titles(advice.briefs)}`] : []),
        ...(advice.pinned.length > 0 ? [`unpin ${advice.pinned.map(pinned).join(', ')}`] : []),
      ];
      return `${plural(advice.articles.length, 'story finds', 'stories find')} no room (about ${plural(advice.characters, 'character', 'characters')}): ${titles(advice.articles)}. To make it fit: ${orEnglish(ways)}.`;
    }
    case 'too-long': return `“${titleOf(advice.article)}” has about ${plural(advice.characters, 'character', 'characters')}, ${count(advice.over)} more than its pages hold: cut ${count(advice.over)}, or add ${plural(advice.pages, 'page', 'pages')}.`;
    case 'too-little': return advice.full === 0 ? `There is no copy to make up, and ${pages(advice.empty)} stay empty: about ${count(advice.characters)} more characters would fill them.` : `The copy fills ${plural(advice.full, 'page', 'pages')}; ${pages(advice.empty)} stay empty: bring about ${count(advice.characters)} more characters, or take the empty pages out.`;
    case 'pinned-fault': switch (advice.rule) {
      case 'overlap': return `The pinned ${pinned(advice.block)} lies over another block: move or unpin it.`;
      case 'off-grid': return `The pinned ${pinned(advice.block)} reaches out of the type area: move or unpin it.`;
      case 'overset': return `The pinned ${pinned(advice.block)} does not hold its copy: make it larger, unpin it, or let it go on at a later page.`;
      case 'other': return `The pinned ${pinned(advice.block)} cannot be printed: mend what the checks find, or unpin it.`;
    }
    case 'pictures-left-out': return `There is no room for ${plural(advice.pictures, 'picture', 'pictures')} of ${titles(advice.articles)}: add a page, or cut some copy.`;
    case 'no-picture': return `No picture stands on ${pages(advice.pages)}: give a story there one.`;
    case 'all-first': return `${count(advice.stories)} stories are all marked “Lead”, so nothing says which one leads and they stand in the order of the copy: mark the others “Important” or lower.`;
  }
}
