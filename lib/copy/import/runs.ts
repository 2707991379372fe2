import { beginsStory, breaksOff, goesOnIn, shares, startsInside } from './evidence';
import { crosshead, type RunContext } from './run-context';

export type { RunContext };

/** What a run of lines without a stop is, in front of what follows it. Pure: evidence in, plan out. */
export type RunPlan =
  /** The first `decks` lines head a new story; with `half`, the next line is the first half of a paragraph and lines after it captions. */
  | { readonly as: 'decks'; readonly decks: number; readonly half: boolean; readonly sure: boolean }
  /** Line `at` is the first half of a sentence of the story being read; lines before it crossheads, lines after it captions. */
  | { readonly as: 'half'; readonly at: number }
  /** The last paragraph goes on after the run: the run is what fell into it. */
  | { readonly as: 'captions'; readonly goesOn: boolean }
  | { readonly as: 'crosshead'; readonly sure: boolean }
  /** Lines at the end of the story; `captionsFrom`: those from there on are captions. */
  | { readonly as: 'tail'; readonly paragraph: number; readonly captions: boolean; /** A notice's signature or date, which needs no stop. */ readonly signs: boolean }
  | { readonly as: 'teaser' }
  | { readonly as: 'briefs-head' }
  | { readonly as: 'strays' };

/** Evidence above this joins two halves of a sentence that a run of other lines may part. */
const joinThreshold = 3;

/** The line of the run that best reads as the first half of a sentence that `next` goes on with. */
function bestHalf(context: RunContext, from: number): { at: number; score: number } {
  let best = { at: -1, score: -Infinity };
  const inside = startsInside(context.next?.text ?? '', context.indents, context.next?.indented ?? false);
  for (const [at, line] of context.lines.entries()) {
    if (at < from || context.hinted) continue;
    const caught = context.captionsAfter[at] ?? false;
    const score = breaksOff(line.text, context.indents, line.indented) + inside + (inside >= 2.5 ? 0.5 : 0) + goesOnIn(line.text, context.next?.text ?? '') + (context.inWord[at] ?? 0) + (caught ? 1 : 0) - (line.setOff ? 1.5 : 0);
    if (score > best.score) best = { at, score };
  }
  return best;
}

/** That the run heads a new story although the one before it has not ended. */
function newStory(context: RunContext): number {
  const { lines, next, open } = context;
  const text = lines.map((line) => line.text).join('');
  const longest = Math.max(...lines.map((line) => line.text.length));
  let sum = 3 * (shares(text, context.following) - shares(text, open?.text ?? ''));
  if (next && beginsStory(next.text)) sum += 3;
  if (lines.some((line) => /[\p{Script=Han}”][\s　]+[\p{Script=Han}“]/u.test(line.text))) sum += 1;
  if (longest >= 12) sum += 0.5;
  if (lines.length >= 2) sum += 0.5;
  if (context.bylinesEnd && !open?.byline) sum -= 2;
  if (context.bylinesHead && context.end !== 'byline') sum -= 2;
  if (!context.anyBylines) sum += 0.5;
  if (context.hinted) sum += 6;
  return sum;
}

/** That a lone line between paragraphs is a caption that says nothing of being one. */
function caption(context: RunContext): number {
  const [line] = context.lines;
  if (!line || context.lines.length > 1) return -Infinity;
  let sum = 2 * shares(line.text, context.open?.text ?? '') - 1;
  if (line.setOff) sum += 2;
  if (line.text.length >= 8 && line.text.length <= 40) sum += 0.3;
  if (context.next && beginsStory(context.next.text)) sum -= 0.5;
  return sum;
}

