'use server';

import { z } from 'zod';
import { steps, type Step } from '@/components/proof/proof.types';
import { currentActor } from '@/lib/auth/staff';
import type { Operation } from '@/lib/desk/operation';
import { publishIssue, returnIssue, signOffIssue, startCorrection, submitIssue, unpublishIssue, type IssueStanding } from '@/lib/desk/signoff';
import { err } from '@/lib/newsroom/result';
import { around, reply } from '../../../../../reply';

const operations: Readonly<Record<Step, Operation<IssueStanding>>> = { submit: submitIssue, return: returnIssue, signOff: signOffIssue, publish: publishIssue, unpublish: unpublishIssue, correct: startCorrection };
const asked = z.object({ issueId: z.unknown(), version: z.unknown(), reason: z.string().optional() });
/** What each step calls the words it wants. */
const reasonField: Readonly<Record<Step, string | null>> = { submit: null, return: 'remarks', signOff: 'override', publish: null, unpublish: 'reason', correct: 'reason' };

export async function takeStep(step: unknown, input: unknown) {
  const known = z.enum(steps).safeParse(step);
  const parsed = asked.safeParse(input);
  if (!known.success || !parsed.success) return reply<IssueStanding>(err({ code: 'refused', reason: 'no-such-step' }));
  const { issueId, version, reason } = parsed.data;
  const field = reasonField[known.data];
  return reply(await operations[known.data](around(), await currentActor(), { issueId, version, ...(field && reason !== undefined ? { [field]: reason } : {}) }));
}
