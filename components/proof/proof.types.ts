import type { IssueView } from '@/lib/desk/views/issue';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Finding } from '@/lib/proof/finding';
import type { Reply } from '@/lib/words/reply';

/** A line of the record as people read it. */
export interface RecordLine { readonly id: number; readonly at: string; readonly name: string; readonly action: string; /** Reason or remarks given; empty when none. */ readonly reason: string }

export interface ProofView {
  readonly issue: IssueView;
  readonly layout: IssueLayout;
  readonly findings: readonly Finding[];
  readonly record: readonly RecordLine[];
  /** Why editions became void, in words, by edition id. */
  readonly voidReasons: Readonly<Record<string, string>>;
}

export const steps = ['submit', 'return', 'signOff', 'publish', 'unpublish', 'correct'] as const;
export type Step = (typeof steps)[number];

/** Takes a step of an issue's way into print; `reason` is what the step wants said: remarks, an override, a reason. */
export type TakeStep = (step: Step, input: { issueId: string; version: number; reason?: string }) => Promise<Reply<{ status: string }>>;