/** Plans a run that stands in front of body copy. */
function beforeBody(context: RunContext): RunPlan {
  const { open, lines } = context;
  if (!open) {
    const half = bestHalf(context, 1);
    return half.score >= joinThreshold + 1 ? { as: 'decks', decks: half.at, half: true, sure: true } : { as: 'decks', decks: lines.length, half: false, sure: true };
  }
  const fresh = newStory(context);
  if (open.unfinished) {
    const goesOn = context.lastInWord + breaksOff(open.last, context.indents, open.lastIndented) + goesOnIn(open.last, context.next?.text ?? '') + startsInside(context.next?.text ?? '', context.indents, context.next?.indented ?? false);
    return goesOn >= joinThreshold && goesOn > fresh ? { as: 'captions', goesOn: true } : { as: 'decks', decks: lines.length, half: false, sure: false };
  }
  const half = bestHalf(context, 0);
  // Where stories end with their bylines, what stands before the byline is more likely part of the story.
  const unsigned = context.bylinesEnd && !open.byline && open.body;
  const fallen = unsigned && lines.length >= 2 && !(context.next && beginsStory(context.next.text)) && fresh < 1;
  const needed = fallen ? 0 : unsigned ? joinThreshold - 1 : joinThreshold;
  if (half.score >= needed && half.score > fresh) return { as: 'half', at: half.at };
  if (!open.body && lines.length === 1) return { as: 'crosshead', sure: false };
  const small = lines.length === 1 ? crosshead(context) : -Infinity;
  const picture = caption(context);
  const best = Math.max(fresh, small, picture);
  if (unsigned && half.score > Math.max(best, 0.5)) return { as: 'half', at: half.at };
  if (best === fresh || best <= 0) {
    const late = bestHalf(context, 1);
    const breaks = late.score >= joinThreshold + 1;
    return { as: 'decks', decks: breaks ? late.at : lines.length, half: breaks, sure: context.hinted };
  }
  return best === small ? { as: 'crosshead', sure: small >= 4 } : { as: 'captions', goesOn: false };
}

/** Plans a run that stands in front of a byline, a jump, a heading or the end. */
function beforeEnd(context: RunContext): RunPlan {
  const { open, lines, end } = context;
  const signs = lines.every((line) => line.text.length <= 24 && !/[\s　]/u.test(line.text)) || lines.some((line) => /\d{4}年\d{1,2}月\d{1,2}日$/u.test(line.text));
  if (!open) {
    if (end === 'byline') return context.bodyAfterByline ? { as: 'decks', decks: lines.length, half: false, sure: true } : { as: 'decks', decks: 1, half: false, sure: false };
    if (end === 'bullets') return lines.length === 1 && (context.briefsFollow || context.inBriefs) && (lines[0]?.text.length ?? 0) <= 10 ? { as: 'briefs-head' } : { as: 'decks', decks: lines.length, half: false, sure: true };
    if (context.captions > 0) return { as: 'decks', decks: lines.length, half: false, sure: true };
    if (context.alone) return { as: 'decks', decks: 1, half: false, sure: false };
    return { as: 'strays' };
  }
  if (end === 'bullets' && context.inBriefs && lines.length === 1 && (lines[0]?.text.length ?? 0) <= 10) return { as: 'briefs-head' };
  if (end === 'bullets') return lines.length === 1 && !context.briefsFollow ? { as: 'crosshead', sure: true } : { as: 'decks', decks: lines.length, half: false, sure: false };
  if (end === 'byline' && context.bodyAfterByline && (context.afterBegins || !context.bylinesEnd)) return { as: 'decks', decks: lines.length, half: false, sure: false };
  const scores = lines.map((line) => breaksOff(line.text, context.indents, line.indented));
  const best = scores.indexOf(Math.max(...scores));
  if (end === 'byline' || end === 'jump') {
    const only = lines.length === 1 && (scores[0] ?? 0) < 1 && (caption(context) >= 2);
    return only ? { as: 'captions', goesOn: false } : { as: 'tail', paragraph: best, captions: lines.length > 1, signs: false };
  }
  if (signs || (scores[best] ?? 0) >= 2) return { as: 'tail', paragraph: signs ? lines.length - 1 : best, captions: !signs, signs };
  if (lines.length === 1 && caption(context) >= 1.5) return { as: 'captions', goesOn: false };
  return { as: 'strays' };
}

export const planRun = (context: RunContext): RunPlan => (context.end === 'body' ? beforeBody(context) : context.end === 'teaser' ? { as: 'teaser' } : beforeEnd(context));
