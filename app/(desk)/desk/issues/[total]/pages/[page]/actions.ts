'use server';

import { z } from 'zod';
import type { DeskView, SavedLayouts } from '@/components/page-desk/page-desk.types';
import { currentActor } from '@/lib/auth/staff';
import { issueSubject, statusOf } from '@/lib/desk/issues-subject';
import { saveLayouts } from '@/lib/desk/layout';
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
