/**
 * Classes of characters, as small numbers for the hot path. What belongs to which class follows
 * CLREQ (Requirements for Chinese Text Layout, W3C Draft Note 2024-03-21) "Prohibition rules for line start and
 * line end", and GB/T 15834-2011 (Use of punctuation marks) 5.1.1–5.1.11, as compiled in the project's
 * line-breaking table.
 */
export const charClass = {
  /** Ideographs, kana, hangul: one em each. */
  han: 0,
  /** Other wide characters: ● ① ※ and the like. */
  wide: 1,
  letter: 2,
  digit: 3,
  /** Latin symbols that stand in words and numbers: + = & @ # _ */
  symbol: 4,
  /** Spaces of Western width; see `wideSpace` for U+3000. */
  space: 5,
  wideSpace: 6,
  /** No-break spaces: width of a space, no break on either side. */
  fixedSpace: 7,
  /** Control and format characters, combining marks, variation selectors: kept, without width. */
  zeroWidth: 8,
  /** 「『（〔［｛〈《【〖 */
  opening: 9,
  /** 」』）〕］｝〉》】〗 */
  closing: 10,
  quoteOpen: 11,
  quoteClose: 12,
  /** ，、；： */
  comma: 13,
  /** 。． */
  stop: 14,
  /** ？！ */
  ask: 15,
  /** A single — : the connector 一字线, a line may not start with it (GB/T 15834 5.1.6). */
  dash: 16,
  /** One half of —— : only the strict level forbids it at a line start. */
  longDash: 17,
  /** … ⋯ and the leaders ‥ ․ */
  ellipsis: 18,
  /** · ‧ ・ ･ */
  interpunct: 19,
  /** – ～ 〜 － ~ and - between Han. */
  connector: 20,
  solidus: 21,
  /** % ‰ ° ′ ″ : of Latin width. */
  unitSuffix: 22,
  /** ℃ ％ ㎡ : one em wide. */
  wideSuffix: 23,
  /** $ € № : of Latin width. */
  prefix: 24,
  /** ￥ ￡ : one em wide. */
  widePrefix: 25,
  /** . , : ; ! ? in half width. */
  asciiStop: 26,
  asciiOpen: 27,
  asciiClose: 28,
  /** " and ' before their direction is known. */
  asciiQuote: 29,
  /** “ ‘ handled as Latin. */
  latinOpen: 30,
  /** ” ’ handled as Latin. */
  latinClose: 31,
  /** ‼ ⁇ ⁈ ⁉ : stacks of ？！ in one character of one em, with no blank to give (GB/T 15834 5.1.2). */
  askStack: 32,
  /** 々 〻 ゝ ヽ : cannot be read apart from the character they repeat. */
  iteration: 33,
  /** Small kana and the prolonged sound mark: in Chinese copy held back by the strict level only. */
  smallKana: 34,
} as const;

export type CharClass = (typeof charClass)[keyof typeof charClass];
/** Number of classes: pair tables are this many squared. */
export const classCount = 35;

const basicPlane = new Uint8Array(0x10000).fill(charClass.wide);

const range = (first: number, last: number, kind: CharClass) => basicPlane.fill(kind, first, last + 1);
const each = (characters: string, kind: CharClass) => {
  for (const character of characters) basicPlane[character.codePointAt(0)!] = kind;
};

// Scripts, from the broad to the particular.
range(0x0000, 0x001f, charClass.zeroWidth);
range(0x0020, 0x007e, charClass.symbol);
range(0x007f, 0x009f, charClass.zeroWidth);
range(0x00a1, 0x02ff, charClass.letter); // Latin-1, Latin Extended, IPA
range(0x0300, 0x036f, charClass.zeroWidth); // combining marks
range(0x0370, 0x10ff, charClass.letter); // Greek, Cyrillic … Georgian
range(0x1e00, 0x1fff, charClass.letter);
range(0x2000, 0x200a, charClass.space);
range(0x200b, 0x200f, charClass.zeroWidth);
range(0x2028, 0x202e, charClass.zeroWidth);
range(0x2060, 0x206f, charClass.zeroWidth);
range(0x2070, 0x209f, charClass.symbol); // superscripts and subscripts
range(0x20d0, 0x20ff, charClass.zeroWidth);
range(0x2e80, 0x2fdf, charClass.han); // radicals
range(0x3040, 0x30ff, charClass.han); // kana
range(0x3100, 0x31ff, charClass.han);
range(0x3380, 0x33df, charClass.wideSuffix); // ㎏ ㎞ ㎡ …
range(0x302a, 0x302f, charClass.zeroWidth); // tone marks over ideographs
range(0x3099, 0x309a, charClass.zeroWidth); // combining voiced sound marks
range(0x31f0, 0x31ff, charClass.smallKana);
range(0xff67, 0xff70, charClass.smallKana);
range(0xfe20, 0xfe2f, charClass.zeroWidth); // combining half marks
range(0xfff9, 0xfffb, charClass.zeroWidth);
range(0x3400, 0x4dbf, charClass.han);
range(0x4e00, 0x9fff, charClass.han);
range(0xac00, 0xd7af, charClass.han);
range(0xd800, 0xdfff, charClass.zeroWidth); // a lone surrogate is kept and draws nothing
range(0xf900, 0xfaff, charClass.han);
range(0xfe00, 0xfe0f, charClass.zeroWidth); // variation selectors
range(0x0030, 0x0039, charClass.digit);
range(0x0041, 0x005a, charClass.letter);
range(0x0061, 0x007a, charClass.letter);
each('〆〇', charClass.han);
each('々〻ゝゞヽヾ', charClass.iteration);
each('ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー', charClass.smallKana);
each(' \t', charClass.space);
each('\u3000', charClass.wideSpace);
each('\u00a0\u2007\u202f', charClass.fixedSpace);
each('\u00ad\u061c\u180e\ufeff', charClass.zeroWidth);
each('±×÷−', charClass.symbol);

