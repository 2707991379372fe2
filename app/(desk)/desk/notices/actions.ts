'use server';

import { currentActor } from '@/lib/auth/staff';
import { chooseNotices, readNotices } from '@/lib/desk/notices';
import { around, reply } from '../../../reply';

export async function markNotices(input: unknown) { return reply(await readNotices(around(), await currentActor(), input)); }

export async function saveNoticeChoices(input: unknown) { return reply(await chooseNotices(around(), await currentActor(), input)); }
