import type { AssignmentView, EventView } from '@/lib/desk/views/assignment';
import type { AssignmentKind, AssignmentStatus } from '@/lib/newsroom/assignment';
import type { Reply } from '@/lib/words/reply';

/** What a plan says, as the server takes it. `due`: 'YYYY-MM-DDTHH:MM' on the newsroom's wall; empty: no time. */
export interface PlanFields {
  readonly title: string; readonly kind: AssignmentKind; readonly notes: string; readonly section: string; readonly issueId: string | null; readonly eventId: string | null;
  readonly people: readonly string[]; readonly due: string; readonly wantedCharacters: number | null; readonly wantsPhoto: boolean;
}

interface Saved { readonly id: string; readonly version: number }

export interface PlanningActions {
  create(input: { plan: PlanFields; assign: boolean }): Promise<Reply<Saved>>;
  edit(input: { id: string; version: number; plan: PlanFields }): Promise<Reply<Saved>>;
  note(input: { id: string; version: number; notes: string }): Promise<Reply<Saved>>;
  move(input: { id: string; version: number; to: AssignmentStatus }): Promise<Reply<Saved>>;
  write(input: { id: string; version: number }): Promise<Reply<{ readonly articleId: string }>>;
}

/** What can be chosen in a plan. */
export interface PlanningChoices {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly sections: readonly string[];
  readonly issues: readonly { readonly id: string; readonly total: number; readonly number: number; readonly date: string }[];
  readonly events: readonly { readonly id: string; readonly title: string; readonly date: string }[];
}

/** Who looks: what they may do, and their own name in bylines. */
export interface Planner { readonly personId: string | null; readonly mayCreate: boolean; readonly mayAssign: boolean }

/** Which assignments the board shows; `week` is its Monday. */
export type BoardView =
  | { readonly by: 'issue'; readonly total: number }
  | { readonly by: 'week'; readonly week: string; readonly until: string; readonly previous: string; readonly next: string; readonly current: boolean }
  | { readonly by: 'mine' };

export interface CalendarActions {
  create(input: { event: unknown }): Promise<Reply<Saved>>;
  edit(input: { id: string; version: number; event: unknown }): Promise<Reply<Saved>>;
  remove(input: { id: string; version: number }): Promise<Reply<null>>;
}

/** A day of the calendar with what falls on it. */
export interface CalendarDay {
  readonly date: string; readonly lunar: string; readonly today: boolean;
  readonly events: readonly EventView[];
  readonly issues: readonly { readonly total: number; readonly number: number }[];
  readonly due: readonly AssignmentView[];
}
