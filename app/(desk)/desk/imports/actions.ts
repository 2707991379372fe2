'use server';

import { z } from 'zod';
import type { ReadCopy } from '@/components/imports/import-desk.types';
import { currentActor } from '@/lib/auth/staff';
import { importCopy, previewImport } from '@/lib/desk/imports';
import { invalid } from '@/lib/desk/operation';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { err } from '@/lib/newsroom/result';
import { around, reply } from '../../../reply';
import { readReply } from './read-reply';

const again = z.object({
  text: z.string().max(5_000_000, 'field.tooLong'), hints: z.array(z.enum(['heading', 'crosshead', 'list', 'caption']).nullable()).max(200_000), decisions: z.record(z.string().max(200), z.string().max(60)),
});

/** Reads pasted text, or the same text again with what the editor decided. Writes nothing. */
export async function rereadCopy(input: unknown) {
  const actor = await currentActor();
  if (!actor) return reply<ReadCopy>(err({ code: 'not-signed-in' }));
  if (!may(actor.roles, 'article.import', 'any', false)) return reply<ReadCopy>(err({ code: 'not-allowed', action: 'article.import', state: 'any' }));
  const parsed = again.safeParse(input);
  if (!parsed.success) return reply<ReadCopy>(err(invalid(parsed.error)));
  const { text, hints, decisions } = parsed.data;
  return readReply(await previewImport(store().read, { text, hints }, decisions));
}

export async function importRecognised(input: unknown) {
  return reply(await importCopy(around(), await currentActor(), input));
}
