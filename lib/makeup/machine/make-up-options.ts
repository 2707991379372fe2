import type { RuleWeights } from './make-up-rules';

/** What is asked of the automatic make-up. */
export interface MakeUpOptions {
  /** Numbers of the pages to make up; the others stay as they are. */
  readonly pages: readonly number[];
  /** Same copy, same seed, same number of steps, same pages; another seed gives pages of about equal rank. */
  readonly seed: number;
  readonly newId: () => string;
  /** Pinned blocks stay where they are. */
  readonly keepPinned: boolean;
  /** Empty blocks of a template: filled with what suits them, and cleared where nothing does (when left out); all cleared; or left as they are, so that the page is not yet fit to print. */
  readonly empty?: 'fill' | 'clear' | 'keep';
  /** Page the desk wants an article on, by article id. */
  readonly wanted?: Readonly<Record<string, number | null>>;
  /** Articles the desk wants to go on at a later page, however much room there is. */
  readonly jumps?: readonly string[];
  /** Lines that may fill a hole; the house's own when left out. */
  readonly fillers?: readonly string[];
  /** How much the publication minds the rules; the house style's own when left out. */
  readonly weights?: RuleWeights;
  readonly cancelled?: () => boolean;
}

export interface MakeUpNote { readonly rule: 'jump' | 'filler' | 'unplaced' | 'moved'; readonly params: Readonly<Record<string, string | number>> }
