import { beginsStory, parallel } from './evidence';
import { crossheadNumber } from './forms';

/** What a decision about a run of lines without a stop may rest on. */
export interface RunContext {
  readonly lines: readonly { readonly text: string; readonly indented: boolean; /** More empty lines around it than is usual. */ readonly setOff: boolean }[];
  /** What comes after the run. */
  readonly end: 'body' | 'byline' | 'jump' | 'bullets' | 'teaser' | 'other';
  /** The paragraph after it, when one comes. */
  readonly next: { readonly text: string; readonly indented: boolean } | null;
  /** Text from there to the next byline or heading, a few thousand characters at most. */
  readonly following: string;
  /** Evidence that the break between a line of the run and `next` stands inside a word, by line; and that between the last paragraph and `next`. */
  readonly inWord: readonly number[];
  readonly lastInWord: number;
  /** The story being read, when it has not ended. */
  readonly open: { readonly text: string; readonly last: string; readonly lastIndented: boolean; readonly unfinished: boolean; readonly body: boolean; readonly byline: boolean; /** Lengths of its crossheads so far. */ readonly crossheads: readonly number[] } | null;
  /** The input indents its paragraphs. */
  readonly indents: boolean;
  /** Stories of this input end with their bylines. */
  readonly bylinesEnd: boolean;
  /** Bylines stand under the headlines. */
  readonly bylinesHead: boolean;
  readonly anyBylines: boolean;
  /** The word processor calls the run a heading. */
  readonly hinted: boolean;
  /** It calls it a crosshead. */
  readonly hintedCrosshead: boolean;
  /** Captions found inside the run. */
  readonly captions: number;
  /** Whether a caption that says so follows a line of the run, by line. */
  readonly captionsAfter: readonly boolean[];
  /** After the byline that follows comes body copy. */
  readonly bodyAfterByline: boolean;
  /** … that begins as the first paragraph of a story does. */
  readonly afterBegins: boolean;
  /** The bullets that follow have bylines of their own. */
  readonly briefsFollow: boolean;
  /** The lines stand in a briefs box. */
  readonly inBriefs: boolean;
  /** The run is all there is. */
  readonly alone: boolean;
}

/** That a lone line between paragraphs is a crosshead. */
export function crosshead(context: RunContext): number {
  const text = context.lines[0]?.text ?? '';
  const { length } = text;
  let sum = length <= 8 ? 2.5 : length <= 16 ? 1.5 : length <= 22 ? 0.3 : -2;
  if (/[，；。]/u.test(text) && !parallel(text)) sum -= 2.5;
  if (crossheadNumber(text)) sum += 3;
  const before = context.open?.crossheads ?? [];
  if (before.length > 0) sum += before.some((other) => Math.abs(other - length) <= 2) ? 2.5 : 1;
  if (context.hintedCrosshead) sum += 8;
  if (context.next && beginsStory(context.next.text)) sum -= 1.5;
  if (context.bylinesEnd && !context.open?.byline) sum += 1;
  return sum;
}
