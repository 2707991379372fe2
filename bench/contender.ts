import type { IssueLayout } from '@/lib/makeup/issue-layout';

/** One typesetter of the bench. All get the same copy, fonts and page; what each answers is milliseconds of its own clock. */
export interface Contender {
  readonly name: string;
  /** Composes all pages of an issue whose words it has not seen, engine and fonts warm. */
  compose(issue: IssueLayout): Promise<number>;
  /** Composes the first page again after a keystroke in the lead story. `issue` must be composed before. */
  keystroke(issue: IssueLayout, nth: number): Promise<number>;
  /** Makes a PDF of an issue that is composed already (for a browser: laid out on screen). */
  pdf(issue: IssueLayout): Promise<{ readonly ms: number; readonly bytes: Uint8Array }>;
  close(): Promise<void>;
}

/** How long something takes. */
export async function timed<Result>(work: () => Promise<Result> | Result): Promise<{ readonly ms: number; readonly result: Result }> {
  const from = performance.now();
  const made = work();
  const result = made instanceof Promise ? await made : made;
  return { ms: performance.now() - from, result };
}
