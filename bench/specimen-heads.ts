import { writeFileSync } from 'node:fs';
import type { HeadlineStyle, StoryBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { specimenIssue, specimenStory, type SpecimenPiece } from '@/lib/makeup/specimen';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { rasterisePage } from '@/lib/press/page-raster';
import { wordEndsWith } from '@/lib/press/word-ends';
import { typeCase } from '@/lib/typeset/type-case';

/** Draws pages with every style of headline, to be looked at: `tsx bench/specimen-heads.ts <folder>` writes a WebP a page at 110 dpi. */
interface Shown { readonly piece: Omit<SpecimenPiece, 'id'>; readonly style: Partial<HeadlineStyle>; readonly at: readonly [column: number, row: number, columns: number, rows: number]; readonly border?: StoryBlock['border'] }

const plain: readonly Shown[] = [
  { at: [0, 0, 3, 18], style: { dress: 'kicker-rule' }, piece: { kicker: '书记带队夜查', title: '沿河步道贯通 老旧小区换新颜', subtitle: '民生实事清单过半，十二项已经完工', characters: 330, priority: 1 } },
  { at: [3, 0, 2, 18], style: { dress: 'boxed' }, piece: { kicker: '蹲点手记', title: '旧厂房改成了阅览室', characters: 230 } },
  { at: [0, 18, 2, 20], style: { dress: 'reversed', face: 'hei-heavy' }, piece: { kicker: '民生一线', title: '夜班公交延长到十点半', subtitle: '三条线路先行试点', characters: 290 } },
  { at: [2, 18, 3, 20], style: { dress: 'boxed', align: 'left', face: 'hei-bold' }, piece: { kicker: '茶园引来第一批游客', title: '技术员背着仪器走遍山坡', subtitle: '新装的路灯照亮了回家的巷子', characters: 440 } },
  { at: [0, 38, 2, 16], style: { lines: 2 }, piece: { title: '医生在卫生站坐诊三天', characters: 200 } },
  { at: [2, 38, 1, 16], style: { lines: 3 }, piece: { title: '河道清淤两百车', characters: 90 } },
  { at: [3, 38, 2, 16], style: { dress: 'reversed', align: 'left', lines: 2 }, piece: { title: '菜农清早把时鲜送进市场', characters: 190 } },
  { at: [0, 54, 3, 14], style: {}, piece: { title: '春耕', characters: 340 } },
  { at: [3, 54, 2, 14], style: {}, piece: { title: '渡口夜航', characters: 240 } },
  { at: [0, 68, 2, 14], style: {}, piece: { title: '公告栏前话家常', characters: 220 } },
  { at: [2, 68, 1, 14], style: { dress: 'kicker-rule', align: 'left' }, piece: { kicker: '微观', title: '孩子围着展台问不停', characters: 90 } },
  { at: [3, 68, 2, 14], style: { dress: 'boxed' }, border: 'rule', piece: { title: '剧团把新戏送到田头', characters: 130 } },
];

const side: readonly Shown[] = [
  { at: [0, 0, 4, 18], style: { place: 'left', lines: 3 }, piece: { kicker: '民生一线', title: '夜班公交延长到十点半', subtitle: '三条线路先行试点', characters: 560 } },
  { at: [4, 0, 1, 18], style: {}, piece: { title: '微观', characters: 150 } },
  { at: [0, 18, 3, 24], style: { place: 'vertical' }, piece: { kicker: '书记带队夜查', title: '沿河步道全线贯通', subtitle: '民生实事清单过半', characters: 590 } },
  { at: [3, 18, 2, 24], style: { place: 'vertical', dress: 'reversed', face: 'hei-heavy' }, piece: { title: '茶园引来游客', characters: 270 } },
  { at: [0, 42, 4, 22], style: { place: 'vertical', dress: 'boxed' }, piece: { kicker: '12月4日宣传日见闻', title: '《河长》手记——“三问”2021年治水', subtitle: '清淤200车，水质达Ⅲ类', characters: 700 } },
  { at: [4, 42, 1, 22], style: { dress: 'kicker-rule' }, piece: { kicker: '手记', title: '老人在树下摆开棋盘', characters: 200 } },
  { at: [0, 64, 3, 18], style: { place: 'vertical', dress: 'kicker-rule', align: 'left' }, piece: { kicker: '记者蹲点', title: '5G进山，第12次调试成了！', characters: 400 } },
  { at: [3, 64, 2, 18], style: { place: 'left', dress: 'boxed' }, border: 'none', piece: { title: '剧团送戏到田头', characters: 190 } },
];

const wide: readonly Shown[] = [
  { at: [0, 0, 5, 22], style: { place: 'left', columns: 2, lines: 2 }, piece: { kicker: '书记带队夜查“断头路”', title: '沿河步道贯通 老旧小区换新颜', subtitle: '民生实事清单过半，十二项已经完工，另外六项年底前交付使用', characters: 700, priority: 1 } },
  { at: [0, 22, 5, 24], style: { place: 'vertical', columns: 2 }, piece: { kicker: '第12届山河论坛昨天在青渚开幕', title: '读懂山河：一条江、两座城与30年的渡口', subtitle: '来自18个国家的专家乘船考察，夜宿茶村', characters: 880, priority: 1 } },
  { at: [0, 46, 3, 18], style: { place: 'left', dress: 'reversed', face: 'hei-heavy', lines: 2 }, piece: { kicker: '民生一线', title: '公交延长到十点半', subtitle: '三条线路试点', characters: 420 } },
  { at: [3, 46, 2, 18], style: { place: 'vertical', face: 'kai' }, border: 'tint', piece: { title: '渡口夜航', subtitle: '一位老船工的三十年', characters: 180 } },
  { at: [0, 64, 2, 18], style: { face: 'kai' }, border: 'rule', piece: { kicker: '副刊', title: '茶事', characters: 260 } },
  { at: [2, 64, 3, 18], style: { dress: 'boxed', lines: 1 }, piece: { title: 'Workshop进山：3D打印教农具翻新', subtitle: '“读懂山河”国际研讨会的学者来到田头，和农机手一道量尺寸、改图纸', characters: 360 } },
];

function pageOf(shown: readonly Shown[], number: number): { readonly blocks: StoryBlock[]; readonly pieces: SpecimenPiece[] } {
  const id = (index: number): string => `p${number}-${index}`;
  return {
    pieces: shown.map(({ piece }, index) => ({ ...piece, id: id(index), names: ['甘霖'] })),
    blocks: shown.map(({ at: [column, row, columns, rows], style, border }, index) => ({
      kind: 'story', id: `b-${id(index)}`, articleId: id(index), column, row, columns, rows, measureColumns: columns, headline: { size: 'auto', face: 'song-heavy', align: 'centre', ...style }, cutIns: [], border: border ?? 'none',
    })),
  };
}

const folder = process.argv[2] ?? '.';
const sheets = [plain, side, wide].map((shown, index) => pageOf(shown, index + 1));
const base = specimenIssue([], 2);
const stories = Object.fromEntries(sheets.flatMap(({ pieces }) => pieces).map((piece, index) => {
  const story = specimenStory(piece, index + 1);
  return [piece.id, { ...story, wordEnds: Object.fromEntries(Object.values(story.decks).filter((text) => text !== '').map((text) => [text, wordEndsWith([]).of(text)])) }];
}));
const issue: IssueLayout = { ...base, stories, pages: sheets.map(({ blocks }, index) => ({ number: index + 1, section: '', credits: [], blocks })) };
for (const page of issue.pages) {
  const proof = composePage(issue, page.number, typeCase);
  const width = Math.round((proof.width / 72) * 110 * (Number(process.argv[3] ?? 110) / 110));
  writeFileSync(`${folder}/heads-${page.number}.webp`, await rasterisePage(proof, { width, picture: async () => { throw new Error('no pictures here'); } }));
  for (const fault of proof.faults) console.log(page.number, fault.rule, fault.blockId, JSON.stringify(fault.params));
}
