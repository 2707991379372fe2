/** For each place the index of the story it gets; null: none suits. */
export type Seating = readonly (number | null)[];

/** What an empty place weighs: more than any story that fits. */
const emptyPlace = 200;

/**
 * Gives each place a story, no story twice, at the least cost together. `costs[place][story]`, Infinity where it does not fit.
 * The cheapest pairs first, then changed by twos while that helps: a page has a dozen places, not a thousand.
 */
export function seatOnes(costs: readonly (readonly number[])[]): Seating {
  const seating: (number | null)[] = costs.map(() => null);
  const pairs = costs.flatMap((row, place) => row.map((cost, story) => ({ place, story, cost }))).filter((pair) => pair.cost < Infinity).sort((one, other) => one.cost - other.cost || one.place - other.place || one.story - other.story);
  const taken = new Set<number>();
  for (const { place, story } of pairs) {
    if (seating[place] !== null || taken.has(story)) continue;
    seating[place] = story;
    taken.add(story);
  }
  const cost = (place: number, story: number | null): number => (story === null ? emptyPlace : costs[place]?.[story] ?? Infinity);
  const stories = costs[0]?.length ?? 0;
  for (let round = 0, better = true; better && round < 50; round += 1) {
    better = false;
    for (let one = 0; one < costs.length; one += 1) {
      for (let other = one + 1; other < costs.length; other += 1) {
        const [first, second] = [seating[one] ?? null, seating[other] ?? null];
        if (cost(one, second) + cost(other, first) < cost(one, first) + cost(other, second) - 1e-9) { seating[one] = second; seating[other] = first; better = true; }
      }
      // A story that sits nowhere, or one whose place takes another that sits nowhere.
      for (let story = 0; story < stories; story += 1) {
        const at = seating.indexOf(story);
        const was = seating[one] ?? null;
        if (at === one) continue;
        if (at < 0) { if (cost(one, story) < cost(one, was) - 1e-9) { seating[one] = story; better = true; } continue; }
        for (let free = -1; free < stories; free += 1) {
          const next = free < 0 ? null : free;
          if (next !== null && seating.includes(next)) continue;
          if (cost(one, story) + cost(at, next) < cost(one, was) + cost(at, story) - 1e-9) { seating[one] = story; seating[at] = next; better = true; break; }
        }
      }
    }
  }
  return seating;
}
