'use server';

import type { Proposed } from '@/components/issues/issues.types';
import { currentActor } from '@/lib/auth/staff';
import { createIssue } from '@/lib/desk/issues';
import { mayRead } from '@/lib/desk/read-rights';
import { around, reply } from '../../../reply';
import { proposed } from './propose';

/** What the masthead of an issue of this date would print. */
export async function proposeMasthead(input: unknown) {
  const staff = mayRead(await currentActor(), 'desk.read', 'any');
  return reply<Proposed>(staff.ok ? await proposed(input) : staff);
}

export async function createNewIssue(input: unknown) {
  return reply(await createIssue(around(), await currentActor(), input));
}
