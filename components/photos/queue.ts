import type { NearPhoto } from './upload';
import { forgetPhoto, sendPhoto } from './upload';
import { UploadStopped, type Sending } from './sending';

/** Files on their way to the library. It outlives the screen that began it, so that somebody may write a story while five hundred photos go up. */

export interface Task {
  readonly key: number;
  readonly file: File;
  readonly share: number;
  readonly state:
    | { readonly kind: 'waiting' | 'sending' | 'done' | 'duplicate' | 'skipped' | 'replaced' | 'stopped' }
    /** Looks like photos of the library: somebody has to choose. */
    | { readonly kind: 'near'; readonly near: readonly NearPhoto[] }
    | { readonly kind: 'failed'; readonly why: string };
}

/** Files sent at the same time. */
const abreast = 3;

let tasks: readonly Task[] = [];
let keys = 0;
/** What the server says cannot be said when it is away. */
let offline = '';
const listeners = new Set<() => void>();
const landings = new Set<() => void>();
const stops = new Map<number, AbortController>();
const wishes = new Map<number, Pick<Sending, 'near' | 'into'>>();

const set = (next: readonly Task[]): void => { tasks = next; for (const listener of listeners) listener(); };
const mark = (key: number, fields: Partial<Pick<Task, 'state' | 'share'>>): void => set(tasks.map((task) => (task.key === key ? { ...task, ...fields } : task)));
const kindOf = (key: number): Task['state']['kind'] | undefined => tasks.find((task) => task.key === key)?.state.kind;

/** The queue as React reads it. */
export const queue = {
  subscribe: (listener: () => void): (() => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
  read: (): readonly Task[] => tasks,
  /** Is anything still to be sent? */
  underWay: (): boolean => tasks.some(({ state }) => state.kind === 'waiting' || state.kind === 'sending'),
  /** Called after each file that changed the library. */
  onLanded: (landed: () => void): (() => void) => { landings.add(landed); return () => { landings.delete(landed); }; },
};

/** Puts files into the queue; `away` is what a file is told that could not be sent because nobody answered. */
export function enqueue(files: readonly File[], away: string): void {
  offline = away;
  const added = files.map((file): Task => ({ key: (keys += 1), file, share: 0, state: { kind: 'waiting' } }));
  for (const task of added) wishes.set(task.key, { near: 'ask' });
  set([...tasks, ...added]);
  pump();
}

function pump(): void {
  const free = abreast - tasks.filter((task) => task.state.kind === 'sending').length;
  for (const task of tasks.filter((entry) => entry.state.kind === 'waiting').slice(0, Math.max(0, free))) void send(task);
}

async function send({ key, file }: Task): Promise<void> {
  const stop = new AbortController();
  stops.set(key, stop);
  mark(key, { state: { kind: 'sending' }, share: 0 });
  const wish = wishes.get(key) ?? {};
  try {
    const reply = await sendPhoto(file, { ...wish, signal: stop.signal, onProgress: (share) => { if (kindOf(key) === 'sending') mark(key, { share }); } });
    if (!reply.ok) mark(key, { state: { kind: 'failed', why: Object.values(reply.fields)[0] ?? reply.message } });
    else if ('near' in reply.value) mark(key, { state: { kind: 'near', near: reply.value.near } });
    else {
      mark(key, { share: 1, state: { kind: wish.into ? 'replaced' : reply.value.duplicate ? 'duplicate' : 'done' } });
      for (const landed of landings) landed();
    }
  } catch (error) {
    mark(key, { state: error instanceof UploadStopped ? { kind: 'stopped' } : { kind: 'failed', why: offline } });
  } finally {
    stops.delete(key);
    pump();
  }
}

/** Sends one again, or for the first time, with another wish. */
function again(key: number, wish: Pick<Sending, 'near' | 'into'>): void {
  wishes.set(key, wish);
  mark(key, { state: { kind: 'waiting' }, share: 0 });
}

const each = (kinds: readonly Task['state']['kind'][], act: (task: Task) => void): void => { for (const task of tasks.filter(({ state }) => kinds.includes(state.kind))) act(task); pump(); };

/** Cancels a file that waits or is on its way. */
export function stopUpload(key: number): void {
  if (kindOf(key) === 'waiting') mark(key, { state: { kind: 'stopped' } });
  stops.get(key)?.abort();
}
export const stopAll = (): void => each(['waiting', 'sending'], (task) => stopUpload(task.key));

/** Sends again what failed or was cancelled. */
export function retry(key: number): void { again(key, wishes.get(key) ?? { near: 'ask' }); pump(); }
export const retryAll = (): void => each(['failed'], (task) => again(task.key, wishes.get(task.key) ?? { near: 'ask' }));

/** What becomes of a file that looks like a photo of the library: both stay, the library's stays, or this takes its place. */
export type Choice = { readonly kind: 'keep' } | { readonly kind: 'skip' } | { readonly kind: 'replace'; readonly photo: NearPhoto };
function settle(task: Task, choice: Choice): void {
  switch (choice.kind) {
    case 'keep': again(task.key, { near: 'keep' }); break;
    case 'replace': again(task.key, { into: { id: choice.photo.id, version: choice.photo.version, replace: true } }); break;
    case 'skip': forgetPhoto(task.file); mark(task.key, { state: { kind: 'skipped' } }); break;
  }
}
export function choose(key: number, choice: Choice): void {
  const task = tasks.find((entry) => entry.key === key);
  if (task) settle(task, choice);
  pump();
}
export const chooseForAll = (choice: Choice): void => each(['near'], (task) => settle(task, choice));

/** Takes what is over off the list; what waits, is sent or wants an answer stays. */
export const tidy = (): void => set(tasks.filter(({ state }) => state.kind === 'waiting' || state.kind === 'sending' || state.kind === 'near'));
