import type { Byline, Story, StoryElement, StoryPhoto } from '@/lib/copy/story';
import { pageFormat } from './format';
import type { IssueLayout } from './issue-layout';

/** An invented page of a district weekly for tests and the bench: as many pieces, and as long, as a real front page has. */

const clauses = [
  '区里把这件事列入今年的民生清单', '各村镇按照时间表逐项推进', '工作专班每周通报一次进度', '沿河的步道已经铺到渡口', '施工队错开上下学时段作业',
  '居民代表全程参与质量监督', '预算和账目张贴在公告栏里', '老人们在树下摆开了棋盘', '技术员背着仪器走遍山坡', '新装的路灯照亮了回家的巷子',
  '菜农清早把时鲜送进市场', '检查组带着清单逐户核对', '仓库里的器材登记造册', '孩子们围着展台问个不停', '剧团把新戏送到了田头',
  '医生在卫生站坐诊三天', '河道里的淤泥清出了两百车', '旧厂房改成了阅览室', '夜班公交延长到十点半', '茶园引来了第一批游客',
] as const;
const openings = ['会议要求', '据介绍', '与此同时', '下一步', '走进现场', '去年以来', '针对群众反映的问题', '为了不误农时'] as const;

/** Copy of about so many characters in paragraphs of 60 to 180: the same for the same seed. */
export function specimenCopy(characters: number, seed: number): StoryElement[] {
  const paragraphs: StoryElement[] = [];
  let state = seed * 7919 + 17;
  const next = (limit: number): number => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * limit); };
  for (let left = characters; left > 0;) {
    const length = left < 110 ? left : 60 + next(120);
    let text = `${openings[next(openings.length)] ?? ''}，`;
    while (text.length < length - 6) text += `${clauses[next(clauses.length)] ?? ''}${next(4) === 0 ? '。' : '，'}`;
    paragraphs.push({ kind: 'paragraph', spans: [{ text: text.replace(/[，。]$/u, '。') }] });
    left -= text.length;
  }
  return paragraphs;
}

/** Copy with other matter in it: a note at its head, crossheads, a quote, a table and lists between the paragraphs, by seed. */
export function matterCopy(characters: number, seed: number): StoryElement[] {
  const part = (share: number, turn: number): StoryElement[] => specimenCopy(Math.round(characters * share), seed * 10 + turn);
  const item = (text: string, ordered?: number): StoryElement => ({ kind: 'listItem', spans: [{ text }], ...(ordered === undefined ? {} : { ordered }) });
  const note: StoryElement[] = [{ kind: 'note', spans: [{ text: '编者按', strong: true }, { text: '\u3000各镇街把“小事”当大事办，看看清单上的事办得怎么样。' }] }, { kind: 'note', spans: [{ text: '欢迎读者来信。' }] }];
  const quote: StoryElement = { kind: 'quote', spans: [{ text: '路修到了家门口，孩子上学再也不用绕河走。' }], ...(seed % 2 === 0 ? { by: '汀上村村民' } : {}) };
  const table: StoryElement = { kind: 'table', head: seed % 3 !== 0, rows: [['项目', '计划', '完成'], ['沿河步道', '6公里', '4.2公里'], ['新装路灯，含巷口', '200盏', '186盏'], ['夜班公交', '3条', '']] };
  return [
    ...(seed % 3 === 1 ? note : []), ...part(0.3, 1), quote, ...part(0.2, 2), { kind: 'crosshead', text: '夜班公交延长到十点半' }, ...part(0.2, 3),
    item('沿河步道全长六公里，东岸先行施工；'), item('新装路灯二百盏。'), ...part(0.1, 4), ...(seed % 3 === 2 ? note : []),
    ...[1, 2, 3].map((number) => item('带身份证到社区服务站登记，填写一张表；', number)), table, ...(seed % 2 === 0 ? part(0.2, 5) : []),
  ];
}

export interface SpecimenPiece {
  readonly id: string; readonly kind?: Story['kind']; readonly kicker?: string; readonly title?: string; readonly subtitle?: string; readonly characters: number;
  readonly names?: readonly string[]; readonly source?: string; readonly photos?: readonly Partial<StoryPhoto>[]; readonly priority?: number; readonly section?: string;
  readonly body?: readonly StoryElement[]; readonly pointsTo?: readonly (string | null)[];
}

