import { describe, expect, test } from 'vitest';
import { creditStart, isPhotoCredit, parseByline } from './bylines';

const known = new Set<string>();
const read = (text: string) => {
  const found = parseByline(text, known);
  return found && { label: found.label, names: found.names.map((person) => person.name), source: found.source };
};
const people = (label: string, ...names: string[]) => ({ label, names, source: null });

describe('a byline', () => {
  test.each([
    ['(记者 晏小舟 祝云 何田田)', people('记者', '晏小舟', '祝云', '何田田')],
    ['（记者 晏小舟 祝云）', people('记者', '晏小舟', '祝云')],
    ['（记者 甲 乙 丙）', people('记者', '甲', '乙', '丙')],
    ['(记者 晏小舟）', people('记者', '晏小舟')],
    ['（记者：晏小舟、祝云）', people('记者', '晏小舟', '祝云')],
    ['(记者　祝　云　晏小舟)', people('记者', '祝云', '晏小舟')],
    ['（本报记者 晏小舟 通讯员 何田田）', people('本报记者', '晏小舟', '何田田')],
    ['本报记者 晏小舟 通讯员 何田田 文/图', people('本报记者', '晏小舟', '何田田')],
    ['□ 本报记者 晏小舟', people('本报记者', '晏小舟')],
    ['■记者晏小舟 通讯员何田田', people('记者', '晏小舟', '何田田')],
    ['文/晏小舟 图/祝云', people('文', '晏小舟', '祝云')],
    ['文/图 记者 晏小舟', people('文', '晏小舟')],
    ['（晏小舟 何田田）', people('', '晏小舟', '何田田')],
    ['（晏小舟 文/图）', people('', '晏小舟')],
    ['【特约记者 晏小舟】', people('特约记者', '晏小舟')],
    ['（实习记者 晏小舟 见习记者 祝云）', people('实习记者', '晏小舟', '祝云')],
    ['（通讯员 欧阳一禾）', people('通讯员', '欧阳一禾')],
    ['（记者 阿依努尔·买买提 祝云）', people('记者', '阿依努尔·买买提', '祝云')],
    ['通讯员：晏小舟', people('通讯员', '晏小舟')],
    ['作者：晏小舟', people('作者', '晏小舟')],
    ['融媒体记者 晏小舟 祝云', people('融媒体记者', '晏小舟', '祝云')],
    ['（全媒体记者 晏小舟 摄影报道）', people('全媒体记者', '晏小舟')],
    ['（某某社记者 晏小舟 祝云）', { label: '某某社记者', names: ['晏小舟', '祝云'], source: '某某社' }],
    ['（据某某社电 记者 晏小舟）', { label: '记者', names: ['晏小舟'], source: '某某社' }],
    ['(来源：某某社)', { label: '', names: [], source: '某某社' }],
    ['来源:某某日报', { label: '', names: [], source: '某某日报' }],
    ['（据某某社）', { label: '', names: [], source: '某某社' }],
    ['（据《某某日报》报道）', { label: '', names: [], source: '《某某日报》' }],
    ['（某某社）', { label: '', names: [], source: '某某社' }],
    ['（转自某某网）', { label: '', names: [], source: '某某网' }],
    ['（区教育局供稿）', { label: '', names: [], source: '区教育局' }],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    '记者走基层', '记者节里话担当', '通讯员培训班开班', '（完）', '（待续）', '（下转第二版）', '编辑部的故事', '图书馆新馆开馆', '文化下乡到村口',
    '桥通了，人笑了', '作者见面会举行', '（以下简称《办法》）', '摄影展周末开幕', '记者 河边 新路', '来源', '（一）', '据了解，桥已通车',
  ])('does not take %s for one', (text) => expect(read(text)).toBeNull());

  test('parts names written together by family names, and says it doubts', () => {
    const found = parseByline('（记者晏小舟祝云）', known);
    expect(found?.names.map((person) => person.name)).toEqual(['晏小舟', '祝云']);
    expect(found?.doubtful).toBe('run-on-names');
    expect(parseByline('（记者晏小舟祝云）', new Set(['晏小舟', '祝云']))?.doubtful).toBeNull();
  });

  test('names without a label are a doubt', () => {
    expect(parseByline('（晏小舟）', known)?.doubtful).toBe('bare-names');
  });

  test('says where each name stands, halves of a spread name apart', () => {
    const text = '(记者 祝　云 晏小舟)';
    expect(parseByline(text, known)?.names.map((person) => person.ranges.map(([from, to]) => text.slice(from, to)))).toEqual([['祝', '云'], ['晏小舟']]);
  });

  test('roles come from the labels', () => {
    expect(parseByline('本报记者 晏小舟 实习生 祝云 通讯员 何田田 摄影 苗青', known)?.names.map((person) => person.role)).toEqual(['reporter', 'trainee', 'correspondent', 'photographer']);
  });
});

describe('a photo’s credit', () => {
  test.each(['记者 晏小舟 摄', '（晏小舟 摄）', '本报记者 晏小舟 祝云 摄', '摄影：晏小舟', '晏小舟/摄', '（资料图片）', '通讯员 晏小舟 供图', '记者晏小舟 摄'])('is %s', (text) => expect(isPhotoCredit(text)).toBe(true));
  test.each(['孩子们在河边拍摄', '记者 晏小舟', '一张地图', '绘就新蓝图', '（晏小舟 文/图）', '河边'])('is not %s', (text) => expect(isPhotoCredit(text)).toBe(false));
  test('is parted from the end of a caption', () => {
    const caption = '图为孩子们在河边写生。 记者 晏小舟 摄';
    expect(caption.slice(0, creditStart(caption))).toBe('图为孩子们在河边写生。');
    expect('桥头新貌（晏小舟 摄）'.slice(creditStart('桥头新貌（晏小舟 摄）'))).toBe('（晏小舟 摄）');
    expect(creditStart('桥头新貌')).toBe(4);
  });
});
