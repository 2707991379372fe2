'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Field, Input } from '@/components/ui/field';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import type { LooseCopy } from '@/lib/desk/views/issue';
import type { FlatplanActions } from './flatplan.types';

/** Copy of the copy desk that belongs to no issue: what is ticked comes into this one, in the order of ticking. */
function Choice({ read, onBring }: { read: FlatplanActions['looseCopy']; onBring: (articleIds: readonly string[]) => void }) {
  const t = useTranslations('issue');
  const desk = useTranslations('pageDesk');
  const common = useTranslations('common');
  const [copy, setCopy] = useState<readonly LooseCopy[] | null>(null);
  const [failed, setFailed] = useState('');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    read().then((reply) => { if (gone) return; if (reply.ok) setCopy(reply.value); else setFailed(reply.message); }).catch(() => { if (!gone) setFailed(common('offline')); });
    return () => { gone = true; };
  }, [read, common]);
  if (failed) return <p role="alert" className="text-sm text-danger">{failed}</p>;
  if (!copy) return <p role="status" className="text-sm text-ink-3">{t('pickLoading')}</p>;
  if (copy.length === 0) return <EmptyState icon={<Inbox />} title={t('pickEmpty')} action={<><Link href="/desk/articles" className={buttonClasses('plain')}>{common('nav.articles')}</Link><Link href="/desk/imports" className={buttonClasses('plain')}>{common('importCopy')}</Link></>}>{t('pickNone')}</EmptyState>;
  const shown = copy.filter((entry) => entry.title.includes(text.trim()) || entry.section.includes(text.trim()));
  const toggle = (id: string, on: boolean) => setChosen((was) => (on ? [...was, id] : was.filter((other) => other !== id)));
  return (
    <div className="flex min-h-0 flex-col gap-3">
      <div className="flex gap-2"><Field label={t('pickFind')} hideLabel className="flex-1"><Input type="search" value={text} placeholder={t('pickFind')} onChange={(event) => setText(event.target.value)} /></Field><Button look="quiet" onClick={() => setChosen([...new Set([...chosen, ...shown.map((entry) => entry.articleId)])])}>{t('pickAll')}</Button></div>
      {shown.length === 0 ? <p className="text-sm text-ink-3">{t('pickNoneFound')}</p> : (
        <ul aria-label={t('pickTitle')} className="divide-y divide-line">
          {shown.map((entry) => (
            <li key={entry.articleId} className="py-1">
              <Checkbox checked={chosen.includes(entry.articleId)} onChange={(event) => toggle(entry.articleId, event.target.checked)} label={entry.title || t('untitled')}
                hint={<span className="figures flex flex-wrap items-center gap-x-2 gap-y-1"><ArticleStateBadge state={entry.state} />{[entry.kind === 'story' ? '' : common(`articleKind.${entry.kind}`), t(`priority.p${entry.priority}` as 'priority.p1'), t('pickFacts', { characters: entry.characters }), entry.photos > 0 ? desk('photoCount', { count: entry.photos }) : '', entry.section].filter(Boolean).map((fact) => <span key={fact}>{fact}</span>)}</span>} />
            </li>
          ))}
        </ul>
      )}
      <Button look="primary" className="sticky bottom-0 self-end" disabled={chosen.length === 0} onClick={() => onBring(chosen)}>{t('pickAct', { count: chosen.length })}</Button>
    </div>
  );
}

/** The panel in which copy is chosen for an issue. */
export function PickCopy({ open, onOpenChange, read, onBring }: { open: boolean; onOpenChange: (open: boolean) => void; read: FlatplanActions['looseCopy']; onBring: (articleIds: readonly string[]) => void }) {
  const t = useTranslations('issue');
  return <SidePanel open={open} onOpenChange={onOpenChange} title={t('pickTitle')} description={t('pickDetail')}>{open ? <Choice read={read} onBring={(ids) => { onOpenChange(false); onBring(ids); }} /> : null}</SidePanel>;
}
