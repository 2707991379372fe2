'use server';

import { z } from 'zod';
import { currentActor } from '@/lib/auth/staff';
import { bodyText, elementsOf } from '@/lib/copy/article-content';
import { articleView, listTags } from '@/lib/desk/articles';
import type { DeskError } from '@/lib/desk/error';
import { keywordsOf } from '@/lib/desk/keywords';
import { store } from '@/lib/desk/store';
import { mergeTag, removeAlias } from '@/lib/desk/tags';
import { err, ok } from '@/lib/newsroom/result';
import { around, reply } from '../../../reply';

export async function renameTag(input: unknown) { return reply(await mergeTag(around(), await currentActor(), input)); }

export async function dropAlias(input: unknown) { return reply(await removeAlias(around(), await currentActor(), input)); }

/** Words of a story, as it was last saved, that may serve as its tags; for those who may read it. */
export async function suggestTags(id: unknown) {
  const actor = await currentActor();
  if (!actor) return reply<readonly string[]>(err<DeskError>({ code: 'not-signed-in' }));
  const parsed = z.string().max(64).safeParse(id);
  const view = parsed.success ? await articleView(store().read, parsed.data, actor) : null;
  if (!view) return reply<readonly string[]>(err<DeskError>({ code: 'not-found', what: 'article' }));
  const known = new Map((await listTags(store().read)).slice(0, 2000).map(({ tag, uses }) => [tag, uses]));
  const { kicker, title, subtitle, body, tags } = view.content;
  return reply<readonly string[]>(ok(keywordsOf([kicker, title, subtitle].join('\n'), bodyText(elementsOf(body, new Set())), known, tags)));
}
