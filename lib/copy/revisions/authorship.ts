import type { ArticleContent } from '../article-content';
import { linesOf, type LineKind } from './lines';
import { pairLines } from './pair-lines';
import { wordDiff } from './words';

/** A save: what stood then, and who saved it. */
export interface Save { readonly content: ArticleContent; readonly author: string; /** ISO 8601 moment. */ readonly at: string }

/** A sentence of the last save and those who wrote it: most characters first, `at` their last hand in it. */
export interface WrittenSentence { readonly text: string; readonly by: readonly { readonly author: string; readonly at: string; readonly characters: number }[] }
export interface WrittenLine { readonly kind: LineKind; readonly sentences: readonly WrittenSentence[] }

/** Sentences of a line, marks and closing quotes with what they end. */
const sentencesOf = (text: string): string[] => text.match(/[^。！？!?…]+[。！？!?…]*[”’」』）)]*|[。！？!?…]+[”’」』）)]*/gu) ?? [];

/** For each UTF-16 unit of a line the save that wrote it. */
type Hands = readonly number[];

function carried(before: string, hands: Hands, after: string, save: number): number[] {
  const next: number[] = [];
  let at = 0;
  for (const part of wordDiff(before, after)) {
    if (part.change === 'inserted') next.push(...Array.from({ length: part.text.length }, () => save));
    else {
      if (part.change === 'same') for (let k = 0; k < part.text.length; k += 1) next.push(hands[at + k] ?? save);
      at += part.text.length;
    }
  }
  return next;
}

/** Who wrote which sentence of the last of these saves (oldest first): a word belongs to the save it first stood in, wherever it has moved since. */
export function authorship(saves: readonly Save[]): WrittenLine[] {
  let lines: ReturnType<typeof linesOf> = [];
  let hands: Hands[] = [];
  saves.forEach((save, index) => {
    const next = linesOf(save.content);
    const was = new Map(pairLines(lines, next).flatMap((pair) => (pair.before === null || pair.after === null ? [] : [[pair.after, pair.before] as const])));
    hands = next.map((line, place) => {
      const old = was.get(place);
      return old === undefined ? Array.from({ length: line.text.length }, () => index) : carried(lines[old]!.text, hands[old] ?? [], line.text, index);
    });
    lines = next;
  });
  return lines.map((line, place) => {
    let at = 0;
    return { kind: line.kind, sentences: sentencesOf(line.text).map((text) => {
      const by = new Map<string, { author: string; at: string; characters: number }>();
      for (let k = 0; k < text.length; k += 1) {
        const save = saves[hands[place]?.[at + k] ?? saves.length - 1]!;
        if (/\s/u.test(text[k]!)) continue;
        const known = by.get(save.author);
        if (known) { known.characters += 1; if (save.at > known.at) known.at = save.at; } else by.set(save.author, { author: save.author, at: save.at, characters: 1 });
      }
      at += text.length;
      return { text, by: [...by.values()].sort((a, b) => b.characters - a.characters || a.author.localeCompare(b.author, 'zh')) };
    }) };
  });
}
