'use server';

import { currentActor } from '@/lib/auth/staff';
import { createPerson, editPerson } from '@/lib/desk/people';
import { createSource, editSource } from '@/lib/desk/sources';
import { around, reply } from '../../../reply';

export async function addPerson(input: unknown) { return reply(await createPerson(around(), await currentActor(), input)); }

export async function changePerson(input: unknown) { return reply(await editPerson(around(), await currentActor(), input)); }

export async function addSource(input: unknown) { return reply(await createSource(around(), await currentActor(), input)); }

export async function changeSource(input: unknown) { return reply(await editSource(around(), await currentActor(), input)); }
