import { crossheads, decide, draftText, elementText, hasBody, lastText, mark, newDraft, takeByline, type Book, type Draft, type DraftCaption } from './draft';
import { takeDecks } from './decks';
import { beginsStory, breaksOff, goesOnIn, shares, startsInside } from './evidence';
import { bulletLength, headlineWithPage, numberLength } from './forms';
import { startOf, textOf, trimSlice, within, type Form, type Item, type Slice } from './items';
import type { RecogniseOptions } from './import-types';
import { looksLikeName } from './names';
import { planRun } from './runs';
import type { RunContext } from './run-context';
import type { StoryKind } from '../story';

/** Items in order become articles. One reader reads one input. */
export function readItems(book: Book, items: readonly Item[], known: ReadonlySet<string>, crossesWord: RecogniseOptions['crossesWord']): { drafts: Draft[]; pageCredits: { role: string; name: string }[] } {
  const reader = new Reader(book, settleIndents(items), known, crossesWord);
  reader.read();
  return { drafts: reader.drafts, pageCredits: reader.pageCredits };
}

type BodyItem = Extract<Item, { opening: unknown }>;
const isBody = (item: Item | undefined): item is BodyItem & { readonly form: 'final' | 'cut' } => item?.form === 'final' || item?.form === 'cut';
const isHead = (form: Form): boolean => form === 'open' || form === 'dash' || form === 'exclaim' || form === 'teaser-line';
/** Longest run of lines read as one: no headline or teaser box has more. */
const longestRun = 60;
/** Below this sum of evidence a paragraph without a stop is not joined with the next. */
const joinThreshold = 2;

/** Does the input indent its paragraphs? */
function indentsParagraphs(items: readonly Item[]): boolean {
  const bodies = items.filter((item) => (isBody(item) || item.form === 'exclaim') && item.from === 0);
  const indented = bodies.filter((item) => item.line.indented).length;
  return indented >= 2 && indented / bodies.length > 0.5 && items.some((item) => item.from === 0 && !item.line.indented);
}

/** Where stories of this input have their bylines. Bylines of briefs don't count; most paragraphs that begin a story under a headline must have one at the end for `end`. */
function bylinePlaces(items: readonly Item[]): 'end' | 'head' | 'mixed' {
  let ends = 0;
  let heads = 0;
  let begun = 0;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (isBody(item) && before && isHead(before.form) && beginsStory(item.text)) begun += 1;
    if (item.form !== 'byline' && item.form !== 'source') continue;
    if (isBody(items[index + 1]) && before && isHead(before.form)) { heads += 1; continue; }
    let back = index - 1;
    while (back >= 0 && (isBody(items[back]) || items[back]?.form === 'caption')) back -= 1;
    if (items[back]?.form !== 'bullet' && items[back]?.form !== 'briefs-head') ends += 1;
  }
  if (ends >= 2 && ends > heads && ends >= begun * 0.6) return 'end';
  return heads >= 2 && heads > ends ? 'head' : 'mixed';
}

/** Where paragraphs are indented, an indented line that ends with ！ or ？ is one and no headline. */
function settleIndents(items: readonly Item[]): Item[] {
  const indents = indentsParagraphs(items);
  return items.map((item) => (indents && item.form === 'exclaim' && item.from === 0 && item.line.indented ? { ...item, form: 'final' } : item));
}

class Reader {
  readonly drafts: Draft[] = [];
  readonly pageCredits: { role: string; name: string }[] = [];
  private current: Draft | null = null;
  private section = '';
  /** Inside a briefs box: `bulleted` once an item began with a bullet. */
  private briefs: { bulleted: boolean; byBylines: boolean } | null = null;
  /** Captions that came before the story they belong to. */
  private waiting: { caption: DraftCaption; slices: Slice[] }[] = [];
  private readonly indents: boolean;
  private readonly usualBlank: number;
  private readonly bylinesEnd: boolean;
  private readonly bylinesHead: boolean;
  private readonly anyBylines: boolean;

  constructor(private readonly book: Book, private readonly items: readonly Item[], private readonly known: ReadonlySet<string>, private readonly crossesWord: RecogniseOptions['crossesWord']) {
    this.indents = indentsParagraphs(items);
    const blanks = items.filter((item) => item.from === 0).map((item) => item.line.blankBefore).sort((one, other) => one - other);
    this.usualBlank = blanks[Math.floor(blanks.length / 2)] ?? 0;
    this.anyBylines = items.some((item) => item.form === 'byline' || item.form === 'source');
    const bylines = bylinePlaces(items);
    this.bylinesEnd = bylines === 'end';
    this.bylinesHead = bylines === 'head';
  }

