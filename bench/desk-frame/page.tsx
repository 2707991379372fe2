import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { PageDesk } from '@/components/page-desk/page-desk';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { DeskView } from '@/components/page-desk/page-desk.types';
import { words } from '@/lib/words/words';

/** The page desk itself, with a newsroom that keeps nothing. The bench hands over what is to be made up. */
declare global { interface Window { deskView: DeskView } }

const view = window.deskView;
const actions = {
  save: ({ pages }: { pages: readonly { pageId: string; version: number }[] }) => Promise.resolve({ ok: true as const, value: { pages: pages.map(({ pageId, version }) => ({ pageId, version: version + 1 })), findings: [], status: view.status } }),
  read: () => Promise.resolve({ ok: true as const, value: view }),
};
/** Everything else a newsroom would be asked is answered with nothing. */
const newsroom = new Proxy(actions, { get: (known, name) => Reflect.get(known, name) ?? (() => Promise.resolve({ ok: true as const, value: null })) });
const root = document.getElementById('desk');
if (root) createRoot(root).render(<IntlProvider locale="zh" messages={words.zh} timeZone="Asia/Shanghai"><TooltipProvider><PageDesk view={view} number={1} actions={newsroom as never} /></TooltipProvider></IntlProvider>);
