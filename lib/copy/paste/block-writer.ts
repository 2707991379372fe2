import type { BodyBlock, BodyParagraph, BodyText } from '../body-schema';

/** Emphasis a stretch of pasted text has. */
export interface Emphasis { readonly strong: boolean; readonly kai: boolean }

/** What the words now read belong to. */
export type Place = { readonly kind: 'paragraph' } | { readonly kind: 'crosshead' } | { readonly kind: 'item'; readonly list: unknown; readonly ordered: boolean; readonly start: number };
const paragraph: Place = { kind: 'paragraph' };

/** A paragraph all bold, no longer than this and without a mark at its end, is a small heading: so WeChat and many reporters write them. */
const longestHeading = 24;
const endsSentence = /[。！？!?；;，,：:、]["”’）)]*$/u;

const marksOf = ({ strong, kai }: Emphasis): NonNullable<BodyText['marks']> => (strong && kai ? [{ type: 'strong' }, { type: 'kai' }] : strong ? [{ type: 'strong' }] : kai ? [{ type: 'kai' }] : []);

/** Writes blocks of a body from words as they come; a block is closed when another begins. */
export class BlockWriter {
  readonly blocks: BodyBlock[] = [];
  private words: { text: string; emphasis: Emphasis }[] = [];
  private place: Place = paragraph;
  private lastList: unknown = null;

  /** Words of the block at hand. */
  write(text: string, emphasis: Emphasis): void {
    if (text === '') return;
    const last = this.words.at(-1);
    const joined = last?.text.endsWith(' ') || !last ? text.replace(/^ /, '') : text;
    if (joined === '') return;
    if (last && last.emphasis.strong === emphasis.strong && last.emphasis.kai === emphasis.kai) last.text += joined;
    else this.words.push({ text: joined, emphasis });
  }

  /** Closes the block at hand; what comes belongs to this place. */
  begin(place: Place = paragraph): void { this.close(); this.place = place; }

  /** A block that is no text: a table. */
  put(block: BodyBlock): void { this.close(); this.blocks.push(block); this.lastList = null; }

  close(): void {
    const words = this.trimmedWords();
    const { place } = this;
    this.words = [];
    this.place = place.kind === 'item' ? paragraph : place;
    if (words.length === 0) return;
    if (place.kind === 'item') { this.item(words, place); return; }
    this.lastList = null;
    const text = words.map((word) => word.text).join('');
    if (place.kind === 'crosshead' || (words.every((word) => word.emphasis.strong) && [...text].length <= longestHeading && !endsSentence.test(text))) this.blocks.push({ type: 'crosshead', content: [{ type: 'text', text }] });
    else this.blocks.push(this.paragraphOf(words));
  }

  private item(words: readonly { text: string; emphasis: Emphasis }[], place: Extract<Place, { kind: 'item' }>): void {
    const item = { type: 'listItem' as const, content: [this.paragraphOf(words)] as [BodyParagraph] };
    const last = this.blocks.at(-1);
    if (this.lastList === place.list && (last?.type === 'bulletList' || last?.type === 'orderedList')) last.content.push(item);
    else this.blocks.push(place.ordered ? { type: 'orderedList', attrs: { start: place.start }, content: [item] } : { type: 'bulletList', content: [item] });
    this.lastList = place.list;
  }

  private paragraphOf(words: readonly { text: string; emphasis: Emphasis }[]): BodyParagraph {
    return { type: 'paragraph', content: words.map(({ text, emphasis }) => { const marks = marksOf(emphasis); return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }; }) };
  }

  /** Indents and white space at the ends go: the engine makes indents. */
  private trimmedWords(): { text: string; emphasis: Emphasis }[] {
    const words = this.words.map((word) => ({ ...word }));
    for (let first = words[0]; first; first = words[0]) { first.text = first.text.replace(/^\s+/u, ''); if (first.text !== '') break; words.shift(); }
    for (let last = words.at(-1); last; last = words.at(-1)) { last.text = last.text.trimEnd(); if (last.text !== '') break; words.pop(); }
    return words;
  }
}
