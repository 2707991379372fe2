'use server';

import { currentActor } from '@/lib/auth/staff';
import { fileCopy } from '@/lib/desk/assignments-copy';
import { around, reply } from '../../../reply';

export async function handIn(input: unknown) { return reply(await fileCopy(around(), await currentActor(), input)); }
