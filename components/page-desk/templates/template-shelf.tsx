'use client';

import { createContext, use, type ReactNode } from 'react';
import type { PageTemplateView } from '@/lib/desk/views/page-template';
import type { PageTemplate } from '@/lib/makeup/templates/page-template';
import type { Reply } from '@/lib/words/reply';

/** Where page templates are kept. */
export interface TemplateActions {
  list(): Promise<Reply<{ readonly templates: readonly PageTemplateView[]; readonly mayEdit: boolean }>>;
  save(input: { name: string; template: Omit<PageTemplate, 'name'> }): Promise<Reply<{ readonly id: string; readonly version: number }>>;
  rename(input: { id: string; version: number; name: string }): Promise<Reply<{ readonly version: number }>>;
  remove(input: { id: string; version: number }): Promise<Reply<null>>;
}

const ShelfContext = createContext<TemplateActions | null>(null);

/** Gives the page desk its templates. */
export function TemplateShelf({ actions, children }: { actions: TemplateActions; children: ReactNode }) {
  return <ShelfContext value={actions}>{children}</ShelfContext>;
}

/** Null where there is no shelf: a desk without templates. */
export const useShelf = (): TemplateActions | null => use(ShelfContext);
