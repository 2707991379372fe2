import { Jieba, TfIdf } from '@node-rs/jieba';
import { dict, idf } from '@node-rs/jieba/dict';

/** Words of a text that may serve as tags, by jieba's dictionary and its weights (TF-IDF). */

interface Weigher { readonly jieba: Jieba; readonly weights: TfIdf }
let loaded: Weigher | null = null;

/** The dictionary is read at the first asking only. */
const weigher = (): Weigher => (loaded ??= { jieba: Jieba.withDict(dict), weights: TfIdf.withDict(idf) });

/** Names of things, places, people and acts; verbs, figures and particles make no tag. */
const kinds = ['n', 'nr', 'ns', 'nt', 'nz', 'vn', 'an', 'l'];
const mostText = 20_000;

/**
 * Words of a text that weigh most, eight at most; a headline counts thrice. Tags the newsroom uses come before words it has not used
 * (`known`, with how often), and `has` are left out.
 */
export function keywordsOf(heads: string, text: string, known: ReadonlyMap<string, number>, has: readonly string[], most = 8): string[] {
  const sentence = `${`${heads}\n`.repeat(3)}${text}`.slice(0, mostText);
  if (sentence.trim() === '') return [];
  const { jieba, weights } = weigher();
  const found = weights.extractKeywords(jieba, sentence, 60, kinds).filter(({ keyword }) => [...keyword].length >= 2 && keyword.length <= 30 && /\p{L}/u.test(keyword));
  const weight = new Map(found.map(({ keyword, weight: by }) => [keyword, by]));
  const least = Math.max(...weight.values(), 0);
  // A tag in use that stands in the text as a word or a run of words is sure to be one.
  for (const [tag, uses] of known) if (tag.length >= 2 && sentence.includes(tag)) weight.set(tag, (weight.get(tag) ?? 0) + least * (1 + Math.min(uses, 100) / 100));
  return [...weight].filter(([keyword]) => !has.includes(keyword)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most).map(([keyword]) => keyword);
}
