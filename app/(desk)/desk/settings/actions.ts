'use server';

import { currentActor } from '@/lib/auth/staff';
import { editPublication } from '@/lib/desk/publication';
import { changePassword } from '@/lib/desk/users';
import { around, reply } from '../../../reply';

export async function saveSettings(input: unknown) { return reply(await editPublication(around(), await currentActor(), input)); }

export async function changeOwnPassword(input: unknown) { return reply(await changePassword(around(), await currentActor(), input)); }
