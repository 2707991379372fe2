import { crossheads, decide, draftText, elementText, hasBody, lastText, type Draft } from './draft';
import { beginsStory } from './evidence';
import { captionOf, readCaption } from './read-bylines';
import { bulletSigned } from './read-briefs';
import { fallenLine, firstHalf, headNew, type CaughtCaption } from './head-new';
import { isBody, isHead, type Item } from './items';
import { looksLikeName } from './names';
import { readJumpFrom } from './read-jumps';
import { brokenOff, brokenOffBefore, followingText, inWord, structure, type Reading } from './reading';
import type { RunContext } from './run-context';
import { planRun } from './runs';
import { teaser } from './read-teasers';

/** Runs of lines without a stop: the evidence is gathered here, weighed in runs.ts, and the plan carried out here. */

/** Longest run of lines read as one: no headline or teaser box has more. */
const longestRun = 60;

/** The evidence about a run; `after`: index of what follows it. */
function contextOf(page: Reading, lines: readonly Item[], captions: readonly { after: number }[], after: number): RunContext {
  const next = page.items[after];
  const { current } = page;
  const open = current && !current.ended && !(page.briefs && current.kind === 'brief' && hasBody(current) && !current.unfinished && page.briefs.bulleted && !isBody(next)) ? current : null;
  const last = open ? lastText(open) : undefined;
  let signed = after;
  while (page.items[signed]?.form === 'byline' || page.items[signed]?.form === 'source') signed += 1;
  const afterByline = page.items[signed];
  const body = isBody(next);
  return {
    lines: lines.map((line, index) => ({
      text: line.text, indented: line.from === 0 && line.line.indented,
      setOff: line.line.blankBefore > Math.max(1, page.habits.usualBlank) && (index < lines.length - 1 || (next?.line.blankBefore ?? 9) > Math.max(1, page.habits.usualBlank)),
    })),
    end: body ? 'body' : next?.form === 'byline' || next?.form === 'source' ? 'byline' : next?.form === 'jump-to' ? 'jump' : next?.form === 'bullet' ? 'bullets' : next?.form === 'teaser-end' ? 'teaser' : 'other',
    next: body ? { text: next.text, indented: next.from === 0 && next.line.indented } : null,
    following: followingText(page, after),
    inWord: body ? lines.map((line) => inWord(page, line.text, next.text)) : [],
    lastInWord: body && last ? inWord(page, elementText(last), next.text) : 0,
    open: open ? {
      text: draftText(open), last: last ? elementText(last) : '', lastIndented: last?.slices[0]?.line.indented ?? false,
      unfinished: open.unfinished, body: hasBody(open), byline: open.names.length > 0 || open.source !== null, crossheads: crossheads(open),
    } : null,
    indents: page.habits.indents, bylinesEnd: page.habits.bylinesEnd, bylinesHead: page.habits.bylinesHead, anyBylines: page.habits.anyBylines,
    hinted: lines.some((line) => line.line.hint === 'heading'), hintedCrosshead: lines.some((line) => line.line.hint === 'crosshead'),
    captions: captions.length, captionsAfter: lines.map((_line, index) => captions.some((caption) => caption.after === index + 1)), bodyAfterByline: signed > after && isBody(afterByline), afterBegins: isBody(afterByline) && beginsStory(afterByline.text),
    briefsFollow: next?.form === 'bullet' && bulletSigned(page, after), inBriefs: page.briefs !== null, alone: page.drafts.length === 0 && next === undefined,
  };
}

