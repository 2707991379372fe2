import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';

/** Finds where words end in headlines, so that lines break between them. */
export interface WordEnds {
  /** UTF-16 offsets in `text` after which a line may end well; the text's own end is left out. */
  of(text: string): readonly number[];
}

interface Segmenter extends WordEnds { readonly names: ReadonlySet<string> }

let current: Segmenter | null = null;

/** A dictionary line of a name; the weight keeps the name whole against any split. */
const nameEntry = (name: string): string => `${name} 1000000 nr\n`;

function segmenterWith(names: ReadonlySet<string>): Segmenter {
  const jieba = Jieba.withDict(dict);
  if (names.size > 0) jieba.loadDict(Buffer.from([...names].map(nameEntry).join('')));
  const known = new Map<string, readonly number[]>();
  return {
    names,
    of(text) {
      const found = known.get(text);
      if (found) return found;
      const ends: number[] = [];
      let offset = 0;
      for (const word of jieba.cut(text, true)) {
        offset += word.length;
        if (offset < text.length) ends.push(offset);
      }
      if (known.size > 5000) known.clear();
      known.set(text, ends);
      return ends;
    },
  };
}

/** Word ends by jieba's dictionary and these people's names (two characters at least). The dictionary is loaded anew only when the names change. */
export function wordEndsWith(people: readonly string[]): WordEnds {
  const names = new Set(people.filter((name) => /^[\p{Script=Han}·]{2,}$/u.test(name)));
  if (!current || current.names.size !== names.size || [...names].some((name) => !current!.names.has(name))) current = segmenterWith(names);
  return current;
}
