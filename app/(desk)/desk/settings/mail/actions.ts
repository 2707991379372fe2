'use server';

import { currentActor } from '@/lib/auth/staff';
import { saveMailSettings, sendTestMail } from '@/lib/desk/mail';
import { around, reply } from '../../../../reply';

export async function saveMail(input: unknown) { return reply(await saveMailSettings(around(), await currentActor(), input)); }

export async function testMail() { return reply(await sendTestMail(around(), await currentActor())); }
