'use server';

import { currentActor } from '@/lib/auth/staff';
import { deleteIssue, editIssue } from '@/lib/desk/issues';
import { saveLayouts } from '@/lib/desk/layout';
import { setPage } from '@/lib/desk/pages';
import { around, reply } from '../../../../reply';

export async function setPageFacts(input: unknown) {
  return reply(await setPage(around(), await currentActor(), input));
}

export async function editMasthead(input: unknown) {
  return reply(await editIssue(around(), await currentActor(), input));
}

export async function removeIssue(input: unknown) {
  return reply(await deleteIssue(around(), await currentActor(), input));
}

/** Keeps the pages of an issue that was made up by itself, all or none. */
export async function saveMadeUp(input: unknown) {
  return reply(await saveLayouts(around(), await currentActor(), input));
}
