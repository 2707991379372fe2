import { describe, expect, test } from 'vitest';
import { briefsHeading, captionOpening, ending, folio, headlineWithPage, jumpFrom, jumpTo, ornament, pageCredits, pageReference, teaserHeading } from './forms';
import { numberOf } from './numerals';

test.each([['12', 12], ['１２', 12], ['十二', 12], ['二十', 20], ['二〇二一', 2021], ['二○二一', 2021], ['廿三', 23], ['一百零五', 105], ['河', null], ['', null]] as const)('the number %s is %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

describe('page references', () => {
  test.each([['详见二版', 2], ['（详见第3版）', 3], ['>>>02版', 2], ['▶▶2版', 2], ['(见四版)', 4], ['详见02版', 2], ['报道详见第二版', 2], ['【详见A2版】', 2], ['详见二、三版', 2], ['>>>A02', 2]] as const)('%s', (text, page) => {
    expect(pageReference(text)).toEqual({ page, bare: false });
  });
  test('2版 alone may be a folio', () => expect(pageReference('2版')).toEqual({ page: 2, bare: true }));
  test.each(['见过二版纸', '详见附件', '再版', '河边'])('%s is none', (text) => expect(pageReference(text)).toBeNull());
  test.each([
    ['老桥换新颜 行人先行 >>>02版', '老桥换新颜 行人先行', 2],
    ['河边新添三处口袋公园（详见3版）', '河边新添三处口袋公园', 3],
    ['河边新添三处口袋公园……2版', '河边新添三处口袋公园', 2],
    ['河边新添三处口袋公园　第四版', '河边新添三处口袋公园', 4],
    ['2版｜河边新添三处口袋公园', '河边新添三处口袋公园', 2],
    ['02版 河边新添三处口袋公园', '河边新添三处口袋公园', 2],
    ['【3版】河边新添三处口袋公园 ', null, 3],
  ] as const)('a headline with its page: %s', (text, headline, page) => {
    const found = headlineWithPage(text.trim());
    if (headline === null) return;
    expect(found && text.slice(found.from, found.to)).toBe(headline);
    expect(found?.page).toBe(page);
  });
  test.each(['我区修订《志书》第三版', '河边新添三处口袋公园', '第02版：民生'])('%s has none', (text) => expect(headlineWithPage(text)).toBeNull());
});

describe('jumps', () => {
  test.each(['（下转第二版）', '(下转2版)', '下转第二版', '（下转A2版）', '（紧接第二版）', '（下转第二版 老桥换新）'])('%s goes on elsewhere', (text) => expect(jumpTo(text)).toBe(true));
  test.each(['（上接第一版）', '上接一版', '(上接01版)'])('%s began elsewhere', (text) => expect([jumpFrom(text), jumpTo(text)]).toEqual([true, false]));
  test.each(['下转学校操场', '转发第三版通知', '河边'])('%s is neither', (text) => expect(jumpTo(text) || jumpFrom(text)).toBe(false));
});

describe('lines of the page', () => {
  test.each([['第02版：民生', '民生'], ['要闻', '要闻'], ['2版 综合', '综合'], ['A03 副刊', '副刊'], ['综合新闻', '综合'], ['第二版', ''], ['某某新闻 2021年12月4日 星期六 第03版：副刊', '副刊']] as const)('%s', (text, section) => {
    expect(folio(text)).toEqual({ section });
  });
  test.each(['3月新政', '5岁孩子救人', '要闻速递到村口', '第二届运动会开幕', '十二人获奖', '2021年12月4日'])('%s is no folio', (text) => expect(folio(text)).toBeNull());
  test.each(['简讯', '【简讯】', '本报快讯', '新闻速览', '一句话新闻', '短波：'])('%s heads a briefs box', (text) => expect(briefsHeading(text)).toBe(true));
  test.each(['导读', '今日导读', '【本期导读】', '内容提要'])('%s heads a teaser box', (text) => expect(teaserHeading(text)).toBe(true));
  test('page credits have roles and names', () => {
    expect(pageCredits('责任编辑：晏小舟 校对：祝云 版式 何田田')?.map(({ role, name }) => [role, name])).toEqual([['责任编辑', '晏小舟'], ['校对', '祝云'], ['版式', '何田田']]);
    expect(pageCredits('编辑部搬到河边')).toBeNull();
    expect(pageCredits('设计院专家到河边看桥')).toBeNull();
  });
  test('ornaments', () => expect(['———', '***', '◆ ◆ ◆', '……', '桥'].map(ornament)).toEqual([true, true, true, false, false]));
  test.each(['图为桥头。', '左图：桥头', '▲桥头', '图① 桥头', '图1：桥头', '资料图：桥', '上图为桥头', '（图为桥头）'])('%s says it is a caption', (text) => expect(captionOpening(text)).toBe(true));
  test.each(['图书馆开馆', '图一时之快', '左右为难', '上图书馆去', '下午三点'])('%s does not', (text) => expect(captionOpening(text)).toBe(false));
});

describe('how a line ends', () => {
  test.each([
    ['桥通了。', 'final'], ['他说：“桥通了。”', 'final'], ['桥通了（见图）。', 'final'], ['桥通了。（见图）', 'final'], ['三点要求：', 'final'], ['路还长……', 'final'],
    ['老桥通车啦！', 'exclaim'], ['桥通了，路也通了，灯也亮了！', 'final'], ['桥在河上，', 'cut'], ['桥通了。人们', 'cut'], ['老桥换新颜', 'open'], ['唱响“好声音”', 'open'],
  ] as const)('%s: %s', (text, expected) => expect(ending(text)).toBe(expected));
});
