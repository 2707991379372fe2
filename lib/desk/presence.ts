import { dataVersion, restKey, versionsOfPages } from '@/db/queries/live';
import { lastSaveOf } from '@/db/queries/page-versions';
import { pageRecord } from '@/db/queries/pages';
import { issueRecord } from '@/db/queries/issues';
import type { Db } from '@/db/open';
import { createHash } from 'node:crypto';
import { letGoAll, lockViews } from './locks';
import type { Actor, Surroundings } from './operation';
import { blocksOf, pageStatusOf } from './pages';
import type { LiveEvents, LiveState, PageNews, ViewerView, Viewpoint } from './views/live';

/** Where a viewer's events go: an open answer to their browser. */
export interface LiveLine { send(frame: string): void; close(): void }

interface Viewer extends ViewerView { readonly issueId: string; readonly actor: Actor; readonly line: LiveLine; /** Asked again and again while the line is open. */ readonly mayStill: () => Promise<boolean> }

/** What a viewer tells of themselves when they come. */
export interface Arrival { readonly issueId: string; readonly window: string; readonly at: Viewpoint; readonly page: number | null; readonly actor: Actor; readonly mayStill: () => Promise<boolean> }

/** What was last told of an issue. */
interface Watched { versions: Map<string, number>; rest: string; state: string }

/** Milliseconds between two looks at the database while anybody listens: a look is one read of a counter. */
const lookEvery = 200;
/** Milliseconds between two signs that the line is alive. */
const pulseEvery = 15_000;
/** Milliseconds after which a window whose line broke has left; a shaken network is back before. */
const grace = 3_000;
/** Open lines of one person; the oldest is closed for another one. */
const mostLines = 20;

const frame = <Name extends keyof LiveEvents>(event: Name, data: LiveEvents[Name]): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
const short = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 16);

/** A page with its last save. */
function pageNews(db: Db, pageId: string): PageNews | null {
  const page = pageRecord(db, pageId);
  if (!page) return null;
  const { id, number, section, credits, version } = page;
  const saved = lastSaveOf(db, id);
  return { id, number, section, credits, status: pageStatusOf(page), version, blocks: blocksOf(db, id), by: saved?.actorName ?? '', at: saved?.at ?? '' };
}

/**
 * Tells everyone who has an issue open what goes on in it: who is there, whose the pages are, what was saved. One look serves all of them,
 * and what was changed by another process (the command line) is seen like what was changed by this one. Nothing runs while nobody listens.
 */
export class LiveHub {
  private readonly viewers = new Set<Viewer>();
  private readonly issues = new Map<string, Watched>();
  private looking: ReturnType<typeof setInterval> | null = null;
  private pulsing: ReturnType<typeof setInterval> | null = null;
  private seen = -1;

  constructor(private readonly around: Surroundings) {}

  /** How many lines are open. */
  get size(): number { return this.viewers.size; }

  /** Opens a line to a viewer; answers with how to close it. */
  join({ issueId, window, at, page, actor, mayStill }: Arrival, line: LiveLine): () => void {
    const viewer: Viewer = { issueId, window, at, page, userId: actor.userId ?? '', name: actor.name, actor, line, mayStill };
    for (const other of this.viewers) if (other.window === window && other.userId === viewer.userId) this.drop(other, true);
    const own = [...this.viewers].filter((other) => other.userId === viewer.userId);
    if (own.length >= mostLines && own[0]) this.drop(own[0], true);
    const watched = this.watch(issueId);
    this.viewers.add(viewer);
    this.start();
    line.send(frame('start', { versions: Object.fromEntries(watched.versions), rest: watched.rest }));
    if (this.stateOf(issueId) === watched.state) line.send(`event: state\ndata: ${watched.state}\n\n`);
    this.tellState(issueId, watched);
    return () => this.drop(viewer, false);
  }

  /** A viewer turned to another page. */
  turn(userId: string, window: string, page: number | null): void {
    for (const viewer of this.viewers) if (viewer.window === window && viewer.userId === userId && viewer.page !== page) {
      this.viewers.delete(viewer);
      this.viewers.add({ ...viewer, page });
    }
    this.look();
  }

