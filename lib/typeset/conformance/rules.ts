/** A rule of the standards that the typesetter keeps, with where it is written. */
export interface ConformanceRule {
  readonly title: string;
  /** Sections of CLREQ (Requirements for Chinese Text Layout, W3C; numbers as of 2024) and clauses of GB/T 15834-2011. */
  readonly source: string;
  /** Tests that show the rule on whole pages: file and title. */
  readonly seenIn?: readonly (readonly [file: string, title: string])[];
}

const rules = {
  'line-start': { title: 'Stops, closing marks, connectors, interpunct and solidus start no line; signs of units from level gb; —— and …… at strict', source: 'CLREQ 3.1.4; GB/T 15834 5.1.1–5.1.3, 5.1.6, 5.1.7, 5.1.9' },
  'line-end': { title: 'Opening marks end no line; the solidus and signs of currency from level gb', source: 'CLREQ 3.1.4; GB/T 15834 5.1.3, 5.1.9' },
  'default-level': { title: 'Body copy is set at level gb', source: 'CLREQ 3.1.4 (GB-style); domain.md §5' },
  'order-of-work': { title: 'Marks are compressed before lines are broken; a mark is pulled in before anything is pushed out', source: 'CLREQ 3.1.4, 3.1.6' },
  'unbreakable-marks': { title: '—— and …… take two ems and are not parted; of several in a row the pairs may be', source: 'CLREQ 3.1.5; GB/T 15834 5.1.4, 5.1.5' },
  numbers: { title: 'A number is not parted, nor from its sign, %, measure word or unit, while a line can hold them', source: 'CLREQ 3.1.5 (digits and their prefix and suffix)' },
  words: { title: 'A Latin word is not parted unless it is hyphenated or no line can hold it', source: 'CLREQ 3.2.4 (1)' },
  hyphenation: { title: 'A long Latin word is parted at its syllables, with a hyphen', source: 'CLREQ 3.2.4 (1); domain.md §5' },
  names: { title: 'A name or title of the house’s ledger is not parted while the line can bear it', source: 'domain.md §5' },
  'mark-widths': { title: 'Marks take one em; the interpunct, short connectors and the solidus half an em; —— and …… two', source: 'CLREQ 3.1.2; GB/T 15834 5.1.1–5.1.9' },
  stacks: { title: 'Two of ？！ together take one em, three take two', source: 'CLREQ 3.1.3; GB/T 15834 5.1.2' },
  adjacent: { title: 'Two adjacent marks of two ems take one and a half; the bracket stays with its content', source: 'CLREQ 3.1.6; GB/T 15834 5.1.11' },
  'line-start-opening': { title: 'An opening mark at a line’s start loses the half em before it', source: 'CLREQ 3.1.6' },
  'line-end-half': { title: 'A full-width mark at a line’s end takes half an em', source: 'CLREQ 3.1.6, 3.5.3 a; GB/T 15834 5.1.10' },
  'no-hanging': { title: 'No mark hangs out of the measure', source: 'CLREQ 3.1.7; domain.md §5' },
  'cjk-latin-gap': { title: 'Han and Latin or figures stand ¼ em apart, not at line edges nor beside punctuation', source: 'CLREQ 3.2.2, 3.2.4' },
  'shrink-first': { title: 'A line is shrunk before it is stretched', source: 'CLREQ 3.5.2' },
  'shrink-order': { title: 'Order of shrinking: mark at the line’s end, word space to ¼ em, brackets, ，、；, gap between Han and Latin to ⅛ em, 。？！', source: 'CLREQ 3.5.3' },
  'stretch-order': { title: 'Order of stretching: word space to ½ em, gap between Han and Latin to ½ em, then every gap alike', source: 'CLREQ 3.5.4, 3.2.4 (3)' },
  'stretch-never': { title: 'Nothing is opened inside what stands together, nor around connectors and the solidus', source: 'CLREQ 3.5.4' },
  justified: { title: 'All lines but the last fill the measure', source: 'CLREQ 3.5.1' },
  indent: { title: 'A paragraph’s first line is indented by two ems', source: 'CLREQ 3.4.1' },
  alignment: { title: 'A single line is centred, or set to the line’s start or end, by what shows of it', source: 'CLREQ 3.4.3' },
  'last-line': { title: 'A last line holds two Han at least (孤字不成行)', source: 'CLREQ 3.4.4 (1)' },
  'column-top': { title: 'No column begins with the last line of a paragraph (孤行不成页)', source: 'CLREQ 3.4.4 (2)', seenIn: [['lib/makeup/compose.test.ts', 'no column starts with the last line of a paragraph, and no crosshead ends one']] },
  'crosshead-foot': { title: 'A heading does not end a column', source: 'CLREQ 4.1.3 (3)' },
  'level-columns': { title: 'Columns end level; what is short stands at the end of the last', source: 'CLREQ 4.1.4 (4)', seenIn: [['lib/makeup/compose.test.ts', 'columns end level; the surplus stands at the end of the last one']] },
  'heading-breaks': { title: 'A headline breaks at sense units, never in a word, a number or a name, in balanced lines', source: 'domain.md §5; CLREQ 4.1' },
  'heading-rows': {
    title: 'Headlines take whole body lines; kicker and subtitle stand about two sizes below the title; a headline never ends a column', source: 'domain.md §5',
    seenIn: [
      ['lib/makeup/page-conformance.test.ts', 'a headline takes whole body lines'],
      ['lib/makeup/page-conformance.test.ts', 'kicker and subtitle stand about two sizes below the title'],
      ['lib/makeup/page-conformance.test.ts', 'a headline never ends a column'],
    ],
  },
  vertical: {
    title: 'In vertical lines Han stand upright, quotes are corner brackets, dashes turn, two figures stand side by side', source: 'CLREQ 3.2.3; GB/T 15834 5.2',
    seenIn: [
      ['lib/typeset/vertical.test.ts', 'stands its Han upright, one under the other, in the middle of the line'],
      ['lib/typeset/vertical.test.ts', 'draws quotes as turned corner brackets (GB/T 15834-2011 5.2.3) and keeps the copy'],
      ['lib/typeset/vertical.test.ts', 'turns dashes, ellipses and connectors, and keeps them on the axis'],
      ['lib/typeset/vertical.test.ts', 'two figures stand side by side and do not run into one another'],
      ['lib/typeset/vertical.test.ts', 'obey the prohibition rules'],
    ],
  },
  grid: { title: 'Body lines stand on the page’s baseline grid', source: 'domain.md §5; CLREQ 2.3.5', seenIn: [['lib/makeup/compose.test.ts', 'body baselines fall on the page grid, the ideographic box in the middle of its row']] },
} as const satisfies Record<string, ConformanceRule>;

export type RuleId = keyof typeof rules;
export const conformanceRules: Readonly<Record<RuleId, ConformanceRule>> = rules;
export const ruleIds = Object.keys(rules) as RuleId[];
