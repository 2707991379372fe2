'use server';

import { currentActor } from '@/lib/auth/staff';
import { listPageTemplates, removePageTemplate, renamePageTemplate, savePageTemplate } from '@/lib/desk/page-templates';
import { mayRead } from '@/lib/desk/read-rights';
import { store } from '@/lib/desk/store';
import type { PageTemplateView } from '@/lib/desk/views/page-template';
import { may } from '@/lib/newsroom/policy';
import { ok } from '@/lib/newsroom/result';
import { around, reply } from '../../../../../../reply';

export async function readTemplates() {
  const actor = await currentActor();
  const staff = mayRead(actor, 'desk.read', 'any');
  if (!staff.ok) return reply<{ readonly templates: readonly PageTemplateView[]; readonly mayEdit: boolean }>(staff);
  return reply(ok({ templates: await listPageTemplates(store().read), mayEdit: may(staff.value.roles, 'template.edit', 'any', false) }));
}

export async function saveTemplate(input: unknown) { return reply(await savePageTemplate(around(), await currentActor(), input)); }

export async function renameTemplate(input: unknown) { return reply(await renamePageTemplate(around(), await currentActor(), input)); }

export async function removeTemplate(input: unknown) { return reply(await removePageTemplate(around(), await currentActor(), input)); }
