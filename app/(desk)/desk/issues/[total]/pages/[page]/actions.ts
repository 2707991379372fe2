'use server';

import { z } from 'zod';
import type { DeskView, SavedLayouts } from '@/components/page-desk/page-desk.types';
import { currentActor } from '@/lib/auth/staff';
import { issueSubject, statusOf } from '@/lib/desk/issues-subject';
import { saveLayouts } from '@/lib/desk/layout';
import { answerForPage, askForPage, holdPages, letGoPages, takeOverPage } from '@/lib/desk/locks';
import { namePageVersion, pageVersionBlocks, pageVersionList } from '@/lib/desk/page-versions';
import { store } from '@/lib/desk/store';
import { ok } from '@/lib/newsroom/result';
import { around, reply } from '../../../../../../reply';
import { readDesk, standingFindings } from '../../../read-issue';

/** Keeps the blocks of the pages that were changed, and says what the checks find now. */
export async function saveDesk(input: unknown) {
  const saved = await saveLayouts(around(), await currentActor(), input);
  if (!saved.ok) return reply<SavedLayouts>(saved);
  const { issueId } = z.object({ issueId: z.string() }).parse(input);
  const issue = issueSubject(store().read, issueId);
  if (!issue.ok) return reply<SavedLayouts>(issue);
  return reply<SavedLayouts>(ok({ pages: saved.value.map(({ pageId, version }) => ({ pageId, version })), findings: await standingFindings(issueId), status: statusOf(issue.value.value) }));
}

export async function readPageDesk(total: unknown) {
  return reply<DeskView>(await readDesk(await currentActor(), z.number().catch(0).parse(total)));
}

export async function holdDeskPages(input: unknown) {
  return reply(await holdPages(around(), await currentActor(), input));
}

export async function letGoDeskPages(input: unknown) {
  return reply(await letGoPages(around(), await currentActor(), input));
}

export async function askForDeskPage(input: unknown) {
  return reply(await askForPage(around(), await currentActor(), input));
}

export async function answerForDeskPage(input: unknown) {
  return reply(await answerForPage(around(), await currentActor(), input));
}

export async function takeOverDeskPage(input: unknown) {
  return reply(await takeOverPage(around(), await currentActor(), input));
}

export async function listPageVersions(input: unknown) {
  const { pageId, before } = z.object({ pageId: z.string(), before: z.number().int().optional() }).catch({ pageId: '' }).parse(input);
  return reply(pageVersionList(store().read, await currentActor(), pageId, before));
}

export async function readPageVersion(id: unknown) {
  return reply(pageVersionBlocks(store().read, await currentActor(), z.string().catch('').parse(id)));
}

export async function nameDeskVersion(input: unknown) {
  return reply(await namePageVersion(around(), await currentActor(), input));
}
