import { articleContentSchema, type ArticleContent } from '@/lib/copy/article-content';
import type { DeskError } from '@/lib/desk/error';
import type { Reply } from '@/lib/words/reply';

export type StaleError = Extract<DeskError, { code: 'stale' }>;

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** The server could not be reached; it is tried again by itself. */
  | { readonly kind: 'failed' }
  /** The server said no; the words say why. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'stale'; readonly error: StaleError };

interface Surroundings {
  save(version: number, content: ArticleContent): Promise<Reply<{ version: number }>>;
  /** Keeps text in this browser until it is acknowledged; null forgets it. */
  keep(copy: { version: number; content: ArticleContent } | null): void;
  /** True while an input method composes: half a syllable is not saved. */
  composing(): boolean;
  onState(state: SaveState): void;
  now(): Date;
}

/** Milliseconds of rest before a save; then between tries when the server is away. */
const rest = 1200;
const retries = [2000, 5000, 10_000, 30_000];

/** Saves one article's text as it is typed: one save at a time, the newest text last, nothing forgotten before it is acknowledged. */
export class Autosave {
  private content: ArticleContent;
  private acknowledged: string;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private inFlight: Promise<boolean> | null = null;
  private tries = 0;
  private state: SaveState = { kind: 'clean' };
  private closed = false;

  private around: Surroundings | null = null;

  constructor(public version: number, content: ArticleContent) {
    this.content = content;
    this.acknowledged = JSON.stringify(content);
  }

  /** Ties it to the server, the browser's storage and the screen; before that nothing is sent. */
  connect(around: Surroundings): void { this.around = around; this.closed = false; }

  /** Is there text the server has not acknowledged? */
  get dirty(): boolean { return JSON.stringify(this.content) !== this.acknowledged; }
  get latest(): ArticleContent { return this.content; }

  /** New text; it is kept here at once and sent after a rest. */
  changed(content: ArticleContent): void {
    this.content = content;
    if (!this.dirty) {
      // Typed and taken back before anything was sent.
      if (!this.inFlight && this.state.kind === 'unsaved') { this.cancelTimer(); this.around?.keep(null); this.say({ kind: 'clean' }); }
      return;
    }
    this.around?.keep({ version: this.version, content });
    if (this.state.kind === 'stale') return;
    this.tries = 0;
    if (!this.inFlight) this.say({ kind: 'unsaved' });
    this.schedule(rest);
  }

  /** Sends what is unsaved now; true when the server has everything. */
  async flush(): Promise<boolean> {
    this.cancelTimer();
    if (this.inFlight) await this.inFlight;
    this.cancelTimer();
    if (!this.dirty) return true;
    if (this.state.kind === 'stale') return false;
    return this.send();
  }

  /** Takes text from the server as what stands now (after a restore, a step of the workflow, or "take theirs"). */
  adopt(version: number, content: ArticleContent): void {
    this.cancelTimer();
    this.version = version;
    this.content = content;
    this.acknowledged = JSON.stringify(content);
    this.around?.keep(null);
    this.say({ kind: 'clean' });
  }

  /** Goes on with our text on top of the version that stands now (after a stale save was resolved). */
  rebase(version: number, content: ArticleContent): void {
    this.version = version;
    this.content = content;
    this.acknowledged = '';
    this.around?.keep({ version, content });
    this.say({ kind: 'unsaved' });
    this.schedule(0);
  }

  /** A version made by another act of ours (submit, review) over the same text. */
  versionMoved(version: number): void { this.version = version; }

  /** Text kept in this browser since `version`: goes on from there, as if just typed. */
  recall(version: number, content: ArticleContent): void { this.version = version; this.changed(content); }

  close(): void { this.closed = true; this.cancelTimer(); }

  private say(state: SaveState): void { this.state = state; if (!this.closed) this.around?.onState(state); }
  private cancelTimer(): void { if (this.timer) clearTimeout(this.timer); this.timer = null; }
  private schedule(delay: number): void {
    this.cancelTimer();
    this.timer = setTimeout(() => { this.timer = null; if (this.around?.composing()) this.schedule(rest); else if (!this.inFlight) void this.send(); }, delay);
  }

  private send(): Promise<boolean> {
    const around = this.around;
    if (!around) return Promise.resolve(false);
    const sent = this.content;
    const text = JSON.stringify(sent);
    this.say({ kind: 'saving' });
    this.inFlight = around.save(this.version, sent).then(
      (reply) => this.answered(reply, text, around.now()),
      () => this.unreachable(),
    ).finally(() => { this.inFlight = null; });
    return this.inFlight;
  }

  private answered(reply: Reply<{ version: number }>, text: string, at: Date): boolean {
    if (reply.ok) {
      this.version = reply.value.version;
      this.acknowledged = text;
      this.tries = 0;
      if (!this.dirty) { this.around?.keep(null); this.say({ kind: 'saved', at }); return true; }
      this.around?.keep({ version: this.version, content: this.content });
      this.say({ kind: 'unsaved' });
      this.schedule(rest);
      return false;
    }
    if (reply.error.code === 'stale' && says(reply.error.theirs, text)) {
      // Our own save had arrived, only its answer was lost: what stands there is what we sent.
      return this.answered({ ok: true, value: { version: reply.error.currentVersion } }, text, at);
    }
    if (reply.error.code === 'stale') this.say({ kind: 'stale', error: reply.error });
    else this.say({ kind: 'refused', message: Object.values(reply.fields)[0] ?? reply.message });
    return false;
  }

  private unreachable(): boolean {
    this.say({ kind: 'failed' });
    this.schedule(retries[Math.min(this.tries, retries.length - 1)] ?? 30_000);
    this.tries += 1;
    return false;
  }
}

/** Whether what stands on the server says the same as a text we sent. */
function says(theirs: unknown, text: string): boolean {
  const [there, ours] = [articleContentSchema.safeParse(theirs), articleContentSchema.safeParse(JSON.parse(text))];
  return there.success && ours.success && JSON.stringify(there.data) === JSON.stringify(ours.data);
}
