import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalised, normalSuggestions } from './normalise';

const all = (text: string): string => normalised(text, normalSuggestions(text));
const kinds = (text: string) => normalSuggestions(text).map((suggestion) => suggestion.kind);

describe('marks of Chinese copy', () => {
  test.each([
    ['他说"明天见",就走了.', '他说“明天见”，就走了。'],
    ['老城区(桂花巷)通了公交', '老城区（桂花巷）通了公交'],
    ['名单如下:甲;乙;丙!', '名单如下：甲；乙；丙！'],
    ['还有很多...', '还有很多……'],
    ['还有很多。。。他说', '还有很多……他说'],
    ['天黑了--灯亮了', '天黑了——灯亮了'],
    ['共有１２６盏，编号Ａ１．５', '共有126盏，编号A1.5'],
    ['人 人 都有　份', '人人都有份'],
    ['列奥•施密特来了', '列奥·施密特来了'],
    ['气温15℃~20℃，3~5天', '气温15℃～20℃，3～5天'],
    ['先登记，，再验收', '先登记，再验收'],
    ['「路灯」与『步道』', '“路灯”与‘步道’'],
    ["他读过'老街'一文", '他读过‘老街’一文'],
    ['GDP,增长5%;比去年高', 'GDP，增长5%；比去年高'],
    ['一篇“好文”.', '一篇“好文”。'],
  ])('%s → %s', (was, is) => { expect(all(was)).toBe(is); });

  test.each([
    '比分3:2，时间8:30，网址https://example.cn/a,b', 'iPhone 15 Pro (256GB) 是手机', '版本3.14，约1,200元', "It's a test, isn't it? 中文", '北京—上海，第1.2节', '一行正常的文字，没有要改的。', '“你好……”他说——',
    'Only Latin, with "quotes" and (brackets)...', '🙂 表情', '',
  ])('leaves alone: %s', (text) => { expect(all(text)).toBe(text); });

  test('a pair of marks is one suggestion, so neither is taken without the other', () => {
    const [only, ...others] = normalSuggestions('他说"好"');
    expect(others).toEqual([]);
    expect(only).toEqual({ kind: 'quote', edits: [{ from: 2, to: 3, text: '“' }, { from: 4, to: 5, text: '”' }] });
  });
  test('a single straight mark is nobody’s pair and is left', () => { expect(kinds('屏幕6.1"的手机')).toEqual([]); });
  test('each kind is named', () => { expect(kinds('甲"乙",丙 丁...')).toEqual(['quote', 'mark', 'space', 'ellipsis']); });

  test('what was taken needs nothing more, and no Han or digit is lost', () => {
    const character = fc.constantFrom(...'甲乙丙，。"\'()（）.,;:!? ~-—…·•０Ａ1a「」％%\u3000');
    fc.assert(fc.property(fc.array(character, { maxLength: 24 }).map((list) => list.join('')), (text) => {
      const once = all(text);
      const core = (line: string) => line.normalize('NFKC').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
      expect(core(once)).toBe(core(text));
      const edits = normalSuggestions(text).flatMap((suggestion) => suggestion.edits).sort((one, other) => one.from - other.from);
      edits.forEach((edit, index) => { if (index > 0) expect(edit.from).toBeGreaterThanOrEqual(edits[index - 1]?.to ?? 0); });
    }), { numRuns: 2000, seed: 6 });
  });
});
