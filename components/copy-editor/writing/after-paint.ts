/** Longest anything waits where no frame is painted (a tab in the background), milliseconds. */
const longest = 100;

/**
 * Does something once after the next paint, however often it is asked for until then; `now` does what waits at once. What a key costs besides
 * its letter is paid when the letter is on the screen.
 */
export class AfterPaint {
  private frame: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private job: () => void = () => undefined) {}

  /** Does this instead from now on. */
  does(job: () => void): void { this.job = job; }

  ask(): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => this.now(), longest);
    this.frame = requestAnimationFrame(() => { this.frame = null; if (this.timer !== null) { clearTimeout(this.timer); this.timer = setTimeout(() => this.now(), 0); } });
  }

  now(): void {
    if (this.timer === null) return;
    clearTimeout(this.timer);
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.timer = null;
    this.frame = null;
    this.job();
  }
}
