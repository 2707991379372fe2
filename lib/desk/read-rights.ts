import { may, type Action } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { ArticleState, IssueStatus } from '@/lib/newsroom/states';
import type { DeskError } from './error';
import type { Actor } from './operation';

/** May this actor read something in this state? Asked by every route that hands out the newsroom's own material. */
export function mayRead(actor: Actor | null, action: Extract<Action, 'issue.read' | 'article.read' | 'desk.read' | 'photo.read'>, state: ArticleState | IssueStatus | 'any'): Result<Actor, DeskError> {
  if (!actor) return err({ code: 'not-signed-in' });
  if (actor.system || may(actor.roles, action, state, false)) return ok(actor);
  return err({ code: 'not-allowed', action, state });
}