/** A story of the specimen; word ends every second Han of its title stand for a segmenter. */
export function specimenStory(piece: SpecimenPiece, seed = 1): Story {
  const byline: Byline = piece.source !== undefined ? { kind: 'source', source: piece.source }
    : piece.names ? { kind: 'people', label: '记者', names: piece.names.map((name) => ({ name, role: 'reporter' })) } : { kind: 'none' };
  const photos = (piece.photos ?? []).map((photo, index): StoryPhoto => ({
    photoId: `${piece.id}-photo-${index}`, file: null, width: 0, height: 0, caption: '改造后的小区门前', credit: '', focus: { x: 0.5, y: 0.5 }, ...photo,
  }));
  const copy = [...(piece.body ?? specimenCopy(piece.characters, seed))];
  photos.forEach((photo, index) => copy.splice(Math.min(copy.length, 2 + index * 3), 0, { kind: 'photo', photoId: photo.photoId }));
  const decks = { kicker: piece.kicker ?? '', title: piece.title ?? '', subtitle: piece.subtitle ?? '' };
  const ends = (text: string): number[] => Array.from({ length: Math.max(0, Math.ceil(text.length / 2) - 1) }, (_, index) => 2 * index + 2);
  return {
    articleId: piece.id, kind: piece.kind ?? 'story', decks, body: copy, byline, photos, section: piece.section ?? '', priority: piece.priority ?? 3,
    wordEnds: Object.fromEntries(Object.values(decks).filter((text) => text !== '').map((text) => [text, ends(text)])), pointsTo: piece.pointsTo ?? [],
  };
}

/** Eleven pieces, a teaser among them, and three briefs; the lead's photo has not come in. */
export const frontPage: readonly SpecimenPiece[] = [
  { id: 'lead', kicker: '书记带队夜查', title: '沿河步道贯通 老旧小区换新颜', subtitle: '民生实事清单过半', characters: 1420, names: ['甘霖', '易水寒', '朱砂', '白芨', '杜衡'], photos: [{ caption: '改造后的小区门前，居民在新步道上散步' }], priority: 1 },
  { id: 'council', title: '我区召开第九届议事会第十七次会议', characters: 270, names: ['连翘', '甘草', '半夏'] },
  { id: 'inspection', title: '我区部署第二轮巡察工作', characters: 310, names: ['连翘', '朱砂'] },
  { id: 'teaser', kind: 'teaser', characters: 0, body: [
    { kind: 'paragraph', spans: [{ text: '茶园引来第一批游客' }] }, { kind: 'paragraph', spans: [{ text: '旧厂房改成阅览室' }] }, { kind: 'paragraph', spans: [{ text: '夜班公交延长到十点半' }] },
  ], pointsTo: ['health', null, null] },
  { id: 'agency', title: '“读懂山河”国际研讨会开幕', characters: 470, source: '云泽通讯社' },
  { id: 'health', title: '我区召开公共卫生工作会议', characters: 640, names: ['甘霖', '苏木', '陈皮'] },
  { id: 'gas', title: '我区收听收看全市燃气安全排查整治动员部署视频会议', characters: 570, names: ['当归', '苏木', '陈皮'] },
  { id: 'practice', title: '市调研组来我区调研“我为群众办实事”活动开展情况', characters: 430, names: ['当归', '连翘', '半夏'] },
  { id: 'brief-1', kind: 'brief', characters: 105, names: ['苏叶', '朱砂'] },
  { id: 'brief-2', kind: 'brief', characters: 150, names: ['麦冬', '沉香'] },
  { id: 'brief-3', kind: 'brief', characters: 50, names: ['麦冬', '朱砂'] },
  { id: 'testing', title: '我区健全完善应急检测工作机制', characters: 400, names: ['苏叶', '沉香'] },
  { id: 'school', title: '校外培训专项检查启动', characters: 230, names: ['麦冬'] },
];

/** An issue of empty pages with these pieces. */
export function specimenIssue(pieces: readonly SpecimenPiece[] = frontPage, pageCount = 4, formatId = 'tabloid'): IssueLayout {
  const format = pageFormat(formatId);
  if (!format) throw new Error(`no format ${formatId}`);
  return {
    format, style: { level: 'gb', bodyFace: 'song', captionFace: 'kai', briefsTitle: '简讯', columnRule: 0.25 },
    masthead: {
      name: '青渚新闻', artwork: null, face: 'brush', publisher: '云泽市青渚区融媒体中心编印', lunar: '辛丑年十一月初一', yearMonth: '2021年12月', day: '4', weekday: '星期六',
      permit: ['泽江省连续性内资', '【泽云准】00015号'], notices: ['内部资料 免费交流', '监督电话 0000-0000000'], number: '第35期(总第710期)', fullDate: '2021年12月4日 星期六',
      imprint: ['发送对象：区直单位、各镇街、村和社区', '印刷单位：云泽市汀上印务有限公司', '印刷日期：2021年12月3日', '印数：3000份'],
    },
    pages: Array.from({ length: pageCount }, (_, index) => ({ number: index + 1, section: ['要闻', '综合', '民生', '副刊'][index] ?? '', credits: [{ role: '责编', name: '陆一苇' }], blocks: [] })),
    stories: Object.fromEntries(pieces.map((piece, index) => [piece.id, specimenStory(piece, index + 1)])),
  };
}
