import type { IssueLayout } from './issue-layout';

/**
 * What has been set is remembered with everything of the issue it was set from, so that after a keystroke only what reads
 * the changed story is set again. What was read is written down while it is read: nothing can be forgotten in a list.
 */

/** A part of an issue, and what it said when it was read. */
interface Reading { readonly from: (issue: IssueLayout) => unknown; readonly said: unknown }

/** The same object, or one that says the same (as when it is read anew from the database): plain data, compared part by part until two differ. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length
    && names.every((name) => Object.hasOwn(other, name) && saysTheSame(one[name as keyof typeof one], other[name as keyof typeof other]));
}

/** Writes down what is read of an issue. */
export class Reader {
  private readonly readings = new Map<string, Reading>();

  /** The issue itself, every part of which is written down as soon as it is looked at. */
  readonly view: IssueLayout;

  constructor(private readonly issue: IssueLayout) { this.view = this.watched(); }

  /** Reads a part of the issue and remembers what it said. */
  read<Part>(name: string, from: (issue: IssueLayout) => Part): Part {
    const said = from(this.issue);
    if (!this.readings.has(name)) this.readings.set(name, { from, said });
    return said;
  }

  private watched(): IssueLayout {
    const read = this.read.bind(this);
    const story = (id: string) => read(`story ${id}`, (issue) => issue.stories[id]);
    const all = (target: IssueLayout['stories']) => { read('stories', (issue) => issue.stories); return target; };
    return {
      get format() { return read('format', (issue) => issue.format); },
      get style() { return read('style', (issue) => issue.style); },
      get masthead() { return read('masthead', (issue) => issue.masthead); },
      get pages() { return read('pages', (issue) => issue.pages); },
      stories: new Proxy(this.issue.stories, {
        get: (target, id) => (typeof id === 'string' ? story(id) : Reflect.get(all(target), id)),
        has: (target, id) => (typeof id === 'string' ? story(id) !== undefined : Reflect.has(all(target), id)),
        ownKeys: (target) => Reflect.ownKeys(all(target)),
      }),
    };
  }

  /** Everything that was read, for `holds`. */
  get all(): readonly Reading[] { return [...this.readings.values()]; }
}

interface Kept<Value> { readonly value: Value; readonly readings: readonly Reading[] }

/** Most kept of one place: a keystroke undone is found again. */
const mostOfOnePlace = 3;

/** Results by place (a block of a page, an article), each with what it was made from; what was used longest ago is dropped. */
export class SetMemory<Value> {
  private readonly places = new Map<string, Kept<Value>[]>();

  constructor(private readonly mostPlaces: number) {}

  /** The result for a place if all it was made from still says the same, else made now. */
  get(place: string, issue: IssueLayout, make: (reader: Reader) => Value): Value {
    const kept = this.places.get(place) ?? [];
    this.places.delete(place);
    this.places.set(place, kept);
    const known = kept.findIndex(({ readings }) => readings.every((reading) => saysTheSame(reading.from(issue), reading.said)));
    const found = kept[known];
    if (found) {
      if (known > 0) { kept.splice(known, 1); kept.unshift(found); }
      return found.value;
    }
    const reader = new Reader(issue);
    const value = make(reader);
    kept.unshift({ value, readings: reader.all });
    if (kept.length > mostOfOnePlace) kept.pop();
    const oldest = this.places.keys().next();
    if (this.places.size > this.mostPlaces && !oldest.done) this.places.delete(oldest.value);
    return value;
  }
}
