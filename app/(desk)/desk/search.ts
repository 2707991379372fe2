'use server';

import { z } from 'zod';
import type { SearchHits } from '@/components/shell/shell.types';
import { currentActor } from '@/lib/auth/staff';
import { listArticles } from '@/lib/desk/articles';
import { listIssues } from '@/lib/desk/issues';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';

const few = 8;

/** A few articles and issues for what was typed into the palette; nothing for those who may not read the desk. */
export async function searchDesk(query: unknown): Promise<SearchHits> {
  const actor = await currentActor();
  const text = z.string().max(100).safeParse(query);
  if (!actor || !text.success || !may(actor.roles, 'desk.read', 'any', false)) return { articles: [], issues: [] };
  const asked = text.data.trim().toLowerCase();
  const { rows } = await listArticles(store().read, { text: asked, pageSize: few });
  const issues = (await listIssues(store().read)).filter((issue) => [String(issue.totalNumber), issue.date, issue.label].some((fact) => fact.includes(asked))).slice(0, few);
  return {
    articles: rows.slice(0, few).map(({ id, title, kicker, state }) => ({ id, title: title || kicker || '—', state })),
    issues: issues.map(({ totalNumber, numberInYear, date, status }) => ({ total: totalNumber, number: numberInYear, date, status })),
  };
}
