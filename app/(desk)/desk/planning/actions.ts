'use server';

import { currentActor } from '@/lib/auth/staff';
import { createAssignment, editAssignment, moveAssignment, noteAssignment } from '@/lib/desk/assignments';
import { startWriting } from '@/lib/desk/assignments-copy';
import { createEvent, editEvent, removeEvent } from '@/lib/desk/calendar';
import { around, reply } from '../../../reply';

export async function addAssignment(input: unknown) { return reply(await createAssignment(around(), await currentActor(), input)); }
export async function changeAssignment(input: unknown) { return reply(await editAssignment(around(), await currentActor(), input)); }
export async function noteOnAssignment(input: unknown) { return reply(await noteAssignment(around(), await currentActor(), input)); }
export async function shiftAssignment(input: unknown) { return reply(await moveAssignment(around(), await currentActor(), input)); }
export async function writeAssignment(input: unknown) { return reply(await startWriting(around(), await currentActor(), input)); }

export async function addEvent(input: unknown) { return reply(await createEvent(around(), await currentActor(), input)); }
export async function changeEvent(input: unknown) { return reply(await editEvent(around(), await currentActor(), input)); }
export async function dropEvent(input: unknown) { return reply(await removeEvent(around(), await currentActor(), input)); }
