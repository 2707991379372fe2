'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { placeOf, storyTitle } from '../block-names';
import { useGhost } from '../canvas/draft-store';
import { useThisDesk } from '../use-desk';
import { nested } from './use-desk-words';

const key = 'banxin.page-desk-hint';
const listeners = new Set<() => void>();
let closed = false;
const subscribe = (changed: () => void) => { listeners.add(changed); return () => { listeners.delete(changed); }; };
const wasClosed = (): boolean => { try { return closed || window.localStorage.getItem(key) === 'closed'; } catch { return closed; } };
function close(): void {
  closed = true;
  try { window.localStorage.setItem(key, 'closed'); } catch { /* private windows keep nothing */ }
  for (const changed of listeners) changed();
}

/** A line for who is here the first time; gone for good once it is closed. */
export function HintLine() {
  const a = useTranslations('pageArrange');
  const gone = useSyncExternalStore(subscribe, wasClosed, () => true);
  const desk = useThisDesk();
  if (gone || !desk.mayMakeUp) return null;
  return (
    <p role="note" aria-label={a('hints')} className="flex items-center gap-2 border-b border-line bg-info-weak px-3 py-1 text-sm text-ink-2 max-md:pointer-fine:hidden">
      <span className="min-w-0 flex-1 text-pretty pointer-coarse:hidden">{a('hint')}</span><span className="hidden min-w-0 flex-1 text-pretty pointer-coarse:inline">{a('hintTouch')}</span>
      <IconButton size="small" label={a('hintClose')} onClick={close}><X /></IconButton>
    </p>
  );
}

/** What to do with a page on which no copy stands: it lies over the page and lets everything through to it but its buttons. */
export function EmptyPageHint({ onStories }: { onStories: () => void }) {
  const a = useTranslations('pageArrange');
  const desk = useThisDesk();
  const carried = useGhost();
  const { issue, number, view } = desk;
  const blocks = desk.pageOf(number)?.blocks ?? [];
  if (carried || !desk.mayMakeUp || blocks.some((block) => block.kind !== 'masthead' && block.kind !== 'folio' && block.kind !== 'notice')) return null;
  const stories = Object.values(issue.stories);
  const wanted = (articleId: string): number => (view.stories.find((story) => story.articleId === articleId)?.wantedPage === number ? 0 : 1);
  const waiting = stories.filter((story) => story.kind === 'story' && placeOf(issue, story.articleId) === null && desk.placeable(story.articleId))
    .sort((one, other) => wanted(one.articleId) - wanted(other.articleId) || one.priority - other.priority);
  const [first] = waiting;
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-6">
      <section aria-label={a('emptyPage')} data-empty-page className="flex max-w-80 flex-col gap-2 rounded-base border border-line-strong bg-raised p-4 text-ink">
        <p className="font-medium">{a('emptyPage')}</p>
        <p className="text-sm text-pretty text-ink-2">{stories.length === 0 ? a('emptyPageNoStories') : first ? a('emptyPageHow') : a('emptyPageAll')}</p>
        <div className="pointer-events-auto flex flex-wrap gap-2">
          {first ? <Button look="primary" className="max-w-full" onClick={() => desk.placeHere(first.articleId)}><span className="truncate">{a('placeFirst', { title: nested(storyTitle(issue, first.articleId)) })}</span></Button> : null}
          {stories.length === 0 ? <Link href={`/desk/imports?issue=${view.total}`} className={buttonClasses('plain')}>{a('importCopy')}</Link> : null}
          {first ? <span className="lg:hidden"><Button onClick={onStories}>{a('openStories')}</Button></span> : null}
        </div>
      </section>
    </div>
  );
}