  read(): void {
    let index = 0;
    while (index < this.items.length) index = Math.max(index + 1, this.readAt(index));
    this.releaseWaiting();
  }

  /** Reads the item at `index` and perhaps more; the index to go on from. */
  private readAt(index: number): number {
    const item = this.items[index]!;
    switch (item.form) {
      case 'rule': this.structure(item); return index + 1;
      case 'folio':
        this.structure(item);
        this.section = item.section || this.section;
        this.close();
        this.briefs = null;
        return index + 1;
      case 'page-credits':
        this.structure(item);
        for (const { role, name, from, to } of item.people) {
          mark(this.book, within(item, from, to), null, 'pageCredit', this.pageCredits.length);
          this.pageCredits.push({ role, name });
        }
        return index + 1;
      case 'briefs-head': return this.readBriefsHead(index);
      case 'teaser-head': return this.readTeaserBox(index);
      case 'teaser-end': return this.readLonePage(index, item);
      case 'jump-to':
        this.structure(item, this.current);
        if (this.current) Object.assign(this.current, { jumps: true, ended: true });
        return index + 1;
      case 'jump-from': return this.readJumpFrom(index, []);
      case 'byline':
      case 'source': this.readByline(index, item); return index + 1;
      case 'caption':
      case 'credit': this.readCaption(index); return index + 1;
      case 'bullet': return this.readBullet(index, item);
      case 'final':
      case 'cut': this.readBody(item, item.text, item.form === 'cut'); return index + 1;
      case 'exclaim': {
        const next = this.items[index + 1];
        const inStory = this.current && !this.current.ended && hasBody(this.current) && !(isBody(next) && beginsStory(next.text));
        if (inStory) { this.readBody(item, item.text, false); return index + 1; }
        return this.readRun(index);
      }
      case 'dash':
        if (this.current && !this.current.ended && hasBody(this.current)) { this.readBody(item, item.text, false); return index + 1; }
        return this.readRun(index);
      case 'open':
      case 'teaser-line': return this.readRun(index);
    }
  }

  private structure(slice: Slice, draft: Draft | null = null): void { mark(this.book, slice, draft); }

  private close(): void {
    if (this.current && !this.current.ended && this.current.unfinished) return; // a page's line inside a sentence ends no story
    if (this.current) this.current.ended = true;
  }

  private begin(kind: StoryKind, slice: Slice): Draft {
    this.current = newDraft(kind, startOf(slice), this.section);
    this.drafts.push(this.current);
    for (const { caption } of this.waiting.splice(0)) this.current.elements.push({ kind: 'photo', caption });
    return this.current;
  }

  /** Captions nobody came for belong to the story before them. */
  private releaseWaiting(): void {
    if (this.waiting.length === 0) return;
    const before = this.drafts.at(-1) ?? this.begin('story', this.waiting[0]!.slices[0]!);
    for (const { caption } of this.waiting.splice(0)) before.elements.push({ kind: 'photo', caption });
  }

  // ── body copy ──

  private readBody(slice: Slice & Partial<Pick<BodyItem, 'opening' | 'agency'>>, text: string, cut: boolean, bullet = false): void {
    const draft = this.storyFor(slice);
    const kind = bullet ? 'listItem' : 'paragraph';
    const last = lastText(draft);
    const parts = this.takeOpening(draft, slice);
    if (draft.unfinished && last && !bullet) {
      const sum = this.inWord(elementText(last), text) + goesOnIn(elementText(last), text) + breaksOff(elementText(last), this.indents, last.slices[0]?.line.indented ?? false) + startsInside(text, this.indents, slice.from === 0 && slice.line.indented);
      const usual = draft.restComes || sum >= joinThreshold ? 'join' : 'separate';
      draft.restComes = false;
      const before = last.slices.at(-1)!;
      const about = { draft, slices: [within(before, Math.max(0, before.to - before.from - 12), before.to - before.from), within(slice, 0, Math.min(12, slice.to - slice.from))] };
      const chosen = decide(this.book, 'joined', about, ['join', 'separate'], usual);
      if (chosen === 'join') {
        last.slices.push(...parts);
        draft.unfinished = cut;
        return;
      }
    }
    draft.elements.push({ kind, slices: parts });
    draft.unfinished = cut;
  }

