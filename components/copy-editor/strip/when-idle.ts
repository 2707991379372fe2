/** Small pieces of drawing, done one a frame while nobody types. */
const waiting = new Set<() => void>();
let asked = false;

/** Longest anything waits, milliseconds: a strip that never comes would be worse than one slow key. */
const longest = 1000;

function next(): void {
  const [job] = waiting;
  if (!job) { asked = false; return; }
  waiting.delete(job);
  job();
  requestAnimationFrame(ask);
}

function ask(): void {
  asked = true;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(next, { timeout: longest });
  else setTimeout(next, 20);
}

/** Does it when the browser is idle; the answer takes it back. */
export function whenIdle(job: () => void): () => void {
  const mine = () => job();
  waiting.add(mine);
  if (!asked) ask();
  return () => { waiting.delete(mine); };
}
