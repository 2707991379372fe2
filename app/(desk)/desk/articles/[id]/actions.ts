'use server';

import { z } from 'zod';
import type { Step } from '@/components/copy-editor/copy-desk.types';
import type { WrittenLine } from '@/lib/copy/revisions/authorship';
import { articleAuthorship } from '@/lib/desk/article-authorship';
import { currentActor } from '@/lib/auth/staff';
import { articleView, nameRevision, restoreArticle, restoreRevision, returnArticle, reviewArticle, revisionsOf, revisionText, saveArticle, spikeArticle, submitArticle, type Saved } from '@/lib/desk/articles';
import type { DeskError } from '@/lib/desk/error';
import type { Operation } from '@/lib/desk/operation';
import { listPhotos } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import type { ArticleView, RevisionText, RevisionView } from '@/lib/desk/views/article';
import type { PhotoView } from '@/lib/desk/views/photo';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { around, reply } from '../../../../reply';

const steps: Readonly<Record<Step, Operation<Saved>>> = { submit: submitArticle, review: reviewArticle, return: returnArticle, spike: spikeArticle, restore: restoreArticle };

/** The article as the one who asks may see it. */
async function viewFor(id: unknown): Promise<Result<ArticleView, DeskError>> {
  const actor = await currentActor();
  if (!actor) return err({ code: 'not-signed-in' });
  const parsed = z.string().safeParse(id);
  const view = parsed.success ? await articleView(store().read, parsed.data, actor) : null;
  return view ? ok(view) : err({ code: 'not-found', what: 'article' });
}

export async function saveCopy(input: unknown) {
  return reply(await saveArticle(around(), await currentActor(), input));
}

export async function stepCopy(step: unknown, input: unknown) {
  const known = z.enum(['submit', 'review', 'return', 'spike', 'restore']).safeParse(step);
  if (!known.success) return reply<ArticleView>(err({ code: 'refused', reason: 'no-such-step' }));
  const done = await steps[known.data](around(), await currentActor(), input);
  return reply(done.ok ? await viewFor(done.value.id) : done);
}

export async function restoreCopyRevision(input: unknown) {
  const done = await restoreRevision(around(), await currentActor(), input);
  return reply(done.ok ? await viewFor(done.value.id) : done);
}

export async function readCopy(id: unknown) { return reply(await viewFor(id)); }

export async function copyRevisions(id: unknown) {
  const view = await viewFor(id);
  return reply<readonly RevisionView[]>(view.ok ? ok(await revisionsOf(store().read, view.value.id)) : view);
}

export async function copyRevision(id: unknown) {
  const parsed = z.string().safeParse(id);
  const revision = parsed.success ? await revisionText(store().read, parsed.data) : null;
  const view = revision ? await viewFor(revision.articleId) : err<DeskError>({ code: 'not-found', what: 'revision' });
  return reply<RevisionText>(view.ok && revision ? ok(revision) : view.ok ? err({ code: 'not-found', what: 'revision' }) : view);
}

export async function nameCopyRevision(input: unknown) { return reply(await nameRevision(around(), await currentActor(), input)); }

/** Who wrote which sentence of the article as it stands. */
export async function copyAuthorship(id: unknown) {
  const view = await viewFor(id);
  return reply<readonly WrittenLine[]>(view.ok ? ok(await articleAuthorship(store().read, view.value.id)) : view);
}

export async function findPhotos(text: unknown) {
  const actor = await currentActor();
  if (!actor) return reply<readonly PhotoView[]>(err({ code: 'not-signed-in' }));
  if (!may(actor.roles, 'photo.read', 'any', false)) return reply<readonly PhotoView[]>(err({ code: 'not-allowed', action: 'photo.read', state: 'any' }));
  const found = await listPhotos(store().read, { text: z.string().max(100).catch('').parse(text), pageSize: 60 });
  return reply<readonly PhotoView[]>(ok(found.rows));
}