// Marks.
each('「『（〔［｛〈《【〖〘〚｟〝', charClass.opening);
each('」』）〕］｝〉》】〗〙〛｠〞〟', charClass.closing);
each('“‘', charClass.quoteOpen);
each('”’', charClass.quoteClose);
each('，、；：', charClass.comma);
each('。．', charClass.stop);
each('？！', charClass.ask);
each('‼⁇⁈⁉', charClass.askStack);
each('—―', charClass.dash);
each('⸺', charClass.longDash);
each('…⋯‥․︙', charClass.ellipsis);
each('·‧・･', charClass.interpunct);
each('–～〜~－゠-\u2010\u2011', charClass.connector);
each('/／', charClass.solidus);
each('%‰‱°′″‵', charClass.unitSuffix);
each('℃℉％﹪￠', charClass.wideSuffix);
each('$€£¥№', charClass.prefix);
each('￥￡￦＄﹩', charClass.widePrefix);
each('.,:;!?', charClass.asciiStop);
each('([{«‹｢', charClass.asciiOpen);
each(')]}»›｣', charClass.asciiClose);
each('"\'', charClass.asciiQuote);

/** Class of a code point by itself; its neighbours may still change it (see prepare). */
export function classOf(codePoint: number): CharClass {
  if (codePoint < 0x10000) return basicPlane[codePoint]! as CharClass;
  if (codePoint >= 0x20000 && codePoint < 0x40000) return charClass.han;
  if (codePoint >= 0xe0000 && codePoint < 0xe1000) return charClass.zeroWidth;
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return charClass.iteration; // skin tones belong to the emoji before them
  if (codePoint === 0x10af6) return charClass.ellipsis; // a line filler of Manichaean, inseparable like ours (UAX #14 class IN)
  return charClass.wide;
}

/** True for marks drawn over the character before them; of the characters without width only these have ink. */
export const isCombining = (codePoint: number): boolean =>
  (codePoint >= 0x300 && codePoint <= 0x36f && codePoint !== 0x34f) || (codePoint >= 0x20d0 && codePoint <= 0x20ff)
  || (codePoint >= 0x302a && codePoint <= 0x302f) || codePoint === 0x3099 || codePoint === 0x309a || (codePoint >= 0xfe20 && codePoint <= 0xfe2f);

const member = (kinds: readonly CharClass[]): Uint8Array => {
  const flags = new Uint8Array(classCount);
  for (const kind of kinds) flags[kind] = 1;
  return flags;
};

const c = charClass;

/** Marks one em wide of which half is blank: what compression takes from. */
export const isFullMark = member([c.opening, c.closing, c.quoteOpen, c.quoteClose, c.comma, c.stop, c.ask]);
/** Full marks whose blank half leads. */
export const isFullOpening = member([c.opening, c.quoteOpen]);
/** Characters that stand together as a Latin word, a number or a web address. */
export const isLatinRun = member([
  c.letter, c.digit, c.symbol, c.unitSuffix, c.prefix, c.asciiStop, c.asciiOpen, c.asciiClose, c.latinOpen, c.latinClose,
]);
/** Characters of a Latin run that ask for the gap between Han and Latin; punctuation does not. */
export const takesGap = member([c.letter, c.digit, c.symbol, c.unitSuffix, c.prefix]);
export const isSpace = member([c.space, c.wideSpace, c.fixedSpace]);
/** What has no ink: spaces and zero-width characters. */
export const isBlank = member([c.space, c.wideSpace, c.fixedSpace, c.zeroWidth]);