  /** The story a paragraph belongs to: the one being read, the next brief of a box, or one that lacks its headline. */
  private storyFor(slice: Slice): Draft {
    const { current, briefs } = this;
    if (briefs && !briefs.bulleted) {
      const goesOn = current?.kind === 'brief' && !current.ended && (briefs.byBylines || !hasBody(current) || current.unfinished);
      return goesOn ? current : this.begin('brief', slice);
    }
    if (current && !current.ended) return current;
    if (!current) return this.headless(slice, null);
    return this.headless(slice, current);
  }

  private headless(slice: Slice, before: Draft | null): Draft {
    const choices = before && before.kind !== 'teaser' ? (['new-story', 'before'] as const) : (['new-story'] as const);
    const chosen = decide(this.book, 'no-headline', { draft: null, slices: [within(slice, 0, Math.min(40, slice.to - slice.from))] }, choices, 'new-story');
    if (chosen === 'before' && before) {
      before.ended = false;
      return before;
    }
    const draft = this.begin('story', slice);
    const last = this.book.doubts.at(-1);
    if (last) last.draft = draft;
    return draft;
  }

  /** Takes a byline out of a paragraph's first words; the paragraph's slices without it. Agency copy stays as it is. */
  private takeOpening(draft: Draft, slice: Slice & Partial<Pick<BodyItem, 'opening' | 'agency'>>): Slice[] {
    const whole: Slice = { line: slice.line, from: slice.from, to: slice.to };
    if (slice.agency && draft.source === null) {
      const source = within(whole, slice.agency.from, slice.agency.to);
      const chosen = decide(this.book, 'agency-in-text', { draft, slices: [source] }, ['in-text', 'as-source'], 'in-text');
      draft.source = { text: textOf(source), slice: null };
      draft.sourceInText = chosen === 'in-text';
      return [whole];
    }
    if (!slice.opening) return [whole];
    const { at, byline, length, prefix } = slice.opening;
    const note = within(whole, at, at + length);
    const choices = prefix > 0 ? (['take-out', 'take-all', 'leave'] as const) : (['take-out', 'leave'] as const);
    const chosen = decide(this.book, 'inline-byline', { draft, slices: [note] }, choices, 'take-out');
    if (chosen === 'leave') return [whole];
    takeByline(draft, note, byline);
    this.structure(note, draft);
    const rest = trimSlice(within(whole, at + length, whole.to - whole.from));
    const front = within(whole, 0, prefix);
    if (prefix === 0) return [rest];
    if (chosen === 'take-all') {
      this.structure(front, draft);
      return [rest];
    }
    return [front, rest];
  }

  // ── bylines ──

  private readByline(index: number, item: Extract<Item, { byline: unknown }>): void {
    const { current } = this;
    if (!current || (current.ended && !this.mayStillSign(index, current))) {
      if (!current) this.structure(item);
      else if (current.names.length > 0 || current.source) {
        takeByline(current, item, item.byline);
        this.structure(item, current);
      }
      return;
    }
    if (item.byline.doubtful === 'bare-names') {
      const chosen = decide(this.book, 'bare-names', { draft: current, slices: [item] }, ['byline', 'paragraph'], 'byline');
      if (chosen === 'paragraph') {
        current.elements.push({ kind: 'paragraph', slices: [item] });
        return;
      }
    }
    if (item.byline.doubtful === 'run-on-names') decide(this.book, 'run-on-names', { draft: current, slices: [item], params: { names: item.byline.names.map((person) => person.name).join(' ') } }, ['keep'], 'keep');
    takeByline(current, item, item.byline);
    this.structure(item, current);
    if (!hasBody(current)) return; // a byline under the headline
    this.brokenOff(current);
    current.ended = true;
  }

  /** May a byline still belong to a story that has ended? After a jump, or right behind another byline. */
  private mayStillSign(index: number, draft: Draft): boolean {
    if (draft.names.length === 0 && draft.source === null) return true;
    const before = this.items[index - 1];
    return before?.form === 'byline' || before?.form === 'source';
  }

  private brokenOff(draft: Draft): void {
    const last = lastText(draft);
    const slice = last?.slices.at(-1);
    if (!draft.unfinished || draft.jumps || !slice) return;
    decide(this.book, 'broken-off', { draft, slices: [within(slice, Math.max(0, slice.to - slice.from - 20), slice.to - slice.from)] }, ['keep'], 'keep');
    draft.unfinished = false;
  }

  // ── captions ──

  private captionOf(item: Item): DraftCaption {
    if (item.form === 'credit') return { text: null, credit: item };
    const at = item.form === 'caption' ? item.credit : item.text.length;
    const text = trimSlice(within(item, 0, at));
    const credit = trimSlice(within(item, at, item.text.length));
    return { text: text.to > text.from ? text : null, credit: credit.to > credit.from ? credit : null };
  }

