import type { Story } from '@/lib/copy/story';
import type { PageLayout } from '@/lib/makeup/issue-layout';

/** A piece of copy to be given a page. */
export interface Candidate {
  readonly story: Story;
  /** Place in the order of the copy. */
  readonly order: number;
  /** Column rows it needs at least. */
  readonly area: number;
  /** Page the desk wants it on; null: its section decides, else wherever there is room. */
  readonly wanted: number | null;
  /** A teaser points to it: it belongs on a page after the first. */
  readonly pointedTo: boolean;
  /** May go on elsewhere: long enough for a jump. */
  readonly canJump: boolean;
}

export interface PageRoom { readonly page: PageLayout; readonly area: number }

/** How full a page may be planned: heads and pictures give a little; where later pages stand empty a page needn't be crammed. */
const planned = { full: 0.99, easy: 0.88 } as const;

/** An issue no fuller than this share of its room has pages to spare. */
const roomy = 0.88;

/** The order of importance: priority, then the order of the copy. */
export const byRank = (one: Candidate, other: Candidate): number => one.story.priority - other.story.priority || one.order - other.order;

/**
 * Gives every candidate a page. Those the desk or their section wants on a page come first; the others fill the pages from the
 * first on, the most important first. A page that is too full then gives its least important pieces to pages with room;
 * those the desk itself wants there stay, if a jump can help.
 */
export function assignPages(candidates: readonly Candidate[], rooms: readonly PageRoom[]): Map<number, Candidate[]> {
  const lists = new Map<number, Candidate[]>(rooms.map((room) => [room.page.number, []]));
  const load = (page: number): number => (lists.get(page) ?? []).reduce((sum, entry) => sum + entry.area, 0);
  const free = (room: PageRoom): number => room.area * planned.full - load(room.page.number);
  const put = (entry: Candidate, page: number): void => { lists.get(page)?.push(entry); };

  const open: Candidate[] = [];
  for (const entry of [...candidates].sort(byRank)) {
    const home = homeOf(entry, rooms, free);
    if (home === null) open.push(entry);
    else put(entry, home);
  }
  // Boxes first: they are small, and page one's room must be known to the stories.
  for (const entry of open.filter((one) => one.story.kind !== 'story')) {
    const first = rooms[0];
    if (first) put(entry, first.page.number);
  }
  for (const entry of open.filter((one) => one.story.kind === 'story')) {
    const room = pagesFor(entry, rooms).find((one) => free(one) >= entry.area) ?? [...pagesFor(entry, rooms)].sort((one, other) => free(other) - free(one))[0];
    if (room) put(entry, room.page.number);
  }
  const whole = candidates.reduce((sum, entry) => sum + entry.area, 0) / Math.max(1, rooms.reduce((sum, room) => sum + room.area, 0));
  rooms.forEach((room, index) => {
    if (whole <= roomy) ease(room, rooms, index, lists, free);
    relieve(room, rooms, index, lists, free);
  });
  for (const list of lists.values()) list.sort(byRank);
  return lists;
}

/** Pages open to a piece: what a teaser announces stands inside, where there are more pages than one. */
const pagesFor = (entry: Candidate, rooms: readonly PageRoom[]): readonly PageRoom[] => (entry.pointedTo && rooms.length > 1 ? rooms.slice(1) : rooms);

/** Whether a page is open to a piece. */
export const mayStandOn = (entry: Candidate, page: number, rooms: readonly PageRoom[]): boolean => pagesFor(entry, rooms).some((room) => room.page.number === page);

function homeOf(entry: Candidate, rooms: readonly PageRoom[], free: (room: PageRoom) => number): number | null {
  if (entry.wanted !== null && rooms.some((room) => room.page.number === entry.wanted)) return entry.wanted;
  if (entry.story.kind === 'teaser') return rooms[0]?.page.number ?? null;
  const section = entry.story.section.trim();
  const same = section === '' ? [] : pagesFor(entry, rooms).filter((room) => room.page.section.trim() === section);
  const roomy = same.find((room) => free(room) >= entry.area) ?? same[same.length - 1];
  return roomy?.page.number ?? null;
}

/**
 * Takes off a crammed page what only its section asks for, sooner than that its lead jumps: for a page in use with room, or, from the
 * first page, for an empty one.
 */
function ease(room: PageRoom, rooms: readonly PageRoom[], index: number, lists: Map<number, Candidate[]>, free: (room: PageRoom) => number): void {
  const list = lists.get(room.page.number) ?? [];
  const crammed = (): boolean => free(room) < room.area * (planned.full - planned.easy);
  const inUse = (one: PageRoom): boolean => (lists.get(one.page.number) ?? []).length > 0;
  while (crammed()) {
    const entry = [...list].sort(byRank).slice(1).reverse().find((one) => one.story.kind === 'story' && one.wanted !== room.page.number);
    const target = entry && rooms.slice(index + 1).find((one) => free(one) >= one.area * 0.3 && free(one) >= entry.area && (index === 0 || inUse(one)));
    if (!entry || !target) break;
    list.splice(list.indexOf(entry), 1);
    lists.get(target.page.number)?.push(entry);
  }
}

/** Moves the least important pieces off a page that holds too much. */
function relieve(room: PageRoom, rooms: readonly PageRoom[], index: number, lists: Map<number, Candidate[]>, free: (room: PageRoom) => number): void {
  const list = lists.get(room.page.number) ?? [];
  const movable = (): Candidate | undefined => [...list].sort(byRank).reverse().find((entry) => entry.story.kind === 'story' && list.length > 1 && entry !== [...list].sort(byRank)[0]);
  while (free(room) < 0) {
    const excess = -free(room);
    const later = rooms.slice(index + 1).reduce((sum, one) => sum + Math.max(0, free(one)), 0);
    const jumping = list.filter((entry) => entry.canJump).reduce((sum, entry) => sum + entry.area * 0.45, 0);
    if (excess <= jumping && later >= excess * 1.4) return;
    const entry = movable();
    const target = entry && [...rooms].filter((one) => one !== room).sort((one, other) => free(other) - free(one))[0];
    if (!entry || !target || free(target) < entry.area * 0.95) return;
    list.splice(list.indexOf(entry), 1);
    lists.get(target.page.number)?.push(entry);
  }
}
