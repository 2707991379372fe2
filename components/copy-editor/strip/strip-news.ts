import type { ArticleContent, PhotoFiles } from '@/lib/copy/article-content';
import { extraFontCss, screenFaces, screenFontCss, webBaseCharacters } from '@/lib/render/web-font';
import { signsIn } from '@/lib/typeset/fallback';
import { typeCase } from '@/lib/typeset/type-case';
import type { ProofItem } from '@/lib/makeup/page-proof';
import type { CopyPlace } from '../copy-fit-line.types';
import { setStrip, type Strip, type StripFrame } from './set-strip';

/** Setting the strip apart from the keyboard: what is asked for, and only what changed as the answer. */

export type StripOrder =
  | { readonly kind: 'place'; readonly place: CopyPlace }
  | { readonly kind: 'set'; readonly id: string; readonly content: ArticleContent; readonly photos: PhotoFiles; readonly drawn: boolean };

/** Items of a block in pieces of some lines; null: as they were. */
export interface FrameNews extends Omit<StripFrame, 'items'> { readonly pieces: readonly (readonly ProofItem[] | null)[] }
export interface StripNews extends Omit<Strip, 'frames'> {
  /** Null: it was not asked for. */
  readonly frames: readonly FrameNews[] | null;
  /** @font-face rules for the characters of this copy; null: as they were. */
  readonly fonts: string | null;
}

/** Items drawn in one go: about as many lines as stand in a column, drawn within a few milliseconds. */
const pieceSize = 30;

/** Answers orders; remembers what it has told. */
export class StripSetter {
  private place: CopyPlace | null = null;
  private readonly told = new Map<string, string>();
  private fonts = '';

  answer(order: StripOrder): StripNews | null {
    if (order.kind === 'place') { this.place = order.place; this.told.clear(); this.fonts = ''; return null; }
    if (!this.place) return null;
    const strip = setStrip(order.id, order.content, order.photos, this.place, typeCase);
    if (!order.drawn) { this.told.clear(); this.fonts = ''; return { ...strip, frames: null, fonts: null }; }
    const css = this.fontsOf(strip);
    const fonts = css === this.fonts ? null : css;
    this.fonts = css;
    return { ...strip, frames: strip.frames.map((frame) => this.newsOf(frame)), fonts };
  }

  private newsOf({ key, page, rect, items }: StripFrame): FrameNews {
    const pieces: (readonly ProofItem[] | null)[] = [];
    for (let at = 0; at < items.length; at += pieceSize) {
      const piece = items.slice(at, at + pieceSize);
      const name = `${key} ${pieces.length}`;
      const said = JSON.stringify(piece);
      pieces.push(this.told.get(name) === said ? null : piece);
      this.told.set(name, said);
    }
    // Pieces beyond the end are forgotten: they will be new when they come again.
    for (let beyond = pieces.length; this.told.delete(`${key} ${beyond}`); beyond += 1) continue;
    return { key, page, rect, pieces };
  }

  private fontsOf(strip: Strip): string {
    const rare = new Set<string>();
    const base = webBaseCharacters();
    for (const frame of strip.frames) for (const item of frame.items) if (item.kind === 'text') for (const character of item.text) if (!base.has(character.codePointAt(0) ?? 0)) rare.add(character);
    const text = [...rare].join('');
    return [screenFontCss(), ...(text === '' ? [] : [...screenFaces.map((face) => extraFontCss(face, text)), extraFontCss('symbol', signsIn(text, typeCase))])].filter(Boolean).join('\n');
  }
}