/** Reads the lines without a stop from `index` on, and what their place makes of them. */
export function readRun(page: Reading, index: number): number {
  if (titleOverName(page, index)) {
    headNew(page, page.items.slice(index, index + 2), 2, false, [], index + 2);
    return index + 2;
  }
  const lines: Item[] = [];
  const captions: CaughtCaption[] = [];
  let after = index;
  for (; after < page.items.length; after += 1) {
    const item = page.items[after]!;
    if (lines.length >= longestRun || (lines.length > 0 && titleOverName(page, after))) break;
    if (isHead(item.form)) lines.push(item);
    else if (item.form === 'caption' || item.form === 'credit') captions.push({ item, after: lines.length });
    else if (item.form === 'rule' && lines.length > 0) structure(page, item);
    else break;
  }
  const paged = lines.findLastIndex((line) => line.form === 'teaser-line');
  if (paged >= 0) {
    brokenOffBefore(page);
    teaser(page, lines.slice(0, paged + 1), null);
    const next = lines[paged + 1];
    return next ? page.items.indexOf(next) : page.items.indexOf(lines[paged]!) + 1;
  }
  // Captions behind the last line of the run that no body copy follows are read on their own.
  while (captions.at(-1)?.after === lines.length && !isBody(page.items[after]) && page.current && !page.current.ended) {
    after = page.items.indexOf(captions.pop()!.item);
  }
  const end = page.items[after];
  if (end?.form === 'jump-from') return readJumpFrom(page, after, lines);
  const context = contextOf(page, lines, captions, after);
  const plan = planRun(context);
  const caught = (draft: Draft, from: number, to: number): void => {
    for (const { item } of captions.filter((caption) => caption.after >= from && caption.after < to)) {
      const last = draft.elements.at(-1);
      if (item.form === 'credit' && last?.kind === 'photo' && last.caption.credit === null) last.caption.credit = item;
      else draft.elements.push({ kind: 'photo', caption: captionOf(page, item) });
    }
  };
  switch (plan.as) {
    case 'teaser':
      brokenOffBefore(page);
      if (end?.form === 'teaser-end') {
        const folioLike = end.bare && lines.length === 1 && isBody(page.items[after + 1]);
        if (!folioLike) {
          teaser(page, lines, end.page);
          structure(page, end, page.current);
          return after + 1;
        }
      }
      return headNew(page, lines, lines.length, false, captions, after);
    case 'briefs-head':
      for (const line of lines) structure(page, line);
      if (page.current) page.current.ended = true;
      page.briefs = { bulleted: true, byBylines: true };
      return after;
    case 'decks': {
      if (context.open && !plan.sure && context.end === 'body' && asPartOf(page, context.open.unfinished, lines)) return after;
      return headNew(page, lines, plan.decks, plan.half, captions, after);
    }
    case 'half': {
      const draft = page.current!;
      for (const line of lines.slice(0, plan.at)) draft.elements.push({ kind: 'crosshead', slices: [line] });
      firstHalf(page, draft, lines[plan.at]!, lines.slice(plan.at + 1), caught, plan.at);
      return after;
    }
    case 'captions': {
      const draft = page.current!;
      for (const line of lines) fallenLine(page, draft, line, plan.goesOn);
      caught(draft, 0, lines.length + 1);
      return after;
    }
    case 'crosshead': {
      const draft = page.current!;
      const [line] = lines;
      if (line && (plan.sure ? 'crosshead' : loneLine(page, draft, line, 'crosshead')) === 'crosshead') draft.elements.push({ kind: 'crosshead', slices: [line] });
      caught(page.current ?? draft, 0, lines.length + 1);
      return after;
    }
    case 'tail': {
      const draft = page.current!;
      for (const [at, line] of lines.entries()) {
        if (plan.captions && at > plan.paragraph) fallenLine(page, draft, line, false);
        else {
          draft.elements.push({ kind: 'paragraph', slices: [line] });
          draft.unfinished = at === plan.paragraph && !plan.signs;
        }
        caught(draft, at, at + 1);
      }
      caught(draft, lines.length, lines.length + 1);
      if (context.end === 'other') brokenOff(page, draft);
      return after;
    }
    case 'strays': return readStrays(page, lines, captions, after);
  }
}

/** A line set off, and a name alone under it: the next poem or essay of a literary page. */
function titleOverName(page: Reading, index: number): boolean {
  const [title, name] = [page.items[index], page.items[index + 1]];
  return title?.form === 'open' && (index === 0 || title.line.blankBefore > 0) && title.text.length <= 24 && name?.form === 'open' && name.line.blankBefore === 0 && (page.known.has(name.text) || (name.text.length <= 4 && looksLikeName(name.text)));
}

/** A lone line between paragraphs could be a crosshead, a headline, a caption or copy. */
function loneLine(page: Reading, draft: Draft, line: Item, usual: 'crosshead' | 'new-story'): 'crosshead' | 'new-story' | 'done' {
  const chosen = decide(page.book, 'new-story', { draft, slices: [line] }, ['crosshead', 'new-story', 'caption', 'paragraph'], usual);
  if (chosen === 'caption') draft.elements.push({ kind: 'photo', caption: { text: line, credit: null } });
  else if (chosen === 'paragraph') draft.elements.push({ kind: 'paragraph', slices: [line] });
  else if (chosen === 'new-story' && usual === 'crosshead') headNew(page, [line], 1, false, [], page.items.indexOf(line) + 1);
  return chosen === 'caption' || chosen === 'paragraph' ? 'done' : chosen;
}

/** A headline after a story without a byline: doubted; true when the editor says it belongs to that story. */
function asPartOf(page: Reading, unfinished: boolean, lines: readonly Item[]): boolean {
  const draft = page.current!;
  const [line] = lines;
  if (!line || lines.length > 1) {
    if (line) decide(page.book, 'new-story', { draft, slices: lines }, ['new-story'], 'new-story');
    return false;
  }
  if (unfinished) {
    const chosen = decide(page.book, 'new-story', { draft, slices: [line] }, ['new-story', 'caption'], 'new-story');
    if (chosen === 'caption') draft.elements.push({ kind: 'photo', caption: { text: line, credit: null } });
    return chosen === 'caption';
  }
  const chosen = loneLine(page, draft, line, 'new-story');
  if (chosen === 'crosshead') draft.elements.push({ kind: 'crosshead', slices: [line] });
  return chosen !== 'new-story';
}

/** Lines without text of their own: headlines of stories elsewhere, or rests. */
function readStrays(page: Reading, lines: readonly Item[], captions: readonly CaughtCaption[], after: number): number {
  const { current } = page;
  const open = current && !current.ended ? current : null;
  const headlines = lines.every((line) => line.text.length >= 8);
  const choices = open ? (['teaser', 'paragraph', 'story', 'leftover'] as const) : (['teaser', 'story', 'leftover'] as const);
  const usual = open && (lines.length === 1 || !headlines) ? 'paragraph' : headlines ? 'teaser' : 'leftover';
  const chosen = decide(page.book, 'stray-lines', { draft: open, slices: lines }, choices as readonly ('teaser' | 'paragraph' | 'story' | 'leftover')[], usual);
  if (chosen === 'teaser') { brokenOffBefore(page); teaser(page, lines, null); }
  else if (chosen === 'story') headNew(page, lines, lines.length, false, [], after);
  else if (chosen === 'paragraph' && open) for (const line of lines) open.elements.push({ kind: 'paragraph', slices: [line] });
  for (const { item } of captions) readCaption(page, page.items.indexOf(item));
  return after;
}
