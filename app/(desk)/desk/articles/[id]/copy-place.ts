'use server';

import { z } from 'zod';
import type { CopyPlace } from '@/components/copy-editor/copy-fit-line.types';
import { currentActor } from '@/lib/auth/staff';
import { articleView } from '@/lib/desk/articles';
import { listIssues } from '@/lib/desk/issues';
import { articlesOf, places } from '@/lib/desk/layout-schema';
import { store } from '@/lib/desk/store';
import { ok } from '@/lib/newsroom/result';
import { issueProofs } from '@/lib/press/compose';
import { reply } from '../../../../reply';

/** Where an article stands, with no more of the issue than its own blocks need to be set; the house's measure when it stands nowhere. Null where there is no issue yet, or nothing to fit. */
export async function readCopyPlace(id: unknown) {
  const actor = await currentActor();
  const parsed = z.string().safeParse(id);
  const db = store().read;
  const view = actor && parsed.success ? await articleView(db, parsed.data, actor) : null;
  if (!view || view.content.kind === 'teaser') return reply<CopyPlace | null>(ok(null));
  const issueId = view.standsOn[0]?.issueId ?? view.content.issueId ?? (await listIssues(db))[0]?.id;
  if (!issueId) return reply<CopyPlace | null>(ok(null));
  const { layout } = await issueProofs(db, issueId);
  const pages = layout.pages.map((page) => ({ ...page, blocks: page.blocks.filter((block) => articlesOf(block).includes(view.id)) }));
  const head = pages.flatMap((page) => page.blocks.filter((block) => places(block) && (block.kind === 'story' || block.kind === 'briefs')).map((block) => ({ page: page.number, blockId: block.id })))[0] ?? null;
  const needed = new Set(pages.flatMap((page) => page.blocks.flatMap((block) => articlesOf(block))).concat(view.id));
  const stories = Object.fromEntries(Object.entries(layout.stories).filter(([articleId]) => needed.has(articleId)));
  return reply<CopyPlace | null>(ok({ layout: { ...layout, pages, stories }, head }));
}