  /** Looks what has changed and tells those whom it concerns. */
  look(): void {
    const db = this.around.store.read;
    const version = dataVersion(db);
    const written = version !== this.seen;
    this.seen = version;
    for (const [issueId, watched] of this.issues) {
      // A page that cannot be read is the trouble of whoever opens it; the others go on being told, and the server goes on.
      try {
        if (written) this.tellChanges(issueId, watched);
        this.tellState(issueId, watched);
      } catch (cause) { console.error(`live line of issue ${issueId}:`, cause); }
    }
  }

  /** Closes every line: the server stops. */
  closeAll(): void { for (const viewer of this.viewers) this.drop(viewer, true); }

  private tellChanges(issueId: string, watched: Watched): void {
    const db = this.around.store.read;
    if (!issueRecord(db, issueId)) { this.tell(issueId, frame('gone', null)); for (const viewer of this.viewers) if (viewer.issueId === issueId) this.drop(viewer, true); return; }
    const now = versionsOfPages(db, issueId);
    const rest = short(restKey(db, issueId));
    const before = watched.versions;
    watched.versions = now;
    for (const [pageId, version] of now) {
      const known = before.get(pageId);
      const news = known === undefined || known === version ? null : pageNews(db, pageId);
      if (news) this.tell(issueId, frame('page', news));
    }
    if (rest !== watched.rest) this.tell(issueId, frame('rest', { rest }));
    watched.rest = rest;
  }

  private tellState(issueId: string, watched: Watched): void {
    const state = this.stateOf(issueId);
    if (state === watched.state) return;
    watched.state = state;
    this.tell(issueId, `event: state\ndata: ${state}\n\n`);
  }

  private stateOf(issueId: string): string {
    const viewers = [...this.viewers].filter((viewer) => viewer.issueId === issueId)
      .map(({ window, userId, name, at, page }): ViewerView => ({ window, userId, name, at, page })).sort((one, other) => (one.window < other.window ? -1 : 1));
    return JSON.stringify({ viewers, locks: lockViews(this.around.store.read, issueId, this.around.now()) } satisfies LiveState);
  }

  private tell(issueId: string, text: string): void { for (const viewer of this.viewers) if (viewer.issueId === issueId) viewer.line.send(text); }

  private watch(issueId: string): Watched {
    const known = this.issues.get(issueId);
    if (known) { this.look(); return known; }
    const db = this.around.store.read;
    const fresh: Watched = { versions: versionsOfPages(db, issueId), rest: short(restKey(db, issueId)), state: this.stateOf(issueId) };
    this.issues.set(issueId, fresh);
    return fresh;
  }

  private drop(viewer: Viewer, close: boolean): void {
    const standing = [...this.viewers].find((other) => other.line === viewer.line);
    if (!standing) return;
    this.viewers.delete(standing);
    if (close) standing.line.close();
    if (![...this.viewers].some((other) => other.issueId === standing.issueId)) this.issues.delete(standing.issueId);
    if (this.viewers.size === 0) this.stop();
    const left = setTimeout(() => { void this.releaseIfGone(standing); }, grace);
    left.unref?.();
  }

  /** The pages of a window that has not come back are free again. */
  private async releaseIfGone({ window, userId, actor }: Viewer): Promise<void> {
    if ([...this.viewers].some((viewer) => viewer.window === window && viewer.userId === userId)) return;
    try {
      await letGoAll(this.around, actor, window);
    } catch { /* the store is closed: the locks run out by themselves */ }
  }

  private start(): void {
    this.looking ??= setInterval(() => this.look(), lookEvery);
    this.pulsing ??= setInterval(() => { for (const viewer of this.viewers) void this.pulse(viewer); }, pulseEvery);
  }

  private async pulse(viewer: Viewer): Promise<void> {
    if (await viewer.mayStill().catch(() => false)) viewer.line.send('event: pulse\ndata: null\n\n'); else this.drop(viewer, true);
  }

  private stop(): void {
    if (this.looking) clearInterval(this.looking);
    if (this.pulsing) clearInterval(this.pulsing);
    this.looking = this.pulsing = null;
    this.seen = -1;
  }
}
