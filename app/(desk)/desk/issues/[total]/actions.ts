'use server';

import { currentActor } from '@/lib/auth/staff';
import { bringIntoIssue, looseCopy, takeOutOfIssue } from '@/lib/desk/issue-copy';
import { deleteIssue, editIssue } from '@/lib/desk/issues';
import { saveLayouts } from '@/lib/desk/layout';
import { setPage } from '@/lib/desk/pages';
import { setPageCount } from '@/lib/desk/pages-count';
import { movePages } from '@/lib/desk/pages-order';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import type { LooseCopy } from '@/lib/desk/views/issue';
import { ok } from '@/lib/newsroom/result';
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

/** Keeps pages of an issue, all or none: made up by itself, or with a story moved between them. */
export async function savePages(input: unknown) {
  return reply(await saveLayouts(around(), await currentActor(), input));
}

export async function orderPages(input: unknown) {
  return reply(await movePages(around(), await currentActor(), input));
}

export async function changePageCount(input: unknown) {
  return reply(await setPageCount(around(), await currentActor(), input));
}

/** Copy that no issue has yet, to choose from. */
export async function readLooseCopy() {
  const staff = mayRead(await currentActor(), 'desk.read', 'any');
  return reply<readonly LooseCopy[]>(staff.ok ? ok(looseCopy(store().read)) : staff);
}

export async function bringCopyIn(input: unknown) {
  return reply(await bringIntoIssue(around(), await currentActor(), input));
}

export async function takeCopyOut(input: unknown) {
  return reply(await takeOutOfIssue(around(), await currentActor(), input));
}
