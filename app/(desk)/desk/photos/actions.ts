'use server';

import { z } from 'zod';
import type { ChangedMany, ShownPhoto } from '@/components/photos/photo-desk.types';
import { currentActor } from '@/lib/auth/staff';
import { turnPhoto } from '@/lib/desk/photo-file-acts';
import { changePhotos } from '@/lib/desk/photo-many';
import { editPhoto, photoView } from '@/lib/desk/photos';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { err, ok } from '@/lib/newsroom/result';
import { photoPlaces } from '@/lib/press/photo-places';
import { around, reply } from '../../../reply';

export async function readPhoto(id: unknown) {
  const actor = await currentActor();
  if (!actor) return reply<ShownPhoto>(err({ code: 'not-signed-in' }));
  if (!may(actor.roles, 'photo.read', 'any', false)) return reply<ShownPhoto>(err({ code: 'not-allowed', action: 'photo.read', state: 'any' }));
  const parsed = z.string().safeParse(id);
  const photo = parsed.success ? await photoView(store().read, parsed.data) : null;
  if (!photo) return reply<ShownPhoto>(err({ code: 'not-found', what: 'photo' }));
  return reply<ShownPhoto>(ok({ ...photo, places: await photoPlaces(store().read, photo.id), mayEdit: may(actor.roles, 'photo.edit', 'any', photo.uploadedBy === actor.name) }));
}

export async function editPhotoFacts(input: unknown) {
  return reply(await editPhoto(around(), await currentActor(), input));
}

export async function turnPhotoFile(input: unknown) {
  return reply(await turnPhoto(around(), await currentActor(), input));
}

export async function editManyPhotos(input: unknown) {
  const changed = await changePhotos(around(), await currentActor(), input);
  if (!changed.ok) return reply<ChangedMany>(changed);
  const { done, failed, first } = changed.value;
  const why = first === null ? null : await reply(err(first));
  return reply<ChangedMany>(ok({ done, failed, why: why !== null && !why.ok ? why.message : '' }));
}
