import type { IssueLayout } from '../lib/makeup/issue-layout';
import { specimenIssue, type SpecimenPiece } from '../lib/makeup/specimen';

/** Lengths of a real front page's eleven stories and three briefs, in characters: what the invented issues draw theirs from. */
const lengths = [1300, 270, 310, 470, 640, 570, 430, 400, 230, 880, 190, 520] as const;
const briefs = [105, 150, 60] as const;
const titles = [
  '沿河步道贯通 老旧小区换新颜', '议事会第十七次会议召开', '第二轮巡察工作部署', '茶园引来第一批游客', '公共卫生工作会议举行', '燃气安全排查整治全面展开', '调研组走访民生项目', '应急检测工作机制健全完善',
  '校外培训专项检查启动', '夜班公交延长到十点半', '旧厂房改成阅览室', '新戏送到田头', '渡口夜航复航在即', '冬季用电保障有序推进', '三座便桥连起河对岸', '菜市场搬进了新大棚',
] as const;
const sections = ['要闻', '综合', '民生', '副刊'] as const;
const names = ['甘霖', '易水寒', '朱砂', '白芨', '杜衡', '连翘', '甘草', '半夏'] as const;

/** An invented issue of so many pieces on so many pages; the same for the same seed. A third of the stories has a photo, one in eight is a brief. */
export function corpus(pieces: number, pages: number, seed: number, formatId = 'tabloid'): IssueLayout {
  let state = seed * 2654435761 % 2147483647 || 1;
  const next = (limit: number): number => { state = (state * 48271) % 2147483647; return state % limit; };
  const made = Array.from({ length: pieces }, (_, index): SpecimenPiece => {
    const brief = index % 8 === 7;
    const length = brief ? briefs[next(briefs.length)]! : lengths[next(lengths.length)]!;
    const characters = Math.max(60, Math.min(1300, Math.round(length * (0.8 + next(41) / 100))));
    const photo = !brief && characters > 250 && next(3) !== 0;
    const wide = next(4) > 0;
    return {
      id: `piece-${index}`, kind: brief ? 'brief' : 'story', title: titles[(index * 5 + next(3)) % titles.length]!, characters, section: sections[index % sections.length]!,
      ...(index % 6 === 0 ? { kicker: '民生实事清单过半' } : {}), ...(index % 5 === 0 ? { subtitle: '区里公布一年来的账目' } : {}),
      names: Array.from({ length: 1 + next(3) }, (_unused, at) => names[(index + at) % names.length]!), priority: index === 0 ? 1 : Math.min(5, 2 + next(4)),
      ...(photo ? { photos: [{ file: `photo-${index}`, width: wide ? 3000 : 2000, height: wide ? 2000 : 3000, caption: '改造后的小区门前，居民在新步道上散步' }] } : {}),
    };
  });
  return specimenIssue(made, pages, formatId);
}
