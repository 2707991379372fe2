import { headlineTexts, storyFromArticle, type ArticleContent, type PhotoFiles } from '@/lib/copy/article-content';
import type { Story } from '@/lib/copy/story';
import type { Block, Cell } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { flowStory } from '@/lib/makeup/columns/story-flow';
import { fitOf, type CopyFit } from '@/lib/makeup/copy-fit/copy-fit';
import { benchOf } from '@/lib/makeup/edits/jump-place';
import type { DeckRole, SetDecks } from '@/lib/makeup/heads/decks';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { storyLines, storyUnit } from '@/lib/makeup/machine/story-fit';
import type { ProofItem } from '@/lib/makeup/page-proof';
import type { TypeCase } from '@/lib/typeset/faces';
import type { Rect } from '@/lib/typeset/units';
import type { CopyPlace } from '../copy-fit-line.types';

/** A story set in its blocks, or in a block as the machine would give it when it stands on no page: for the strip, the decks' measures and the counts. */

/** How one deck comes out: its lines, at a size in points. */
export interface DeckSetting { readonly lines: number; readonly size: number }
export interface HeadSetting {
  readonly decks: Readonly<Partial<Record<DeckRole, DeckSetting>>>;
  /** False: no size holds it in the measure. */
  readonly fits: boolean;
  /** A line ends inside a word, a number or a name. */
  readonly parted: boolean;
  /** Full-width characters of the title's size that the measure holds. */
  readonly perLine: number;
}

/** One block of the story, as it prints; `rect` in page points. */
export interface StripFrame { readonly key: string; readonly page: number; readonly rect: Rect; readonly items: readonly ProofItem[] }

export interface Strip {
  readonly frames: readonly StripFrame[];
  readonly head: HeadSetting | null;
  /** Null: it stands on no page, the block is only a trial. */
  readonly placed: { readonly page: number; readonly fit: CopyFit } | null;
  /** Length in basic columns, and the characters of one of their lines. */
  readonly lines: number;
  readonly perLine: number;
  readonly overset: { readonly lines: number; readonly characters: number } | null;
}

/** Columns a trial block has, and more where the story is too long for them. */
const trialColumns = 3;
const trialId = 'strip';

export function setStrip(id: string, content: ArticleContent, photos: PhotoFiles, { layout, head }: CopyPlace, typeCase: TypeCase): Strip {
  const known = layout.stories[id]?.wordEnds ?? {};
  const story = storyFromArticle(content, photos, id, Object.fromEntries(headlineTexts(content).flatMap((text) => (known[text] ? [[text, known[text]]] : []))));
  const own: IssueLayout = { ...layout, stories: { ...layout.stories, [id]: story } };
  const issue = head ? own : onTrial(own, story, typeCase);
  const frames = issue.pages.flatMap((page) => {
    if (page.blocks.length === 0) return [];
    const proof = composePage(issue, page.number, typeCase);
    return proof.regions.map((region): StripFrame => ({ key: `${page.number} ${region.blockId}`, page: page.number, rect: region.rect, items: proof.items.filter((item) => item.blockId === region.blockId) }));
  });
  const flow = flowStory(issue, id, typeCase);
  const fit = head && fitOf(issue, head.page, head.blockId, typeCase);
  const first = flow[0];
  return {
    frames, placed: head && fit ? { page: head.page, fit } : null, overset: flow.at(-1)?.overset ?? null,
    head: first?.decks ? headOf(first.decks, first.columns.reduce((right, column) => Math.max(right, column.x + column.width), 0) - Math.min(...first.columns.map((column) => column.x))) : null,
    lines: storyLines(benchOf(issue, 1, typeCase), story), perLine: issue.format.charactersPerColumn,
  };
}

function headOf(decks: SetDecks, measure: number): HeadSetting {
  const each = new Map<DeckRole, DeckSetting>();
  for (const { role, line } of [...decks.lines, ...decks.standing]) {
    const size = line.runs[0]?.size ?? decks.titleSize;
    each.set(role, { lines: (each.get(role)?.lines ?? 0) + 1, size });
  }
  return { decks: Object.fromEntries(each), fits: decks.fits, parted: decks.parted, perLine: Math.max(1, Math.floor(measure / decks.titleSize)) };
}

/** The issue with nothing on its pages but this story in a block as the machine would make it. */
function onTrial(issue: IssueLayout, story: Story, typeCase: TypeCase): IssueLayout {
  const bench = benchOf({ ...issue, pages: [] }, 1, typeCase);
  const unit = storyUnit(bench, story, { face: 'song-heavy', border: 'none', lead: false, sizes: { least: 0, most: 28 } });
  const all = bench.grid.columns.length;
  const wide = Math.min(trialColumns, all);
  const whole: Cell = { column: 0, row: 0, columns: all, rows: bench.grid.rows };
  let block: Block = { kind: 'story', id: trialId, ...whole, articleId: story.articleId, measureColumns: all, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' };
  for (let columns = wide; columns <= all; columns += 1) {
    const [best] = [...unit.fits[columns - 1] ?? []].sort((one, other) => one.cost - other.cost);
    if (!best) continue;
    block = best.make({ column: 0, row: 0, columns, rows: best.rows }, trialId);
    break;
  }
  return { ...issue, pages: [{ number: 1, section: '', credits: [], blocks: [block] }] };
}
