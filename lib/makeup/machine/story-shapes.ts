import type { Story } from '@/lib/copy/story';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { photoWays } from '@/lib/makeup/pictures/photo-fit';
import type { StreamLine } from '@/lib/makeup/columns/stream';
import { fittingDepths, type TextDepth } from './text-depths';

/** What is known of a story on one grid in one house style. */
interface Known { readonly grid: Bench['grid']; readonly style: Bench['issue']['style']; readonly shapes: Map<string, readonly TextDepth[]> }
const known = new WeakMap<Story, Known>();

/** Text depths of a whole story in so many columns, by its pictures: the same under any headline, so remembered by story, columns and frame. */
export function shapesOf(bench: Bench, story: Story, columns: number, framed: boolean, stream: readonly StreamLine[]): readonly TextDepth[] {
  let memory = known.get(story);
  if (memory?.grid !== bench.grid || memory.style !== bench.issue.style) { memory = { grid: bench.grid, style: bench.issue.style, shapes: new Map() }; known.set(story, memory); }
  const key = `${columns}|${framed}`;
  let shapes = memory.shapes.get(key);
  if (!shapes) {
    shapes = photoWays(bench, story, columns, false).flatMap((way) => fittingDepths(stream, columns, way, 0, bench.grid.rows));
    memory.shapes.set(key, shapes);
  }
  return shapes;
}
