import { z } from 'zod';
import { updateStanding, type ArticleStandingRow } from '@/db/queries/articles';
import { writersOf } from '@/db/queries/notices';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { stepArticle, type ArticleStanding, type ArticleStep } from '@/lib/newsroom/workflow';
import { tellHandedIn } from './assignments';
import { articleSubject, onPage, standsOn, stateOf, type Saved } from './articles-subject';
import type { DeskError } from './error';
import { notify } from './notices';
import { operation, type Operation, type Scene } from './operation';
import { voidSignOffForArticle } from './signoff-void';
import { id, reason, version } from './text-input';

/** The steps of an article on its way into print. */

const standingOf = (article: ArticleStandingRow): ArticleStanding => ({ state: stateOf(article.state), placedFrom: article.placedFrom === null ? null : stateOf(article.placedFrom) });

/** Takes the step the workflow allows and writes it down. Copy standing on a page that passes the last review is placed at once. */
async function take(scene: Scene, article: ArticleStandingRow, step: ArticleStep, fields: { readonly returnReason?: string } = {}): Promise<Result<Saved, DeskError>> {
  const stepped = stepArticle(standingOf(article), step);
  if (!stepped.ok) return err({ code: 'refused', reason: 'no-such-step', params: { step, state: article.state } });
  let after = stepped.value;
  if (after.state === 'ready' && (await standsOn(scene.db, article.id)).length > 0) {
    const placed = stepArticle(after, 'place');
    if (placed.ok) after = placed.value;
  }
  await updateStanding(scene.db, article.id, { ...after, ...fields, updatedAt: scene.at });
  scene.note(`article.${step}`, 'article', article.id, article.version + 1, { from: article.state, to: after.state, ...(fields.returnReason ? { reason: fields.returnReason } : {}) });
  const told = step === 'return' ? 'returned' as const : step === 'review' && (after.state === 'ready' || after.state === 'placed') ? 'approved' as const : null;
  if (told) notify(scene, { to: writersOf(scene.db, article.id), kind: told, subject: { kind: 'article', id: article.id, title: article.title || article.kicker }, params: fields.returnReason ? { reason: fields.returnReason } : {} });
  return ok({ id: article.id, version: article.version + 1 });
}

const step = z.strictObject({ id, version });

/** Hands copy in to the desk. Refused ('nothing-written') without a title or any text. */
export const submitArticle: Operation<Saved> = operation({
  action: 'article.submit',
  input: step,
  subject: (db, input, actor) => articleSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, _input, subject) {
    if (subject.value.title.trim() === '' && subject.value.characters === 0) return err({ code: 'refused', reason: 'nothing-written' });
    const submitted = await take(scene, subject.value, 'submit', { returnReason: '' });
    if (submitted.ok) tellHandedIn(scene, subject.value);
    return submitted;
  },
});

/** Passes one of the three reviews. */
export const reviewArticle: Operation<Saved> = operation({
  action: 'article.review',
  input: step,
  subject: (db, input, actor) => articleSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  run: (scene, _input, subject) => take(scene, subject.value, 'review'),
});

/** Sends copy back to its writer, with a reason they read. Of a signed issue, the sign-off is void. */
export const returnArticle: Operation<Saved> = operation({
  action: 'article.return',
  input: z.strictObject({ id, version, reason }),
  subject: (db, input, actor) => articleSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, input, subject) {
    const returned = await take(scene, subject.value, 'return', { returnReason: input.reason });
    if (returned.ok) voidSignOffForArticle(scene, subject.id, `story:${subject.value.title.replace(/\n/g, '')}`);
    return returned;
  },
});

/** Puts copy away; it is kept. Refused ('spike-on-page', naming the page) while it stands on a page. */
export const spikeArticle: Operation<Saved> = operation({
  action: 'article.spike',
  input: step,
  subject: (db, input, actor) => articleSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  async run(scene, _input, subject) {
    const [place] = await standsOn(scene.db, subject.id);
    if (place) return err(onPage('spike-on-page', place));
    return take(scene, subject.value, 'spike');
  },
});

/** Brings spiked copy back as a draft. */
export const restoreArticle: Operation<Saved> = operation({
  action: 'article.restore',
  input: step,
  subject: (db, input, actor) => articleSubject(db, input.id, actor),
  baseVersion: (input) => input.version,
  run: (scene, _input, subject) => take(scene, subject.value, 'restore'),
});
