import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';

/** Finds where words end in headlines, so that lines break between them. */
export interface WordEnds {
  /** UTF-16 offsets in `text` after which a line may end well: between words, but not before a particle or after a preposition; the text's own end is left out. */
  of(text: string): readonly number[];
}

/** Words of one character that lean on the word before them: particles, places and times, and endings the dictionary cuts off (宪法|日, 推进|会). No line begins with them. */
const leansBack = new Set('的地了着们吗呢吧啊等之里内外后时间中日节会区县市镇乡村街路桥站厂店所院校园馆场局处科组队部员者户率量线网案'.split(''));
/** Words that lead to the word after them: prepositions, conjunctions, adverbs. No line ends with them. */
const leadsOn = new Set([...'把被让使将从向对为与和及或在于给由按以因经往朝沿据同跟比各该每不没未很更最已也都就才再又还', '已经', '正在', '即将', '仍然', '再次', '必须', '应当', '以及', '为了', '关于', '通过', '按照', '根据']);
const numeral = /^[\d〇零一二三四五六七八九十百千万两几]/u;

/**
 * Whether a line of a headline may end after word `at`. 前 goes with a number after it (前十个月), else with the word before
 * it (年底前); a thing of one character stays with its count (两座|城).
 */
function endsWell(words: readonly string[], at: number): boolean {
  const [before = '', after = '', next = ''] = words.slice(at, at + 3);
  if (leadsOn.has(before) || leansBack.has(after)) return false;
  if (before === '前' && numeral.test(after)) return false;
  if (after === '前' && !numeral.test(next)) return false;
  return !(numeral.test(before) && before.length > 1 && /^\p{Script=Han}$/u.test(after) && after !== '前' && !leadsOn.has(after));
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
      const words = jieba.cut(text, true);
      words.forEach((word, index) => {
        offset += word.length;
        if (index + 1 < words.length && endsWell(words, index)) ends.push(offset);
      });
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
