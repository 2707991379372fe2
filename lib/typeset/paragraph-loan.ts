import type { TypeCase } from './faces';
import { prepareParagraph, type PreparedParagraph } from './paragraph';
import { PreparedParagraph as Memory } from './prepared-paragraph';
import { retrack } from './prepare';
import type { LineRules } from './rules';
import type { TextRun } from './set-line';

/** Copy that will be prepared when its lines are asked for. */
export interface Copy { readonly runs: readonly TextRun[]; readonly rules: LineRules }

/** Paragraphs kept prepared: as many as a long story has. What was prepared longest ago gives its memory to the next. */
const mostKept = 32;
/** Longer copy, in UTF-16 units, is prepared in memory of its own, and anew for each measure. */
const longest = 4096;
const leastMemory = 384;

/** By type case: prepared paragraphs by the copy they were made of, oldest first. */
const loans = new WeakMap<TypeCase, Map<Copy, PreparedParagraph>>();

/**
 * A paragraph prepared for copy that is asked for at one measure and perhaps at others later. It is on loan: good until
 * thirty-one others have been asked for, so it is used at once and not kept. Lines set from it are one's own. `like` says the same under rules
 * that differ in their tracking alone: where that is prepared still, it is not measured again.
 */
export function preparedOnLoan(copy: Copy, typeCase: TypeCase, like?: Copy): PreparedParagraph {
  let kept = loans.get(typeCase);
  if (!kept) { kept = new Map(); loans.set(typeCase, kept); }
  const known = kept.get(copy);
  if (known) return known;
  const own = kept;
  const base = like && own.get(like);
  if (base) {
    const memory = memoryFor(base.text.length, own);
    if (memory.capacity === base.capacity) {
      const retracked = retrack(memory, base, copy.rules);
      own.set(copy, retracked);
      return retracked;
    }
  }
  const prepared = prepareParagraph(copy.runs, copy.rules, typeCase, (units) => memoryFor(units, own));
  if (prepared.capacity <= longest) kept.set(copy, prepared);
  return prepared;
}

function memoryFor(units: number, kept: Map<Copy, PreparedParagraph>): PreparedParagraph {
  if (units > longest) return new Memory(units);
  if (kept.size >= mostKept) {
    const [oldest] = kept;
    if (oldest) {
      const [copy, memory] = oldest;
      kept.delete(copy);
      if (memory.capacity >= units) return memory;
    }
  }
  let capacity = leastMemory;
  while (capacity < units) capacity *= 2;
  return new Memory(Math.min(capacity, longest));
}
