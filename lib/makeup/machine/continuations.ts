import type { TypeCase } from '@/lib/typeset/faces';
import type { JumpBlock } from '@/lib/makeup/block';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { flowStory } from '@/lib/makeup/columns/story-flow';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Unit } from './fit';
import type { Rest } from './lay-page';
import { jumpUnit } from './story-fit';

/** What of a story is left after its frames so far, if it went on at this page; null when nothing is. */
export function restOf(issue: IssueLayout, articleId: string, page: number, typeCase: TypeCase): Omit<Rest, 'page'> | null {
  const story = issue.stories[articleId];
  const before = flowStory(issue, articleId, typeCase);
  if (!story || !before[before.length - 1]?.overset) return null;
  const part = before.length;
  const probe: JumpBlock = { kind: 'jump', id: `${articleId}#probe`, articleId, part, column: 0, row: 0, columns: 1, rows: 4, measureColumns: 1, cutIns: [] };
  const flow = flowStory({ ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [...entry.blocks, probe] } : entry)) }, articleId, typeCase);
  const frame = flow.find((entry) => entry.block.id === probe.id);
  if (!frame?.begins) return null;
  return { articleId, story, part, position: frame.begins, area: (before[before.length - 1]?.overset?.lines ?? 0) + 8 };
}

/** A continuation; what is longer than a page goes on once more where there is a later one. */
export function restUnit(bench: Bench, rest: Rest, mayGoOn: boolean): Unit {
  const whole = jumpUnit(bench, rest.story, rest.position, rest.part);
  return whole.area > 0 || !mayGoOn ? whole : jumpUnit(bench, rest.story, rest.position, rest.part, true);
}
