import type { StoryPhoto } from '@/lib/copy/story';
import type { CutIn, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import type { FitGround, FitWay } from './copy-fit-ways';
import type { PictureItem } from '@/lib/makeup/page-proof';

/** How far a picture is cropped: of a part chosen by hand 1.15 times its proportion at most; else mildly, up to 1.35 times its proportion (as automatic make-up does); hard, up to 2.2 times; never flatter than 2.6 to 1, nor under four rows. */
const crops = { mild: 1.35, byHand: 1.15, hard: 2.2, flattest: 2.6, tall: 0.78, leastRows: 4 } as const;
/** Proportion of a picture that has not come in. */
const missingRatio = 1.5;
const ownRatio = (photo: StoryPhoto): number => (photo.width > 0 && photo.height > 0 ? photo.width / photo.height : missingRatio);

/** Pictures that stand abreast: they are made smaller together. */
interface PictureGroup { readonly page: number; readonly block: StoryBlock | JumpBlock; readonly cutIns: readonly CutIn[]; readonly rows: number; readonly least: { readonly mild: number; readonly hard: number }; readonly most: number; readonly narrower: number | null; readonly caption: string }

function pictureGroups({ issue, state, proofs }: FitGround): PictureGroup[] {
  const { leading } = issue.format;
  return state.frames.flatMap(({ block, page, cutIns: placed, room }) => {
    const seen = new Map<string, CutIn[]>();
    for (const { cutIn, row, rows } of placed) {
      const key = `${row}|${rows}`;
      seen.set(key, [...seen.get(key) ?? [], cutIn]);
    }
    return [...seen.values()].flatMap((cutIns): PictureGroup[] => {
      const rows = Math.min(...placed.filter((entry) => cutIns.includes(entry.cutIn)).map((entry) => entry.rows));
      const limits = cutIns.flatMap((cutIn) => {
        const photo = issue.stories[block.articleId]?.photos.find((entry) => entry.photoId === cutIn.photoId);
        const item = proofs.get(page)?.items.find((entry): entry is PictureItem => entry.kind === 'picture' && entry.blockId === block.id && entry.photoId === cutIn.photoId);
        if (!photo || !item || (cutIn.crop && (cutIn.crop.width <= 0 || cutIn.crop.height <= 0))) return [];
        // Caption and white about the picture, points.
        const about = rows * leading - item.rect.height;
        const own = ownRatio(photo) * (cutIn.crop ? cutIn.crop.width / cutIn.crop.height : 1);
        const [mild, hard] = cutIn.crop ? [crops.byHand, crops.byHand] : [crops.mild, crops.hard];
        const rowsAt = (width: number, ratio: number, more = 0): number => Math.ceil((width / ratio + about + more) / leading - 0.01);
        const floor = Math.ceil(crops.leastRows + about / leading);
        // One column among three or more would be a stamp.
        const narrow = cutIn.columns > (block.measureColumns > 2 ? 2 : 1) ? (item.rect.width * (cutIn.columns - 1)) / cutIn.columns : null;
        return [{
          mild: Math.max(floor, rowsAt(item.rect.width, own * mild)), hard: Math.max(floor, rowsAt(item.rect.width, Math.min(own * hard, Math.max(crops.flattest, own)))),
          most: Math.min(room - cutIn.row, rowsAt(item.rect.width, own * crops.tall)), narrower: narrow === null ? null : Math.max(floor, rowsAt(narrow, Math.max(own, 0.9), leading)),
        }];
      });
      const first = issue.stories[block.articleId]?.photos.find((entry) => entry.photoId === cutIns[0]?.photoId);
      if (limits.length < cutIns.length || !first) return [];
      return [{
        page, block, cutIns, rows, least: { mild: Math.max(...limits.map((limit) => limit.mild)), hard: Math.max(...limits.map((limit) => limit.hard)) },
        most: Math.min(...limits.map((limit) => limit.most)), narrower: cutIns.length === 1 ? limits[0]?.narrower ?? null : null, caption: first.caption,
      }];
    });
  });
}

/** The block with a group of pictures so many rows deep, and what stood under them moved along. */
function withPictures(block: StoryBlock | JumpBlock, group: PictureGroup, rows: number, columns = 0): StoryBlock | JumpBlock {
  const by = rows - group.rows;
  const foot = Math.max(...group.cutIns.map((cut) => cut.row)) + group.rows;
  const covered = (cut: CutIn): boolean => group.cutIns.some((other) => cut.column < other.column + other.columns && other.column < cut.column + cut.columns);
  return { ...block, cutIns: block.cutIns.map((cut) => {
    if (group.cutIns.some((other) => other.photoId === cut.photoId)) return { ...cut, rows, columns: cut.columns - columns, column: cut.column + columns };
    return cut.row >= foot && covered(cut) ? { ...cut, row: Math.max(0, cut.row + by) } : cut;
  }) };
}

/** Smaller pictures, the least change first: fewer rows, one column fewer, and all pictures of the story together. `hard` crops further than one would like. */
export function photoWays(ground: FitGround, manner: 'size' | 'crop' | 'larger'): FitWay[] {
  const groups = pictureGroups(ground);
  const kind = manner === 'larger' ? 'photo-larger' : manner === 'size' ? 'photo-size' : 'photo-crop';
  const ways: (FitWay & { readonly cells: number })[] = [];
  const width = (group: PictureGroup): number => group.cutIns.reduce((sum, cut) => sum + cut.columns, 0);
  const rowsOf = (group: PictureGroup): number[] => {
    if (manner === 'larger') return Array.from({ length: Math.max(0, group.most - group.rows) }, (_, index) => group.rows + 1 + index);
    const from = manner === 'size' ? group.rows : Math.min(group.rows, group.least.mild);
    const to = manner === 'size' ? group.least.mild : group.least.hard;
    return Array.from({ length: Math.max(0, from - to) }, (_, index) => from - 1 - index);
  };
  for (const group of groups) {
    for (const rows of rowsOf(group)) {
      ways.push({ cells: Math.abs(rows - group.rows) * width(group), step: { kind, caption: group.caption, rows: Math.abs(rows - group.rows), columns: 0 }, blocks: [{ page: group.page, block: withPictures(group.block, group, rows) }] });
    }
    if (manner === 'size' && group.narrower !== null && group.narrower <= group.rows) {
      const cells = width(group) * group.rows - (width(group) - 1) * group.narrower;
      ways.push({ cells, step: { kind, caption: group.caption, rows: group.rows - group.narrower, columns: 1 }, blocks: [{ page: group.page, block: withPictures(group.block, group, group.narrower, 1) }] });
    }
  }
  if (groups.length > 1 && manner !== 'larger') {
    const reach = groups.map((group) => rowsOf(group));
    for (let index = 0; index < Math.max(...reach.map((rows) => rows.length)); index += 1) {
      const wanted = groups.flatMap((group, at) => { const rows = reach[at]?.[Math.min(index, (reach[at]?.length ?? 0) - 1)]; return rows === undefined ? [] : [{ group, rows }]; });
      if (wanted.length < 2) break;
      const cells = wanted.reduce((sum, { group, rows }) => sum + (group.rows - rows) * width(group), 0);
      const changed = new Map<string, { page: number; block: StoryBlock | JumpBlock }>();
      // From the lowest up, so that what moves along has its new depth already.
      for (const { group, rows } of [...wanted].sort((one, other) => (other.group.cutIns[0]?.row ?? 0) - (one.group.cutIns[0]?.row ?? 0))) {
        changed.set(group.block.id, { page: group.page, block: withPictures(changed.get(group.block.id)?.block ?? group.block, group, rows) });
      }
      ways.push({ cells, step: { kind, caption: '', rows: Math.max(...wanted.map(({ group, rows }) => group.rows - rows)), columns: 0 }, blocks: [...changed.values()] });
    }
  }
  return ways.sort((one, other) => one.cells - other.cells).map(({ step, blocks }) => ({ step, blocks }));
}
