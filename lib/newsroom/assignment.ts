import type { ArticleState } from './states';

export const assignmentKinds = ['story', 'brief', 'photo'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Columns of the planning board, in order; `dropped` ones are kept out of the way. */
export const assignmentStatuses = ['idea', 'assigned', 'written', 'dropped'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/**
 * Where an assignment stands. As soon as there is copy its copy says so: with the writer it is assigned, handed in it is written.
 * A dropped one stays dropped. Spiked copy counts as none.
 */
export function standingOfAssignment(status: AssignmentStatus, copy: ArticleState | null): AssignmentStatus {
  if (status === 'dropped' || copy === null || copy === 'spiked') return status;
  return copy === 'draft' || copy === 'returned' ? 'assigned' : 'written';
}

/** May it be moved there by hand? Not while copy decides; a dropped one is taken up as an idea first. */
export function mayMove(from: AssignmentStatus, to: AssignmentStatus, copy: ArticleState | null): boolean {
  if (from === to) return false;
  if (copy !== null && copy !== 'spiked') return false;
  return from === 'dropped' ? to === 'idea' : true;
}

/** Is it late? What is written or dropped never is. `dueAt` and `now` are moments. */
export const isOverdue = (status: AssignmentStatus, dueAt: string | null, now: Date): boolean =>
  dueAt !== null && (status === 'idea' || status === 'assigned') && Date.parse(dueAt) < now.getTime();
