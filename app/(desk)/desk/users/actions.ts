'use server';

import { currentActor } from '@/lib/auth/staff';
import { createUser, editUser, resetPassword, setRoles, setUserActive } from '@/lib/desk/users';
import { around, reply } from '../../../reply';

export async function addUser(input: unknown) { return reply(await createUser(around(), await currentActor(), input)); }

export async function changeUser(input: unknown) { return reply(await editUser(around(), await currentActor(), input)); }

export async function changeUserRoles(input: unknown) { return reply(await setRoles(around(), await currentActor(), input)); }

export async function changeUserActive(input: unknown) { return reply(await setUserActive(around(), await currentActor(), input)); }

export async function changeUserPassword(input: unknown) { return reply(await resetPassword(around(), await currentActor(), input)); }
