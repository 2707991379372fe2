import { describe, expect, test } from 'vitest';
import { linesOf } from './lines';
import { findMasthead } from './masthead';

const read = (...lines: string[]) => findMasthead(linesOf(lines.join('\n')));

describe('the masthead', () => {
  test('is read with the date in parts', () => {
    const found = read('云泽市青渚区新闻中心编印', '', '2026年7月', '11', '星期六', '丙午年五月廿七', '泽江省连续性内资', '【泽云准】00015号', '第27期(总第42期)', '内部资料 免费赠阅', '新闻热线 0000-0000000', '', '老桥换新颜 行人先行', '近日，桥通了。');
    expect(found).toMatchObject({
      publisher: '云泽市青渚区新闻中心编印', date: '2026-07-11', weekday: '星期六', lunar: '丙午年五月廿七', permit: ['泽江省连续性内资', '【泽云准】00015号'],
      numberInYear: 27, totalNumber: 42, notices: ['内部资料 免费赠阅'], hotline: '新闻热线 0000-0000000', unknown: [],
    });
    expect(found?.lines.at(-1)?.line).toBe(9);
  });

  test('is read on one line', () => {
    expect(read('青渚新闻', '2026年7月11日 星期六 农历丙午年五月廿七 第27期（总第42期） 今日4版', '老桥换新颜')).toMatchObject({
      name: '青渚新闻', date: '2026-07-11', weekday: '星期六', lunar: '丙午年五月廿七', numberInYear: 27, totalNumber: 42, notices: ['今日4版'],
    });
  });

  test.each([
    ['第２７期（总第４２期）', 27, 42], ['第27期 总第42期', 27, 42], ['总第42期', null, 42], ['第二十七期（总第四十二期）', 27, 42], ['第27期(总42期)', 27, 42], ['总第42期 第27期', 27, 42],
  ] as const)('reads the numbers of %s', (text, number, total) => {
    expect(read('2026年7月11日', text)).toMatchObject({ numberInYear: number, totalNumber: total });
  });

  test.each(['2026年7月11日', '二〇二六年七月十一日', '2026.7.11', '2026-07-11', '２０２６年７月１１日', '二○二六年七月十一日'])('reads the date %s', (text) => {
    expect(read(text, '星期六', '第27期')).toMatchObject({ date: '2026-07-11' });
  });

  test('a licensed newspaper’s lines are read', () => {
    expect(read('国内统一连续出版物号：CN 00-0000', '邮发代号：00-0', '2026年7月11日 周六', '主办：云泽市青渚区委宣传部', '网址：www.example.org', '今日8版')).toMatchObject({
      permit: ['国内统一连续出版物号：CN 00-0000'], weekday: '星期六', publisher: '主办：云泽市青渚区委宣传部', notices: ['邮发代号：00-0', '网址：www.example.org', '今日8版'],
    });
  });

  test('a story’s own title and date line are not taken for a nameplate and its date', () => {
    expect(read('老桥今日通车', '2026年7月11日 星期六', '近日，桥通了。')?.lines.map(({ line }) => line)).toEqual([1]);
  });

  test('a line inside it that no form explains is kept and named', () => {
    const found = read('青渚新闻', '2026年7月11日', '河流与我们同行 QINGZHU', '第27期', '老桥换新颜', '近日，桥通了。');
    expect(found).toMatchObject({ name: '青渚新闻', notices: ['河流与我们同行 QINGZHU'], unknown: [2] });
  });

  test.each([[['老桥换新颜', '近日，桥通了。', '2026年7月11日']], [['2026年7月11日，老桥通车。']], [['关于老桥封闭施工的公告', '老桥封闭。', '区交通局', '2026年7月11日']], [['电话费降了']]])('is not seen where there is none: %j', (lines) => {
    expect(read(...lines)).toBeNull();
  });
});
