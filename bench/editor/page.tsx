import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { CopyDesk } from '@/components/copy-editor/copy-desk';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { CopyPlace } from '@/components/copy-editor/copy-fit-line.types';
import type { ArticleView } from '@/lib/desk/views/article';
import { words } from '@/lib/words/words';

/** The copy desk itself, with a newsroom that keeps nothing. The bench hands over the article and where it stands. */
declare global { interface Window { copyView: ArticleView; copyPlace: CopyPlace } }

const answer = <Value,>(value: Value) => Promise.resolve({ ok: true as const, value });
let version = 1;
const actions = { save: () => answer({ version: (version += 1) }), revisions: () => answer([]), read: () => answer(window.copyView) };
/** Everything else a newsroom would be asked is answered with nothing. */
const newsroom = new Proxy(actions, { get: (known, name) => Reflect.get(known, name) ?? (() => answer(null)) });
const choices = { sections: ['要闻'], issues: [], people: [], sources: [], bylineLabel: '记者', mayUpload: true };
const root = document.getElementById('desk');
if (root) createRoot(root).render(<IntlProvider locale="zh" messages={words.zh} timeZone="Asia/Shanghai"><TooltipProvider><CopyDesk view={window.copyView} choices={choices as never} teaserTargets={[]} userKey="bench" actions={newsroom as never} readPlace={() => answer(window.copyPlace)} /></TooltipProvider></IntlProvider>);
