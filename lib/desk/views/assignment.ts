import type { AssignmentKind, AssignmentStatus } from '@/lib/newsroom/assignment';
import type { ArticleState } from '@/lib/newsroom/states';

/** A planned story as the board shows it. */
export interface AssignmentView {
  readonly id: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  /** Where it stands, copy considered. */
  readonly status: AssignmentStatus;
  readonly notes: string;
  readonly section: string;
  readonly issue: { readonly id: string; readonly total: number; readonly number: number } | null;
  readonly event: { readonly id: string; readonly title: string; readonly date: string } | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly dueAt: string | null;
  /** The same on the newsroom's wall: 'YYYY-MM-DDTHH:MM'; empty: no time. */
  readonly due: string;
  readonly overdue: boolean;
  readonly wantedCharacters: number | null;
  readonly wantsPhoto: boolean;
  readonly article: { readonly id: string; readonly state: ArticleState; readonly characters: number } | null;
  readonly createdBy: string;
  /** Given to the one who looks. */
  readonly mine: boolean;
  readonly version: number;
  readonly may: { readonly edit: boolean; readonly assign: boolean; readonly write: boolean };
}

/** Something that is to happen. */
export interface EventView {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly untilDate: string | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly contact: string;
  readonly notes: string;
  readonly createdBy: string;
  readonly version: number;
  readonly mayEdit: boolean;
}
