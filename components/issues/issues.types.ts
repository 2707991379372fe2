import type { IssueProposal } from '@/lib/desk/views/issue';
import type { NumberingFinding } from '@/lib/newsroom/numbering';
import type { Reply } from '@/lib/words/reply';

/** What an issue of a date would print, and what is odd about the numbers asked for. */
export interface Proposed {
  readonly proposal: Pick<IssueProposal, 'date' | 'weekday' | 'lunar' | 'totalNumber' | 'numberInYear' | 'usualWeekday' | 'previous'>;
  readonly continuity: readonly NumberingFinding[];
}

export interface ProposalAsk { readonly date: string; readonly totalNumber?: number; readonly numberInYear?: number; /** Issue that is being edited: it does not count as its own neighbour. */ readonly except?: number }

export type Propose = (ask: ProposalAsk) => Promise<Reply<Proposed>>;

/** Masthead fields as typed into the form. */
export interface MastheadDraft {
  readonly date: string;
  readonly totalNumber: string;
  readonly numberInYear: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly extra: string;
  readonly publisher: string;
  readonly permit: string;
  readonly notices: string;
  readonly reasons: Readonly<Record<string, string>>;
}