  private readCaption(index: number): void {
    const item = this.items[index]!;
    const { current } = this;
    const before = current ?? this.drafts.at(-1);
    if (item.form === 'credit') {
      const last = before?.elements.findLast((element) => element.kind === 'photo');
      if (last?.kind === 'photo' && last.caption.credit === null) { last.caption.credit = item; return; }
    }
    const caption = this.captionOf(item);
    if (current && !current.ended) { current.elements.push({ kind: 'photo', caption }); return; }
    const following = this.followingText(index + 1);
    const previous = before ? draftText(before) : '';
    const usual = !before || (following !== '' && shares(item.text, following) > shares(item.text, previous) + 0.1) ? 'after' : 'before';
    const chosen = before && following !== '' ? decide(this.book, 'caption-owner', { draft: null, slices: [item] }, ['before', 'after'], usual) : usual;
    if (chosen === 'before' && before) before.elements.push({ kind: 'photo', caption });
    else this.waiting.push({ caption, slices: [item] });
  }

  // ── lists and briefs ──

  private readBriefsHead(index: number): number {
    this.structure(this.items[index]!);
    this.close();
    if (this.current) this.current.ended = true;
    let byBylines = false;
    let bulleted = false;
    for (let at = index + 1; at < this.items.length; at += 1) {
      const { form } = this.items[at]!;
      if (form === 'byline' || form === 'source') { byBylines = true; break; }
      if (form === 'bullet') bulleted = true;
      else if (!isBody(this.items[at])) break;
    }
    this.briefs = { bulleted, byBylines };
    return index + 1;
  }

  /** Do the bullets from here on have bylines of their own? */
  private bulletSigned(index: number): boolean {
    for (let at = index + 1; at < this.items.length; at += 1) {
      const { form } = this.items[at]!;
      if (form === 'byline' || form === 'source') return true;
      if (!isBody(this.items[at])) return false;
    }
    return false;
  }

  private readBullet(index: number, item: Extract<Item, { form: 'bullet' }>): number {
    const { current } = this;
    const words = trimSlice(within(item, item.bullet, item.text.length));
    mark(this.book, within(item, 0, item.bullet), null);
    const inStory = current !== null && !current.ended && current.kind === 'story';
    const inList = current?.elements.at(-1)?.kind === 'listItem';
    const brief = this.briefs !== null || !inStory || (hasBody(current) && !inList && this.bulletSigned(index) && !this.unsignedList(index));
    if (!brief && current) {
      current.elements.push({ kind: 'listItem', slices: [words] });
      current.unfinished = item.end === 'cut' || (item.end === 'open' && isBody(this.items[index + 1]) && startsInside(this.items[index + 1]!.text, this.indents, this.items[index + 1]!.line.indented) >= 2);
      return index + 1;
    }
    if (this.briefs) this.briefs.bulleted = true;
    const draft = this.begin('brief', words);
    draft.bulleted = true;
    const titled = (item.end === 'open' || item.end === 'exclaim') && isBody(this.items[index + 1]) && startsInside(this.items[index + 1]!.text, this.indents, false) < 2;
    if (titled) takeDecks(this.book, draft, [words], this.known);
    else {
      draft.elements.push({ kind: 'paragraph', slices: [words] });
      draft.unfinished = item.end === 'cut' || item.end === 'open';
    }
    return index + 1;
  }

  /** Several bullets in a row before the one byline: a list inside a story. */
  private unsignedList(index: number): boolean {
    const next = this.items[index + 1];
    return next?.form === 'bullet';
  }

  // ── teasers ──

  private teaserLine(draft: Draft, item: Item, page: number | null): void {
    const found = item.form === 'teaser-line' ? headlineWithPage(item.text) : null;
    const bullet = bulletLength(item.text) || (item.form === 'bullet' ? numberLength(item.text) : 0);
    const words = trimSlice(within(item, Math.max(found?.from ?? 0, bullet), found?.to ?? item.text.length));
    this.structure(item, draft);
    draft.elements.push({ kind: 'paragraph', slices: [words] });
    draft.pages.push(found ? found.page : page);
  }

