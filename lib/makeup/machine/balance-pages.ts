import { byRank, mayStandOn, type Candidate, type PageRoom } from './assign-pages';

/** Points against a page planned fuller than `full` (or than the issue is on the whole), for each hundredth; against a piece off its section's page; against one moved from where the first plan had it. */
const against = { full: 0.93, hundredth: 6, offSection: 6, moved: 0.5 } as const;
const rounds = 40;

/**
 * A plan changed until no page is much fuller than the others: pieces move or change places as long as that betters it. A page's first
 * piece, which takes so much `more` as its lead, and what the desk wants somewhere, stay. What is off its section's page is so for want of room.
 */
export function balanced(first: ReadonlyMap<number, readonly Candidate[]>, rooms: readonly PageRoom[], more: (lead: Candidate) => number): Map<number, Candidate[]> {
  const lists = new Map([...first].map(([page, list]) => [page, [...list].sort(byRank)]));
  if (rooms.length < 2) return lists;
  const roomOf = new Map(rooms.map((room) => [room.page.number, Math.max(1, room.area)]));
  const sectionOf = new Map(rooms.map((room) => [room.page.number, room.page.section.trim()]));
  const sections = new Set([...sectionOf.values()].filter((section) => section !== ''));
  const numbers = rooms.map((room) => room.page.number);
  const home = new Map([...first].flatMap(([page, list]) => list.map((entry) => [entry, page] as const)));
  const loads = new Map(numbers.map((page) => [page, (lists.get(page) ?? []).reduce((sum, entry, rank) => sum + entry.area + (rank === 0 ? more(entry) : 0), 0)]));
  const whole = [...loads.values()].reduce((sum, load) => sum + load, 0) / [...roomOf.values()].reduce((sum, room) => sum + room, 0);
  const full = Math.max(against.full, whole + 0.01);
  const overfull = (page: number, load: number): number => Math.max(0, load / roomOf.get(page)! - full) * 100 * against.hundredth;
  const misplaced = (entry: Candidate, page: number): number => {
    const section = entry.story.section.trim();
    return (sections.has(section) && sectionOf.get(page) !== section ? against.offSection : 0) + (home.get(entry) === page ? 0 : against.moved);
  };
  const movable = (page: number): Candidate[] => (lists.get(page) ?? []).slice(1).filter((entry) => entry.story.kind === 'story' && (entry.wanted === null || !roomOf.has(entry.wanted)));
  const put = (page: number, out: Candidate | null, into: Candidate | null): void => {
    lists.set(page, [...(lists.get(page) ?? []).filter((entry) => entry !== out), ...(into ? [into] : [])].sort(byRank));
    loads.set(page, loads.get(page)! - (out?.area ?? 0) + (into?.area ?? 0));
  };
  for (let round = 0; round < rounds; round += 1) {
    let best = { gain: 1e-6, from: 0, to: 0, gives: null as Candidate | null, takes: null as Candidate | null };
    for (const from of numbers) for (const to of numbers) {
      if (from === to || overfull(from, loads.get(from)!) === 0) continue;
      const standing = overfull(from, loads.get(from)!) + overfull(to, loads.get(to)!);
      for (const gives of movable(from)) {
        if (!mayStandOn(gives, to, rooms)) continue;
        for (const takes of [null, ...movable(to)]) {
          if (takes && (takes.area >= gives.area || !mayStandOn(takes, from, rooms))) continue;
          const change = gives.area - (takes?.area ?? 0);
          const after = overfull(from, loads.get(from)! - change) + overfull(to, loads.get(to)! + change);
          const moves = misplaced(gives, to) - misplaced(gives, from) + (takes ? misplaced(takes, from) - misplaced(takes, to) : 0);
          const gain = standing - after - moves;
          if (gain > best.gain) best = { gain, from, to, gives, takes };
        }
      }
    }
    if (!best.gives) break;
    put(best.from, best.gives, best.takes);
    put(best.to, best.takes, best.gives);
  }
  return lists;
}
