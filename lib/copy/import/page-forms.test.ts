import { describe, expect, test } from 'vitest';
import { accountFaults } from './accounting';
import { recognise } from './recognise';

/** Forms of pages and stories that differ from the usual front page, each with what must be read. */
function read(...lines: string[]) {
  const text = lines.join('\n');
  const result = recognise(text);
  expect(accountFaults(text, result)).toEqual([]);
  return result;
}
const told = (result: ReturnType<typeof recognise>) => result.articles.map(({ kind, kicker, title, subtitle, byline }) => [kind, kicker, title, subtitle, byline.join(' ')]);

describe('bylines', () => {
  test('under the headlines, before indented copy', () => {
    const result = read(
      '青渚新闻', '2026年7月11日 星期六 农历丙午年五月廿七 第27期（总第42期） 今日4版', '第01版：要闻', '老桥换新颜 行人先行', '本报记者 晏小舟 通讯员 何田田',
      '　　7月10日，青渚老桥修缮完工，重新开放通行。', '　　“走了四十年，今天头一回不用躲车。”家住河东的老人说。', '河边新添三处口袋公园', '本报记者 祝云',
      '　　近日，沿河三处口袋公园建成开放。', '　　区园林所负责人说，年内还要再建五处。', '责任编辑：晏小舟 校对：祝云',
    );
    expect(result.masthead).toMatchObject({ name: '青渚新闻', date: '2026-07-11', totalNumber: 42, notices: ['今日4版'] });
    expect(told(result)).toEqual([['story', '', '老桥换新颜 行人先行', '', '晏小舟 何田田'], ['story', '', '河边新添三处口袋公园', '', '祝云']]);
    expect(result.articles.map((article) => [article.section, article.label, article.names.map((name) => name.role).join(' ')])).toEqual([['要闻', '本报记者', 'reporter correspondent'], ['要闻', '本报记者', 'reporter']]);
    expect(result.pageCredits).toEqual([{ role: '责任编辑', name: '晏小舟' }, { role: '校对', name: '祝云' }]);
  });

  test('in the first words of the copy are taken out, the rest of the copy kept', () => {
    const result = read('青渚老桥修缮完工', '　　本报讯（记者 晏小舟 通讯员 何田田）7月10日，老桥开放通行。', '　　老桥建于上世纪八十年代。', '口袋公园开放', '　　本报讯（记者祝云）近日，三处口袋公园建成开放。', '　　公园里有长椅。');
    expect(result.articles.map((article) => [article.title, article.byline.join(' '), article.paragraphs[0]])).toEqual([
      ['青渚老桥修缮完工', '晏小舟 何田田', '本报讯7月10日，老桥开放通行。'], ['口袋公园开放', '祝云', '本报讯近日，三处口袋公园建成开放。'],
    ]);
    expect(result.doubts.filter((doubt) => doubt.code === 'inline-byline')).toHaveLength(2);
  });

  test('at the end of the last paragraph', () => {
    const result = read('灯光夜市开街', '7月8日晚，灯光夜市开街，首日来客上万人。（穆小满）', '我区部署防汛', '7月7日，我区部署防汛工作。（本报记者 苗青 通讯员 段一帆 文/图）');
    expect(told(result)).toEqual([['story', '', '灯光夜市开街', '', '穆小满'], ['story', '', '我区部署防汛', '', '苗青 段一帆']]);
    expect(result.articles[0]?.paragraphs).toEqual(['7月8日晚，灯光夜市开街，首日来客上万人。']);
    expect(result.doubts.some((doubt) => doubt.code === 'bare-names')).toBe(true);
  });

  test('agency copy keeps its dateline', () => {
    const [story] = read('全国龙舟公开赛周末开桨', '云泽通讯社云泽7月9日电（记者 柴一禾）全国龙舟公开赛将于周末开桨。', '比赛分两天进行。').articles;
    expect(story).toMatchObject({ source: '云泽通讯社', sourceInText: true, paragraphs: ['云泽通讯社云泽7月9日电（记者 柴一禾）全国龙舟公开赛将于周末开桨。', '比赛分两天进行。'] });
  });

  test('an essay’s author under its title, and his office', () => {
    expect(read('防汛工作的几点思考', '区水务局 晏小舟', '　　防汛年年做，为什么还有漏洞？', '　　一、家底要清', '　　沙袋在哪里，要清清楚楚。', '　　二、责任要明', '　　谁值班，谁负责。', '　　（作者单位：区水务局）').articles).toMatchObject([{
      title: '防汛工作的几点思考', byline: ['晏小舟'],
      elements: [
        { kind: 'paragraph', text: '防汛年年做，为什么还有漏洞？' }, { kind: 'crosshead', text: '一、家底要清' }, { kind: 'paragraph', text: '沙袋在哪里，要清清楚楚。' },
        { kind: 'crosshead', text: '二、责任要明' }, { kind: 'paragraph', text: '谁值班，谁负责。' }, { kind: 'paragraph', text: '（作者单位：区水务局）' },
      ],
    }]);
  });

  test('two poems on one page', () => {
    const result = read('河边的柳', '□ 晏小舟', '风来的时候', '柳条写字', '水不说话', '', '夏夜', '祝云', '萤火虫提着灯', '找它丢了的星');
    expect(result.articles.map((article) => [article.title, article.byline[0], article.paragraphs.length])).toEqual([['河边的柳', '晏小舟', 3], ['夏夜', '祝云', 2]]);
  });
});

