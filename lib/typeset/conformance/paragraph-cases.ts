import type { ConformanceCase } from './case';

const columns = (rule: 'column-top' | 'crosshead-foot' | 'level-columns', text: string, paragraphs: readonly number[], capacities: readonly number[], expect: readonly number[]): ConformanceCase =>
  ({ rule, kind: 'columns', text, paragraphs, capacities, expect });

export const paragraphCases: readonly ConformanceCase[] = [
  { rule: 'indent', kind: 'lines', text: '天地玄黄宇宙', measure: 4, rules: { indent: 2, lastLineHan: 0 }, expect: ['天地', '玄黄宇宙'], shows: 'the first line has two ems less' },
  { rule: 'indent', kind: 'places', text: '天地玄黄宇宙', measure: 4, rules: { indent: 2, lastLineHan: 0 }, expect: [2, 3], shows: 'it begins at two ems' },
  { rule: 'indent', kind: 'places', text: '天地', measure: 6, rules: { indent: 1 }, expect: [1, 2], shows: 'narrow columns may take one em (CLREQ 3.4.1, note)' },
  { rule: 'alignment', kind: 'places', text: '天地', measure: 6, rules: { align: 'centre' }, expect: [2, 3] },
  { rule: 'alignment', kind: 'places', text: '天地', measure: 6, rules: { align: 'right' }, expect: [4, 5] },
  { rule: 'alignment', kind: 'places', text: '天地', measure: 6, rules: { align: 'left' }, expect: [0, 1] },
  { rule: 'alignment', kind: 'places', text: '“天地”', measure: 6, rules: { align: 'centre' }, expect: [1, 2, 3, 4], shows: 'quotes lose their outer halves, and the rest is centred' },
  { rule: 'justified', kind: 'places', text: '天地玄黄Word', measure: 4.6, rules: { lastLineHan: 0 }, expect: [0, 1.2, 2.4, 3.6], shows: 'the first line fills its measure' },
  { rule: 'justified', kind: 'places', text: '天地玄黄。Word', measure: 4.9, rules: { lastLineHan: 0 }, expect: [0, 1.1, 2.2, 3.3, 4.4], shows: 'the compressed stop ends at the measure' },
  { rule: 'justified', kind: 'places', text: '天地玄黄', measure: 10, expect: [0, 1, 2, 3], shows: 'a last line is not opened' },
  { rule: 'last-line', kind: 'lines', text: '天地玄黄宇宙洪荒日月盈', measure: 10, expect: ['天地玄黄宇宙洪荒日', '月盈'], shows: 'one Han alone draws another to it' },
  { rule: 'last-line', kind: 'lines', text: '天地玄黄宇宙洪荒日月盈。', measure: 10, expect: ['天地玄黄宇宙洪荒日', '月盈。'], shows: 'a stop does not count' },
  { rule: 'last-line', kind: 'lines', text: '天地玄黄宇宙洪荒日月盈', measure: 10, rules: { lastLineHan: 1 }, expect: ['天地玄黄宇宙洪荒日月', '盈'], shows: 'a house may allow one' },
  { rule: 'heading-breaks', kind: 'headline', text: '春耕备耕忙', measure: 5, maxLines: 2, wordEnds: [], expect: ['春耕备耕忙'], shows: 'what fits on one line stays there' },
  { rule: 'heading-breaks', kind: 'headline', text: '全区春耕备耕工作现场推进会议召开', measure: 12, maxLines: 2, wordEnds: [2, 4, 6, 8, 10, 12, 14], expect: ['全区春耕备耕工作', '现场推进会议召开'], shows: 'two lines of eight, not twelve and four' },
  { rule: 'heading-breaks', kind: 'headline', text: '我区召开招商引资座谈会', measure: 8, maxLines: 2, wordEnds: [2, 4, 8, 11], expect: ['我区召开', '招商引资座谈会'], shows: 'at a word’s end rather than in the middle of 招商引资' },
  { rule: 'heading-breaks', kind: 'headline', text: '冒雨查险情 连夜送物资到村', measure: 10, maxLines: 2, wordEnds: [], expect: ['冒雨查险情', '连夜送物资到村'], shows: 'at the space between two phrases' },
  { rule: 'heading-breaks', kind: 'headline', text: '全区新增绿地1200亩惠及乡里', measure: 8, maxLines: 2, wordEnds: [2, 4, 6, 11, 13], expect: ['全区新增绿地', '1200亩惠及乡里'], shows: 'a number stays with its measure word' },
  { rule: 'heading-breaks', kind: 'headline', text: '区人大召开第四十一次会议', measure: 7, maxLines: 2, wordEnds: [], expect: ['区人大召开', '第四十一次会议'], shows: 'an ordinal is not parted' },
  columns('column-top', 'eleven lines and eight in columns of ten: the eleventh takes the tenth with it', [11, 8], [10, 10], [9, 19]),
  columns('column-top', 'ten lines and nine fill their columns', [10, 9], [10, 10], [10, 19]),
  columns('crosshead-foot', 'eight lines, a crosshead, nine lines: the crosshead opens the second column', [8, 0, 9], [10, 12], [8, 18]),
  columns('crosshead-foot', 'nine lines, a crosshead with its white row, twelve lines, in a column of eleven: the crosshead would end it', [9, 0, 12], [11, 14], [9, 22]),
  columns('crosshead-foot', 'a crosshead with two lines under it stays at the foot', [7, 0, 12], [11, 11], [10, 20]),
  columns('level-columns', 'twenty lines in two columns of ten', [10, 10], [10, 10], [10, 20]),
  columns('level-columns', 'nineteen: the last column is the short one', [10, 9], [10, 10], [10, 19]),
];
