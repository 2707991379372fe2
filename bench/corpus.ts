import type { IssueLayout } from '../lib/makeup/issue-layout';
import { specimenIssue, type SpecimenPiece } from '../lib/makeup/specimen';

/** Body characters of the eleven pieces of a real district weekly's front page, its three briefs among them: every eleven pieces of an invented issue have these lengths, give or take a fifth. */
const lengths = [1300, 250, 480, 105, 620, 350, 150, 510, 245, 370, 60] as const;
/** Shorter ones of them stand in a briefs box. */
const longestBrief = 150;
const titles = [
  '沿河步道贯通 老旧小区换新颜', '议事会第十七次会议召开', '第二轮巡察工作部署', '茶园引来第一批游客', '公共卫生工作会议举行', '燃气安全排查整治全面展开', '调研组走访民生项目', '应急检测工作机制健全完善',
  '校外培训专项检查启动', '夜班公交延长到十点半', '旧厂房改成阅览室', '新戏送到田头', '渡口夜航复航在即', '冬季用电保障有序推进', '三座便桥连起河对岸', '菜市场搬进了新大棚',
] as const;
const sections = ['要闻', '综合', '民生', '副刊'] as const;
const names = ['甘霖', '易水寒', '朱砂', '白芨', '杜衡', '连翘', '甘草', '半夏'] as const;

/** An invented issue of so many pieces on so many pages; the same for the same seed. A third of the stories has a photo. */
export function corpus(pieces: number, pages: number, seed: number, formatId = 'tabloid'): IssueLayout {
  let state = seed * 2654435761 % 2147483647 || 1;
  const next = (limit: number): number => { state = (state * 48271) % 2147483647; return state % limit; };
  const shuffled = (): number[] => lengths.map((length) => ({ length, at: next(1_000_000) })).sort((one, other) => one.at - other.at).map(({ length }) => length);
  const drawn = Array.from({ length: Math.ceil(pieces / lengths.length) }, shuffled).flat();
  const made = Array.from({ length: pieces }, (_, index): SpecimenPiece => {
    const length = drawn[index]!;
    const brief = index > 0 && length <= longestBrief;
    const characters = Math.max(60, Math.min(1300, Math.round(length * (0.8 + next(41) / 100))));
    const photo = !brief && (index === 0 || next(3) === 0);
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