describe('decks', () => {
  test('a kicker above, a subtitle behind a dash below', () => {
    expect(told(read('深入开展“清河行动”', '一河清水入城来', '——青渚区整治城中河道见闻', '□ 本报记者 晏小舟 文/图', '　　七月的清晨，河面起了薄雾。', '　　老人们在河边打拳。'))).toEqual([
      ['story', '深入开展“清河行动”', '一河清水入城来', '——青渚区整治城中河道见闻', '晏小舟'],
    ]);
  });
  test('a line that tells who presided is the subtitle', () => {
    const result = read('全区防汛工作会议召开', '楚天阔讲话 竺可心主持', '7月9日，全区防汛工作会议召开。', '(记者 晏小舟 祝云)');
    expect(told(result)).toEqual([['story', '', '全区防汛工作会议召开', '楚天阔讲话 竺可心主持', '晏小舟 祝云']]);
    expect(result.doubts.map((doubt) => doubt.code)).toEqual(['decks']);
  });
  test('a headline may end with a question', () => {
    expect(told(read('夜市怎么管？摊主来投票！', '7月8日，河东夜市举行摊主大会。', '“十一点准时熄灯！”会场上笑声一片。', '(记者 祝云)'))).toEqual([['story', '', '夜市怎么管？摊主来投票！', '', '祝云']]);
  });
});

describe('captions', () => {
  test('that say so are taken out, with the photographer apart, and the sentence around them mended', () => {
    const [story] = read(
      '市里的调研组到我区看学校建设', '7月9日，市里的调研组到我区看学校建设。', '调研组先后来到荷花小学、望春中学、渔家巷幼儿园和河东实验小', '图为调研组查看新操场。本报记者 祝云 摄', '学新校区，查看操场、食堂和宿舍。', '(记者 晏小舟)',
      '河东夜市开街', '7月8日，河东夜市开街。', '(记者 祝云)',
    ).articles;
    expect(story).toMatchObject({ captions: ['图为调研组查看新操场。'], credits: ['本报记者 祝云 摄'], byline: ['晏小舟'] });
    expect(story?.elements).toEqual([
      { kind: 'paragraph', text: '7月9日，市里的调研组到我区看学校建设。' },
      { kind: 'paragraph', text: '调研组先后来到荷花小学、望春中学、渔家巷幼儿园和河东实验小学新校区，查看操场、食堂和宿舍。' }, { kind: 'photo', caption: 0 },
    ]);
  });
  test('a picture by itself is a story without text', () => {
    expect(read('图片新闻', '7月8日，孩子们在河边放风筝。 祝云 摄').articles).toMatchObject([{ title: '图片新闻', captions: ['7月8日，孩子们在河边放风筝。'], credits: ['祝云 摄'], paragraphs: [] }]);
  });
});

describe('briefs', () => {
  test('without bullets, each with its byline', () => {
    expect(told(read('简讯', '7月8日，我区举办船工培训班。（晏小舟）', '7月9日，区图书馆举办读书会。（祝云）', '老桥今晚亮灯', '7月9日晚，老桥亮灯。', '岸边站满了人。', '（记者 苗青）'))).toEqual([
      ['brief', '', '', '', '晏小舟'], ['brief', '', '', '', '祝云'], ['brief', '', '老桥今晚亮灯', '', '苗青'],
    ]);
  });
  test('with small headlines behind their bullets', () => {
    expect(told(read('一线快讯', '◆老桥亮灯', '7月10日晚，老桥亮灯。', '◆夜校开课', '7月9日，社区夜校开课。'))).toEqual([['brief', '', '老桥亮灯', '', ''], ['brief', '', '夜校开课', '', '']]);
  });
  test('a list inside a story stays a list', () => {
    const [story, ...others] = read('我区出台便民十条', '7月9日，我区出台便民十条。', '十条包括：', '● 渡口延时一小时；', '● 泵站电话上墙；', '● 图书馆周一开门。', '(记者 晏小舟)').articles;
    expect(others).toEqual([]);
    expect(story?.elements.map((element) => element.kind)).toEqual(['paragraph', 'paragraph', 'listItem', 'listItem', 'listItem']);
    expect(story?.paragraphs.slice(2)).toEqual(['渡口延时一小时；', '泵站电话上墙；', '图书馆周一开门。']);
  });
});