  /** Makes a teaser of lines; joins the teaser before when nothing stands between. */
  private teaser(lines: readonly Item[], page: number | null): void {
    const first = lines[0];
    if (!first) return;
    const draft = this.drafts.at(-1)?.kind === 'teaser' && this.current?.kind === 'teaser' ? this.current : this.begin('teaser', first);
    let kept: Item | null = null;
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      const perhapsKicker = next !== undefined && line.form === 'open' && /^\S{3,}[\s　]+\S{3,}$/u.test(line.text) && !/[\s　]/u.test(next.text);
      if (kept) {
        this.structure(line, draft);
        const element = lastText(draft);
        element?.slices.push(trimSlice(within(line, 0, headlineWithPage(line.text)?.to ?? line.text.length)));
        kept = null;
        continue;
      }
      this.teaserLine(draft, line, page);
      if (perhapsKicker && decide(this.book, 'teaser-lines', { draft, slices: [line, next] }, ['separate', 'join'], 'separate') === 'join') kept = line;
    }
    // A line without a page of its own belongs with the next that has one.
    for (let index = draft.pages.length - 2; index >= 0; index -= 1) draft.pages[index] ??= draft.pages[index + 1] ?? null;
    draft.ended = true;
  }

  private readTeaserBox(index: number): number {
    this.structure(this.items[index]!);
    this.close();
    if (this.current) this.current.ended = true;
    this.briefs = null;
    const lines: Item[] = [];
    let page: number | null = null;
    let at = index + 1;
    let paged = 0;
    for (; at < this.items.length; at += 1) {
      const item = this.items[at]!;
      if (item.form === 'teaser-end') {
        this.structure(item);
        if (lines.length > paged) this.teaser(lines.slice(paged), item.page);
        paged = lines.length;
        page = item.page;
        continue;
      }
      if (!isHead(item.form) && !(item.form === 'bullet' && item.end !== 'final' && item.end !== 'cut')) break;
      lines.push(item);
    }
    let rest = lines.slice(paged);
    const lastPaged = rest.findLastIndex((line) => line.form === 'teaser-line');
    const bodyNext = isBody(this.items[at]) || this.items[at]?.form === 'byline';
    if (bodyNext && rest.length > 0) {
      const keep = lastPaged >= 0 || paged > 0 ? lastPaged + 1 : rest.length - 1;
      at -= rest.length - keep;
      rest = rest.slice(0, keep);
    }
    this.teaser(rest, page);
    return at;
  }

  /** A page reference with no headlines in front of it: a folio when it is only a number, else structure. */
  private readLonePage(index: number, item: Extract<Item, { form: 'teaser-end' }>): number {
    this.structure(item, item.bare ? null : this.current);
    if (item.bare) this.close();
    return index + 1;
  }

  // ── jumps ──

  /** 上接: goes on with the story that jumped here, found by its title or because there is only one. */
  private readJumpFrom(index: number, above: readonly Item[]): number {
    const item = this.items[index]!;
    this.structure(item);
    const heads: Item[] = [...above];
    let at = index + 1;
    while (above.length === 0 && this.items[at] && isHead(this.items[at]!.form) && heads.length < 3) heads.push(this.items[at++]!);
    const here = this.current && !this.current.ended && !hasBody(this.current) ? this.current : null;
    const headText = [...(here ? [...here.kicker, ...here.title, ...here.subtitle].map(textOf) : []), ...heads.map((head) => head.text)].join('\n');
    const waiting = this.drafts.filter((draft) => draft.jumps && draft !== here);
    const byTitle = waiting.map((draft) => ({ draft, likeness: headText === '' ? 0 : shares(headText, [...draft.kicker, ...draft.title, ...draft.subtitle].map(textOf).join('\n')) })).sort((one, other) => other.likeness - one.likeness)[0];
    const target = byTitle && byTitle.likeness >= 0.5 ? byTitle.draft : waiting.length === 1 ? waiting[0] : undefined;
    const apart = (): number => {
      if (above.length > 0) this.headNew(above, above.length, false, [], index + 1);
      return index + 1;
    };
    if (!target) {
      decide(this.book, 'jump-open', { draft: here, slices: [item] }, ['keep'], 'keep');
      return apart();
    }
    if (decide(this.book, 'jump-joined', { draft: target, slices: [item] }, ['join', 'separate'], 'join') === 'separate') return apart();
    for (const head of heads) this.structure(head, target);
    if (here) {
      for (const slice of [...here.kicker, ...here.title, ...here.subtitle]) this.structure(slice, target);
      this.drafts.splice(this.drafts.indexOf(here), 1);
    }
    Object.assign(target, { ended: false, jumps: false });
    this.current = target;
    return at;
  }

  // ── runs of lines without a stop ──

  /** Text from `index` to the next byline or heading: headlines first, then paragraphs up to the next line without a stop. */
  private followingText(index: number): string {
    let text = '';
    let begun = false;
    for (let at = index; at < this.items.length && text.length < 3000; at += 1) {
      const item = this.items[at]!;
      if (item.form === 'byline' || item.form === 'source' || item.form === 'folio' || item.form === 'briefs-head' || item.form === 'teaser-head') break;
      if (begun && isHead(item.form)) break;
      begun ||= isBody(item);
      text += `${item.text}\n`;
    }
    return text;
  }

  /** Evidence that a break stands inside a word. */
  private inWord(before: string, after: string): number {
    return this.crossesWord?.(before.slice(-8), after.slice(0, 8)) ? 3 : 0;
  }

  private contextOf(lines: readonly Item[], captions: readonly { after: number }[], after: number): RunContext {
    const next = this.items[after];
    const { current } = this;
    const open = current && !current.ended && !(this.briefs && current.kind === 'brief' && hasBody(current) && !current.unfinished && this.briefs.bulleted && !isBody(next)) ? current : null;
    const last = open ? lastText(open) : undefined;
    let signed = after;
    while (this.items[signed]?.form === 'byline' || this.items[signed]?.form === 'source') signed += 1;
    const afterByline = this.items[signed];
    const body = isBody(next);
    return {
      lines: lines.map((line, index) => ({
        text: line.text, indented: line.from === 0 && line.line.indented,
        setOff: line.line.blankBefore > Math.max(1, this.usualBlank) && (index < lines.length - 1 || (next?.line.blankBefore ?? 9) > Math.max(1, this.usualBlank)),
      })),
      end: body ? 'body' : next?.form === 'byline' || next?.form === 'source' ? 'byline' : next?.form === 'jump-to' ? 'jump' : next?.form === 'bullet' ? 'bullets' : next?.form === 'teaser-end' ? 'teaser' : 'other',
      next: body ? { text: next.text, indented: next.from === 0 && next.line.indented } : null,
      following: this.followingText(after),
      inWord: body ? lines.map((line) => this.inWord(line.text, next.text)) : [],
      lastInWord: body && last ? this.inWord(elementText(last), next.text) : 0,
      open: open ? {
        text: draftText(open), last: last ? elementText(last) : '', lastIndented: last?.slices[0]?.line.indented ?? false,
        unfinished: open.unfinished, body: hasBody(open), byline: open.names.length > 0 || open.source !== null, crossheads: crossheads(open),
      } : null,
      indents: this.indents, bylinesEnd: this.bylinesEnd, bylinesHead: this.bylinesHead, anyBylines: this.anyBylines,
      hinted: lines.some((line) => line.line.hint === 'heading'), hintedCrosshead: lines.some((line) => line.line.hint === 'crosshead'),
      captions: captions.length, captionsAfter: lines.map((_line, index) => captions.some((caption) => caption.after === index + 1)), bodyAfterByline: signed > after && isBody(afterByline), afterBegins: isBody(afterByline) && beginsStory(afterByline.text),
      briefsFollow: next?.form === 'bullet' && this.bulletSigned(after), inBriefs: this.briefs !== null, alone: this.drafts.length === 0 && next === undefined,
    };
  }

  private readRun(index: number): number {
    if (this.titleOverName(index)) {
      this.headNew(this.items.slice(index, index + 2), 2, false, [], index + 2);
      return index + 2;
    }
    const lines: Item[] = [];
    const captions: { item: Item; after: number }[] = [];
    let after = index;
    for (; after < this.items.length; after += 1) {
      const item = this.items[after]!;
      if (lines.length >= longestRun || (lines.length > 0 && this.titleOverName(after))) break;
      if (isHead(item.form)) lines.push(item);
      else if (item.form === 'caption' || item.form === 'credit') captions.push({ item, after: lines.length });
      else if (item.form === 'rule' && lines.length > 0) this.structure(item);
      else break;
    }
    const paged = lines.findLastIndex((line) => line.form === 'teaser-line');
    if (paged >= 0) {
      this.brokenOffBefore();
      this.teaser(lines.slice(0, paged + 1), null);
      const next = lines[paged + 1];
      return next ? this.items.indexOf(next) : this.items.indexOf(lines[paged]!) + 1;
    }
    // Captions behind the last line of the run that no body copy follows are read on their own.
    while (captions.at(-1)?.after === lines.length && !isBody(this.items[after]) && this.current && !this.current.ended) {
      after = this.items.indexOf(captions.pop()!.item);
    }
    const end = this.items[after];
    if (end?.form === 'jump-from') return this.readJumpFrom(after, lines);
    const context = this.contextOf(lines, captions, after);
    const plan = planRun(context);
    const caught = (draft: Draft, from: number, to: number): void => {
      for (const { item } of captions.filter((caption) => caption.after >= from && caption.after < to)) {
        const last = draft.elements.at(-1);
        if (item.form === 'credit' && last?.kind === 'photo' && last.caption.credit === null) last.caption.credit = item;
        else draft.elements.push({ kind: 'photo', caption: this.captionOf(item) });
      }
    };
    switch (plan.as) {
      case 'teaser':
        this.brokenOffBefore();
        if (end?.form === 'teaser-end') {
          const folioLike = end.bare && lines.length === 1 && isBody(this.items[after + 1]);
          if (!folioLike) {
            this.teaser(lines, end.page);
            this.structure(end, this.current);
            return after + 1;
          }
        }
        return this.headNew(lines, lines.length, false, captions, after);
      case 'briefs-head':
        for (const line of lines) this.structure(line);
        if (this.current) this.current.ended = true;
        this.briefs = { bulleted: true, byBylines: true };
        return after;
      case 'decks': {
        if (context.open && !plan.sure && context.end === 'body' && this.asPartOf(context.open.unfinished, lines)) return after;
        return this.headNew(lines, plan.decks, plan.half, captions, after);
      }
      case 'half': {
        const draft = this.current!;
        for (const line of lines.slice(0, plan.at)) draft.elements.push({ kind: 'crosshead', slices: [line] });
        this.firstHalf(draft, lines[plan.at]!, lines.slice(plan.at + 1), caught, plan.at);
        return after;
      }
      case 'captions': {
        const draft = this.current!;
        for (const line of lines) this.fallenLine(draft, line, plan.goesOn);
        caught(draft, 0, lines.length + 1);
        return after;
      }
      case 'crosshead': {
        const draft = this.current!;
        const [line] = lines;
        if (line && (plan.sure ? 'crosshead' : this.loneLine(draft, line, 'crosshead')) === 'crosshead') draft.elements.push({ kind: 'crosshead', slices: [line] });
        caught(this.current ?? draft, 0, lines.length + 1);
        return after;
      }
      case 'tail': {
        const draft = this.current!;
        for (const [at, line] of lines.entries()) {
          if (plan.captions && at > plan.paragraph) this.fallenLine(draft, line, false);
          else {
            draft.elements.push({ kind: 'paragraph', slices: [line] });
            draft.unfinished = at === plan.paragraph && !plan.signs;
          }
          caught(draft, at, at + 1);
        }
        caught(draft, lines.length, lines.length + 1);
        if (context.end === 'other') this.brokenOff(draft);
        return after;
      }
      case 'strays': return this.readStrays(lines, captions, after);
    }
  }

  /** A line set off, and a name alone under it: the next poem or essay of a literary page. */
  private titleOverName(index: number): boolean {
    const [title, name] = [this.items[index], this.items[index + 1]];
    return title?.form === 'open' && (index === 0 || title.line.blankBefore > 0) && title.text.length <= 24 && name?.form === 'open' && name.line.blankBefore === 0 && (this.known.has(name.text) || (name.text.length <= 4 && looksLikeName(name.text)));
  }

  private brokenOffBefore(): void {
    if (this.current && !this.current.ended) this.brokenOff(this.current);
    if (this.current && this.current.kind !== 'teaser') this.current.ended = true;
  }

  /** Begins a new story with the run's first lines as decks. */
  private headNew(lines: readonly Item[], decks: number, half: boolean, captions: readonly { item: Item; after: number }[], after: number): number {
    this.brokenOffBefore();
    const boxed = this.briefs && !this.briefs.bulleted ? 'brief' : 'story';
    if (boxed === 'story') this.briefs = null;
    const draft = this.begin(boxed, lines[0]!);
    takeDecks(this.book, draft, lines.slice(0, decks), this.known);
    const caught = (to: Draft, from: number, until: number): void => {
      for (const { item } of captions.filter((caption) => caption.after >= from && caption.after < until)) to.elements.push({ kind: 'photo', caption: this.captionOf(item) });
    };
    caught(draft, 0, decks + 1);
    if (half) this.firstHalf(draft, lines[decks]!, lines.slice(decks + 1), caught, decks);
    else if (decks < lines.length) {
      const rest = lines.slice(decks);
      decide(this.book, 'no-body', { draft, slices: rest.slice(0, 1) }, ['paragraph'], 'paragraph');
      for (const line of rest) draft.elements.push({ kind: 'paragraph', slices: [line] });
      caught(draft, decks + 1, lines.length + 1);
    } else if (!isBody(this.items[after]) && draft.names.length === 0 && this.items[after]?.form !== 'byline' && this.items[after]?.form !== 'bullet' && this.items[after]?.form !== 'source' && draft.elements.length === 0) {
      decide(this.book, 'no-body', { draft, slices: [lines[0]!] }, ['keep'], 'keep');
    }
    return after;
  }

  /** The first half of a broken sentence, and the lines that fell into it. */
  private firstHalf(draft: Draft, line: Item, fallen: readonly Item[], caught: (draft: Draft, from: number, to: number) => void, at: number): void {
    draft.elements.push({ kind: 'paragraph', slices: this.takeOpening(draft, line as BodyItem) });
    Object.assign(draft, { unfinished: true, restComes: true });
    for (const [offset, each] of fallen.entries()) {
      caught(draft, at + 1 + offset, at + 2 + offset);
      this.fallenLine(draft, each, true);
    }
    caught(draft, at + 1 + fallen.length, at + 2 + fallen.length);
  }

  /** A line inside a broken sentence is a caption; the editor may say it is a heading or a paragraph. */
  private fallenLine(draft: Draft, line: Item, inSentence: boolean): void {
    const chosen = decide(this.book, 'caption', { draft, slices: [line], params: { inSentence: inSentence ? 'yes' : 'no' } }, ['caption', 'crosshead', 'paragraph', 'leftover'], 'caption');
    if (chosen === 'caption') draft.elements.push({ kind: 'photo', caption: { text: line, credit: null } });
    else if (chosen !== 'leftover') {
      draft.elements.push({ kind: chosen, slices: [line] });
      draft.unfinished = false;
    }
  }

  /** A lone line between paragraphs could be a crosshead, a headline, a caption or copy. */
  private loneLine(draft: Draft, line: Item, usual: 'crosshead' | 'new-story'): 'crosshead' | 'new-story' | 'done' {
    const chosen = decide(this.book, 'new-story', { draft, slices: [line] }, ['crosshead', 'new-story', 'caption', 'paragraph'], usual);
    if (chosen === 'caption') draft.elements.push({ kind: 'photo', caption: { text: line, credit: null } });
    else if (chosen === 'paragraph') draft.elements.push({ kind: 'paragraph', slices: [line] });
    else if (chosen === 'new-story' && usual === 'crosshead') this.headNew([line], 1, false, [], this.items.indexOf(line) + 1);
    return chosen === 'caption' || chosen === 'paragraph' ? 'done' : chosen;
  }

  /** A headline after a story without a byline: doubted; true when the editor says it belongs to that story. */
  private asPartOf(unfinished: boolean, lines: readonly Item[]): boolean {
    const draft = this.current!;
    const [line] = lines;
    if (!line || lines.length > 1) {
      if (line) decide(this.book, 'new-story', { draft, slices: lines }, ['new-story'], 'new-story');
      return false;
    }
    if (unfinished) {
      const chosen = decide(this.book, 'new-story', { draft, slices: [line] }, ['new-story', 'caption'], 'new-story');
      if (chosen === 'caption') draft.elements.push({ kind: 'photo', caption: { text: line, credit: null } });
      return chosen === 'caption';
    }
    const chosen = this.loneLine(draft, line, 'new-story');
    if (chosen === 'crosshead') draft.elements.push({ kind: 'crosshead', slices: [line] });
    return chosen !== 'new-story';
  }

  /** Lines without text of their own: headlines of stories elsewhere, or rests. */
  private readStrays(lines: readonly Item[], captions: readonly { item: Item; after: number }[], after: number): number {
    const { current } = this;
    const open = current && !current.ended ? current : null;
    const headlines = lines.every((line) => line.text.length >= 8);
    const choices = open ? (['teaser', 'paragraph', 'story', 'leftover'] as const) : (['teaser', 'story', 'leftover'] as const);
    const usual = open && (lines.length === 1 || !headlines) ? 'paragraph' : headlines ? 'teaser' : 'leftover';
    const chosen = decide(this.book, 'stray-lines', { draft: open, slices: lines }, choices as readonly ('teaser' | 'paragraph' | 'story' | 'leftover')[], usual);
    if (chosen === 'teaser') { this.brokenOffBefore(); this.teaser(lines, null); }
    else if (chosen === 'story') this.headNew(lines, lines.length, false, [], after);
    else if (chosen === 'paragraph' && open) for (const line of lines) open.elements.push({ kind: 'paragraph', slices: [line] });
    for (const { item } of captions) this.readCaption(this.items.indexOf(item));
    return after;
  }
}
