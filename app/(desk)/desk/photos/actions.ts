'use server';

import { z } from 'zod';
import { currentActor } from '@/lib/auth/staff';
import { editPhoto, photoView } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import type { PhotoDetail } from '@/lib/desk/views/photo';
import { may } from '@/lib/newsroom/policy';
import { err, ok } from '@/lib/newsroom/result';
import { around, reply } from '../../../reply';

export async function readPhoto(id: unknown) {
  const actor = await currentActor();
  if (!actor) return reply<PhotoDetail>(err({ code: 'not-signed-in' }));
  if (!may(actor.roles, 'photo.read', 'any', false)) return reply<PhotoDetail>(err({ code: 'not-allowed', action: 'photo.read', state: 'any' }));
  const parsed = z.string().safeParse(id);
  const photo = parsed.success ? await photoView(store().read, parsed.data) : null;
  return reply<PhotoDetail>(photo ? ok(photo) : err({ code: 'not-found', what: 'photo' }));
}

export async function editPhotoFacts(input: unknown) {
  return reply(await editPhoto(around(), await currentActor(), input));
}
