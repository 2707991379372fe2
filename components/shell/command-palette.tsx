'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { CalendarPlus, FileInput, FilePlus2, FileText, Newspaper, Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ArticleStateBadge, IssueStatusBadge } from '@/components/ui/state-badge';
import { useAct } from '@/components/ui/use-act';
import { may, type HouseAction } from '@/lib/newsroom/policy';
import type { Role } from '@/lib/newsroom/states';
import type { Reply } from '@/lib/words/reply';
import { useOfferedCommands } from './commands';
import type { Destination } from './destinations';
import type { SearchHits } from './shell.types';

const row = 'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-small px-2.5 text-base data-[selected=true]:bg-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3';
const noHits: SearchHits = { articles: [], issues: [] };

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return <Command.Group heading={heading} className="py-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3">{children}</Command.Group>;
}

/** Search over articles and issues, and every place and command of the desk, on ⌘K or Ctrl+K. */
export function CommandPalette({ destinations, roles, createArticle, search }: { destinations: readonly Destination[]; roles: readonly Role[]; createArticle: () => Promise<Reply<{ id: string }>>; search: (query: string) => Promise<SearchHits> }) {
  const t = useTranslations('common');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState(noHits);
  const latest = useRef(0);
  const { act } = useAct();
  const offered = useOfferedCommands();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    const asked = ++latest.current;
    const text = query.trim();
    if (!open || !text) { setHits(noHits); return; }
    const timer = setTimeout(() => {
      void search(text).then((found) => { if (asked === latest.current) setHits(found); }, () => undefined);
    }, 150);
    return () => clearTimeout(timer);
  }, [query, open, search]);

  const go = (href: string) => { setOpen(false); setQuery(''); router.push(href); };
  const write = async () => { const reply = await act(createArticle); if (reply?.ok) go(`/desk/articles/${reply.value.id}`); };
  const mayHere = (action: HouseAction) => may(roles, action, 'any', false);
  const commands = [
    ...(mayHere('article.create') ? [{ name: 'newArticle' as const, icon: FilePlus2, run: () => void write() }] : []),
    ...(mayHere('article.import') ? [{ name: 'importCopy' as const, icon: FileInput, run: () => go('/desk/imports') }] : []),
    ...(mayHere('issue.create') ? [{ name: 'newIssue' as const, icon: CalendarPlus, run: () => go('/desk/issues/new') }] : []),
  ];
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>
        <Button look="plain" aria-label={t('palette')} aria-keyshortcuts="Control+K Meta+K" className="text-ink-3! md:w-56 md:justify-start max-md:border-transparent! max-md:bg-transparent! max-md:px-2">
          <Search aria-hidden /><span className="flex-1 text-left font-normal max-md:hidden">{t('paletteShort')}</span><kbd className="font-ui text-xs max-md:hidden">Ctrl K</kbd>
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.3)]" />
        <Radix.Content aria-describedby={undefined} className="fixed top-[min(12vh,6rem)] left-1/2 z-50 w-[min(36rem,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden rounded-large border border-line-strong bg-raised text-ink outline-none">
          <Radix.Title className="sr-only">{t('palette')}</Radix.Title>
          <Command label={t('palette')} loop>
            <Command.Input value={query} onValueChange={setQuery} placeholder={t('palettePrompt')} className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none focus-visible:outline-none" />
            <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
              <Command.Empty className="px-4 py-8 text-center text-ink-2">{t('paletteNothing', { query })}</Command.Empty>
              {hits.articles.length > 0 ? (
                <Group heading={t('paletteArticles')}>
                  {hits.articles.map((article) => (
                    <Command.Item key={article.id} value={`article ${article.id}`} keywords={[query, article.title]} className={row} onSelect={() => go(`/desk/articles/${article.id}`)}>
                      <FileText aria-hidden /><span className="min-w-0 flex-1 truncate">{article.title}</span><ArticleStateBadge state={article.state} />
                    </Command.Item>
                  ))}
                </Group>
              ) : null}
              {hits.issues.length > 0 ? (
                <Group heading={t('paletteIssues')}>
                  {hits.issues.map((issue) => (
                    <Command.Item key={issue.total} value={`issue ${issue.total}`} keywords={[query]} className={row} onSelect={() => go(`/desk/issues/${issue.total}`)}>
                      <Newspaper aria-hidden /><span className="min-w-0 flex-1 truncate">{t('issueLabel', { number: issue.number })} · {t('issueTotal', { total: issue.total })} · {issue.date}</span><IssueStatusBadge status={issue.status} />
                    </Command.Item>
                  ))}
                </Group>
              ) : null}
              {offered.length > 0 ? (
                <Group heading={offered[0]?.group ?? ''}>
                  {offered.map(({ id, name, icon: Icon, keys, words = [], run }) => <Command.Item key={id} value={`here ${id}`} keywords={[name, ...words]} className={row} onSelect={() => { setOpen(false); setQuery(''); setTimeout(run); }}><Icon aria-hidden /><span className="min-w-0 flex-1 truncate">{name}</span>{keys ? <kbd className="font-ui text-xs text-ink-3">{keys}</kbd> : null}</Command.Item>)}
                </Group>
              ) : null}
              <Group heading={t('paletteGo')}>
                {destinations.map(({ name, href, icon: Icon }) => (
                  <Command.Item key={name} value={`go ${name}`} keywords={[t(`nav.${name}`), href]} className={row} onSelect={() => go(href)}><Icon aria-hidden />{t(`nav.${name}`)}</Command.Item>
                ))}
              </Group>
              {commands.length > 0 ? (
                <Group heading={t('paletteDo')}>
                  {commands.map(({ name, icon: Icon, run }) => <Command.Item key={name} value={`do ${name}`} keywords={[t(name)]} className={row} onSelect={run}><Icon aria-hidden />{t(name)}</Command.Item>)}
                </Group>
              ) : null}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