describe('teasers and jumps', () => {
  test.each([
    [['今日导读', '▶ 老桥换新颜 行人先行 2版', '▶ 口袋公园开放 3版']],
    [['导读', '老桥换新颜 行人先行>>>02版', '口袋公园开放>>>03版']],
    [['老桥换新颜 行人先行（详见2版）', '口袋公园开放（详见3版）']],
    [['导读', '2版｜老桥换新颜 行人先行', '3版｜口袋公园开放']],
  ])('%j', (lines) => {
    const result = read(...lines, '全区防汛工作会议召开', '7月9日，全区防汛工作会议召开。', '(记者 晏小舟)');
    expect(result.articles.map((article) => [article.kind, article.title, article.paragraphs.join('／'), article.pages.join(' ')])).toEqual([
      ['teaser', '', '老桥换新颜 行人先行／口袋公园开放', '2 3'], ['story', '全区防汛工作会议召开', '7月9日，全区防汛工作会议召开。', ''],
    ]);
  });
  test('the two parts of a jump become one story, the broken sentence mended', () => {
    const result = read('区领导夜查防汛 要求守土有责', '7月9日夜，楚天阔带队夜查防汛。', '楚天阔要求，各部门要守土有责、守土尽', '（下转第二版）', '(记者 晏小舟)', '第02版：综合', '区领导夜查防汛 要求守土有责', '（上接第一版）', '责，把值班制度落到实处。', '各镇街负责人参加。', '河东夜市开街', '7月8日，河东夜市开街。', '（记者 祝云）');
    expect(result.articles.map((article) => [article.title, article.byline.join(' '), article.paragraphs])).toEqual([
      ['区领导夜查防汛 要求守土有责', '晏小舟', ['7月9日夜，楚天阔带队夜查防汛。', '楚天阔要求，各部门要守土有责、守土尽责，把值班制度落到实处。', '各镇街负责人参加。']],
      ['河东夜市开街', '祝云', ['7月8日，河东夜市开街。']],
    ]);
    expect(result.doubts.some((doubt) => doubt.code === 'jump-joined')).toBe(true);
    expect(result.doubts.some((doubt) => doubt.code === 'broken-off')).toBe(false);
  });
});

describe('other text', () => {
  test('lines of a column as it was set are joined to paragraphs', () => {
    const result = read(
      '老桥换新颜行人先行', '7月10日，青渚老桥修缮完工，重新', '开放通行。清晨六点，第一批行人走上', '桥面。“走了四十年，今天头一回不用', '躲车。”家住河东的老人说。老桥建于', '上世纪八十年代，桥面只有七米宽，行', '人和车辆混行，早晚高峰常常堵作一', '团。这次修缮拓宽了两侧步道，换上了', '新的栏杆和路灯。',
      '据介绍，下一步还要改造桥头的集市，', '让菜农有固定摊位，让买菜的人有地方', '停车，预计年底前完工。', '(记者 晏小舟 祝云)',
    );
    expect(result.articles.map((article) => [article.title, article.paragraphs.length, article.byline.length])).toEqual([['老桥换新颜行人先行', 2, 2]]);
    expect(result.articles[0]?.paragraphs[1]).toBe('据介绍，下一步还要改造桥头的集市，让菜农有固定摊位，让买菜的人有地方停车，预计年底前完工。');
    expect(result.doubts.map((doubt) => doubt.code)).toContain('unwrapped');
  });
  test('a notice keeps its signature and date as paragraphs', () => {
    const [notice] = read('关于老桥封闭施工的通告', '因修缮需要，自7月20日起封闭老桥。', '特此通告。', '青渚区交通局', '2026年7月10日').articles;
    expect(notice).toMatchObject({ title: '关于老桥封闭施工的通告', paragraphs: ['因修缮需要，自7月20日起封闭老桥。', '特此通告。', '青渚区交通局', '2026年7月10日'] });
  });
  test('copy without a headline is a story without one, and doubted', () => {
    const result = read('　　青渚老桥修缮完工，重新开放通行。', '　　老桥建于上世纪八十年代。');
    expect(told(result)).toEqual([['story', '', '', '', '']]);
    expect(result.doubts.map((doubt) => doubt.code)).toEqual(['no-headline']);
  });
  test('a break inside a word is mended when a word segmenter says so', () => {
    const text = ['柳汀河放流鱼苗', '近日，鱼苗放流。', '放流点选在水', '草多的河湾，鱼苗自己游出去。', '(记者 晏小舟)'].join('\n');
    const crossesWord = (before: string, after: string) => before.endsWith('水') && after.startsWith('草');
    const { articles } = recognise(text, { crossesWord });
    expect(accountFaults(text, recognise(text, { crossesWord }))).toEqual([]);
    expect(articles[0]?.paragraphs).toContain('放流点选在水草多的河湾，鱼苗自己游出去。');
  });
  test('names the newsroom knows part what is written together', () => {
    const text = '夜市开街\n7月8日，夜市开街。\n（记者祝云李青禾）';
    expect(recognise(text, { people: ['祝云', '李青禾'] }).doubts).toEqual([]);
    expect(recognise(text).articles[0]?.byline).toEqual(['祝云', '李青禾']);
    expect(recognise(text).doubts.map((doubt) => doubt.code)).toEqual(['run-on-names']);
  });
});
