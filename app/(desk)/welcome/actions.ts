'use server';

import { firstAdministrator } from '@/lib/desk/users';
import { around, reply } from '../../reply';

export async function createFirstAdministrator(input: unknown) {
  return reply(await firstAdministrator(around(), input));
}
