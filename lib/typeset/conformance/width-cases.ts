import type { ConformanceCase } from './case';

/** Width of a mark between two Han, in ems with both Han. */
const between = (marks: readonly string[], ems: number): ConformanceCase[] =>
  marks.map((mark) => ({ rule: 'mark-widths', kind: 'width', text: `甲${mark}乙`, expect: 2 + ems }));

const pairs = (texts: readonly string[]): ConformanceCase[] => texts.map((text) => ({ rule: 'adjacent', kind: 'width', text: `甲${text}乙`, expect: 3.5 }));

export const widthCases: readonly ConformanceCase[] = [
  ...between([...'。．，、：；？！“”‘’「」『』（）〔〕［］｛｝〈〉《》【】〖〗'], 1),
  ...between([...'—～〜－／＋＝％℃￥‼⁇⁈⁉'], 1),
  ...between([...'·‧・–‐-/'], 0.5),
  ...between(['——', '……', '⋯⋯', '⸺'], 2),
  { rule: 'mark-widths', kind: 'width', text: '说“OK”吧', expect: 5, shows: 'curly quotes in Chinese copy take an em each, around Latin too' },
  { rule: 'mark-widths', kind: 'width', text: '他说“好”', expect: 4.5, shows: 'the closing quote at the end takes half an em' },
  { rule: 'mark-widths', kind: 'width', text: '甲/乙/丙', expect: 4, shows: 'lines of verse parted by the solidus' },
  { rule: 'mark-widths', kind: 'width', text: '列奥纳多·达·芬奇', expect: 8, shows: 'a name with interpuncts' },
  { rule: 'stacks', kind: 'width', text: '甲？！乙', expect: 3 },
  { rule: 'stacks', kind: 'width', text: '甲！！乙', expect: 3 },
  { rule: 'stacks', kind: 'width', text: '甲？？乙', expect: 3 },
  { rule: 'stacks', kind: 'width', text: '甲！？乙', expect: 3 },
  { rule: 'stacks', kind: 'width', text: '甲！！！乙', expect: 4 },
  { rule: 'stacks', kind: 'width', text: '甲？？？乙', expect: 4 },
  { rule: 'stacks', kind: 'width', text: '甲⁈乙', expect: 3, shows: 'the stack in one character' },
  { rule: 'stacks', kind: 'lines', text: '天地玄黄？！宇宙', measure: 4.5, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄', '黄？！宇宙'], shows: 'a stack is not parted' },
  ...pairs(['”。', '。”', '，“', '”“', '“《', '：“', '》、', '）（', '（《', '！”', '；“', '。（', '》》', '、《', '】，', '：《']),
  { rule: 'adjacent', kind: 'width', text: '甲》”。乙', expect: 4, shows: 'three marks lose half an em twice' },
  { rule: 'adjacent', kind: 'width', text: '甲“《〈乙', expect: 4, shows: 'three opening marks likewise' },
  { rule: 'adjacent', kind: 'width', text: '甲（）乙', expect: 4, shows: 'between an opening and a closing mark there is no blank to lose' },
  { rule: 'adjacent', kind: 'width', text: '甲，“乙', rules: { compressAdjacent: false }, expect: 4, shows: 'a house may leave it' },
  { rule: 'adjacent', kind: 'places', text: '甲，“乙', measure: 20, expect: [0, 1, 1.5, 2.5], shows: 'the comma gives the blank half behind it; the quote stays with its content' },
  { rule: 'adjacent', kind: 'places', text: '甲“《乙', measure: 20, expect: [0, 1, 1.5, 2.5], shows: 'of two opening marks the inner gives the half before it' },
  { rule: 'adjacent', kind: 'places', text: '甲》。乙', measure: 20, expect: [0, 1, 1.5, 2.5], shows: 'a closing mark gives the half behind it' },
  { rule: 'line-start-opening', kind: 'width', text: '“甲乙', expect: 2.5 },
  { rule: 'line-start-opening', kind: 'width', text: '《甲乙', expect: 2.5 },
  { rule: 'line-start-opening', kind: 'places', text: '（甲乙', measure: 20, expect: [-0.5, 0.5, 1.5], shows: 'the glyph hangs its blank half out' },
  { rule: 'line-start-opening', kind: 'places', text: '“甲乙', measure: 20, rules: { indent: 2 }, expect: [1.5, 2.5, 3.5], shows: 'after the indent as well' },
  { rule: 'line-start-opening', kind: 'lines', text: '天地玄黄“宇宙洪荒日月', measure: 4.5, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄黄', '“宇宙洪荒', '日月'], shows: 'a mark and four Han find room in four and a half ems' },
  ...[...'。，、：；？！”’」』）〕］｝〉》】〗'].map((mark): ConformanceCase => ({ rule: 'line-end-half', kind: 'width', text: `甲乙${mark}`, expect: 2.5 })),
  { rule: 'line-end-half', kind: 'width', text: '甲乙。', rules: { compressLineEnd: false }, expect: 3, shows: 'a house may leave it' },
  { rule: 'line-end-half', kind: 'width', text: '甲乙。”', expect: 3, shows: 'two marks: half an em between them and half at the end' },
  { rule: 'line-end-half', kind: 'width', text: '甲乙——', expect: 4, shows: 'the long dash has no blank to lose' },
  { rule: 'no-hanging', kind: 'lines', text: '天地玄黄，宇宙', measure: 4.4, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄', '黄，宇宙'], shows: 'nor by a part of its half em' },
  { rule: 'no-hanging', kind: 'lines', text: '天地玄黄，宇宙', measure: 4.5, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄黄，', '宇宙'], shows: 'it stands at the end where its half em finds room' },
  { rule: 'no-hanging', kind: 'lines', text: '天地玄黄。宇宙', measure: 4, rules: { align: 'left', lastLineHan: 0 }, expect: ['天地玄', '黄。宇宙'], shows: 'the stop does not stand outside the measure' },
];
