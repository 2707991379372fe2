/** Pixels from the edge of the table within which it scrolls while something is held there, and how far outside of it. */
const [near, outside] = [40, 80];
/** Most pixels it scrolls in a frame. */
const fastest = 16;

/** How far to scroll in a frame: nothing away from the edges, faster the nearer (or the farther outside) the hand is. `from` and `to` are the table's edges. */
export function scrollSpeed(at: number, from: number, to: number): number {
  if (at < from - outside || at > to + outside || to - from < 4 * near) return 0;
  if (at < from + near) return -Math.ceil(Math.min(1, (from + near - at) / near) * fastest);
  if (at > to - near) return Math.ceil(Math.min(1, (at - to + near) / near) * fastest);
  return 0;
}

/**
 * Scrolls the table while something is held at its edge. Call `over` with each move of the hand and `end` when it is let go; `moved` is told how
 * far the table has gone, so that what is held can be shown anew under a hand that rests. With `within` the hand must be on the table: for
 * what comes from beside it.
 */
export function edgeScroll(moved: (x: number, y: number) => void, within = false): { over(x: number, y: number): void; end(): void } {
  let frame = 0;
  let hand = { x: 0, y: 0 };
  const step = () => {
    frame = 0;
    const table = document.querySelector<HTMLElement>('[data-table]');
    const box = table?.getBoundingClientRect();
    if (!table || !box || (within && (hand.x < box.left || hand.x > box.right || hand.y < box.top || hand.y > box.bottom))) return;
    const [x, y] = [scrollSpeed(hand.x, box.left, box.right), scrollSpeed(hand.y, box.top, box.bottom)];
    if (x === 0 && y === 0) return;
    const before = { left: table.scrollLeft, top: table.scrollTop };
    table.scrollLeft += x;
    table.scrollTop += y;
    const [right, down] = [table.scrollLeft - before.left, table.scrollTop - before.top];
    if (right === 0 && down === 0) return;
    moved(right, down);
    frame = requestAnimationFrame(step);
  };
  return {
    over: (x, y) => { hand = { x, y }; if (frame === 0) frame = requestAnimationFrame(step); },
    end: () => { cancelAnimationFrame(frame); frame = 0; },
  };
}
