'use client';

import { useState, type FormEvent } from 'react';
import { Columns2, History, PencilLine, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import type { PageVersionRow } from '@/lib/desk/views/page-version';
import { sameBlocks } from '@/lib/makeup/edits/page-changes';
import { useThisDesk } from '../use-desk';
import { CompareDialog } from './compare-dialog';
import { restorable } from './restore';
import { useChangeWords } from './use-change-words';
import { useVersions } from './use-versions';

/** Gives a version a name. */
function NameForm({ row, onDone }: { row: PageVersionRow; onDone: (changed: boolean) => void }) {
  const t = useTranslations('pageHistory');
  const c = useTranslations('common');
  const { actions, say } = useThisDesk();
  const [name, setName] = useState(row.name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await actions.nameVersion({ id: row.id, name }).catch(() => null);
    if (reply?.ok) say(name.trim() ? t('named', { name: name.trim() }) : t('unnamed')); else say(reply?.message ?? c('offline'), true);
    onDone(reply?.ok === true);
  };
  return (
    <form onSubmit={(event) => { void submit(event); }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onDone(false); } }} className="mt-1.5 flex flex-wrap items-end gap-2">
      <Field label={t('nameLabel')} hint={t('nameHint')} className="min-w-32 flex-1"><Input autoFocus value={name} maxLength={40} placeholder={t('namePlaceholder')} onChange={(event) => setName(event.target.value)} /></Field>
      <Button type="submit" size="small">{c('save')}</Button><Button size="small" look="quiet" onClick={() => onDone(false)}>{c('cancel')}</Button>
    </form>
  );
}

/** Saved layouts of the page, the newest first: who made each, what it changed; any can be compared with the page now, and restored. */
export function PageHistory({ page }: { readonly page: number }) {
  const t = useTranslations('pageHistory');
  const desk = useThisDesk();
  const words = useChangeWords();
  const { list, read, older, blocksOf } = useVersions(page);
  const [comparing, setComparing] = useState<string | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const standing = desk.pageOf(page);

  const restore = async (row: PageVersionRow) => {
    const old = await blocksOf(row.id);
    if (!old || !standing) { desk.say(t('failed'), true); return; }
    const { blocks, left } = restorable(desk.issue, desk.view.stories, page, old);
    const away = left.map(({ block, articleId, why, page: at }) => t('leftItem', { block: words.nameOf({ ...block, kind: articleId && block.kind === 'briefs' ? 'story' : block.kind, articleId, title: '' }), why: t(`why.${why}`, { page: at }) })).join(t('separator'));
    if (sameBlocks(blocks, standing.blocks)) { desk.say(left.length > 0 ? t('restoredLeft', { time: words.time(row.at), left: away }) : t('restoredSame')); return; }
    if (!desk.change({ [standing.id]: blocks })) return;
    desk.setSelection(null);
    desk.say(left.length > 0 ? t('restoredLeft', { time: words.time(row.at), left: away }) : t('restored', { time: words.time(row.at) }), left.length > 0);
  };

  if (list.kind === 'loading') return <p className="p-4 text-sm text-ink-3" role="status">{t('loading')}</p>;
  if (list.kind === 'failed') return <div className="p-4 text-sm"><p className="mb-2 text-danger" role="alert">{t('failed')}</p><Button size="small" onClick={() => { void read(); }}>{t('again')}</Button></div>;
  if (list.rows.length === 0) return <p className="flex gap-2 p-4 text-sm text-pretty text-ink-3"><History aria-hidden className="size-4 shrink-0" />{t('empty')}</p>;
  return (
    <div>
      <p className="px-4 pt-3 pb-1 text-xs text-pretty text-ink-3">{t('hint')}</p>
      <ol aria-label={t('list')} className="divide-y divide-line">
        {list.rows.map((row, index) => {
          const time = words.time(row.at);
          return (
            <li key={row.id} className="px-4 py-2.5" data-version={row.version}>
              <div>
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-x-2 text-sm"><span className="tabular-nums">{time}</span><span className="text-ink-2">{row.by || t('unknown')}</span>{row.name ? <Badge tone="seal">{row.name}</Badge> : null}{index === 0 ? <span className="text-xs text-ink-3">{t('isNow')}</span> : null}</p>
                  <p className="mt-0.5 text-sm text-pretty text-ink-3">{words.line(row.changes)}</p>
                </div>
                <div className="-ml-2 mt-1 flex flex-wrap gap-x-1">
                  <Button size="small" look="quiet" aria-label={t('compareNamed', { time })} onClick={() => setComparing(row.id)}><Columns2 aria-hidden />{t('compare')}</Button>
                  <Button size="small" look="quiet" aria-label={t('restoreNamed', { time })} disabled={!desk.mayMakeUp} onClick={() => { void restore(row); }}><Undo2 aria-hidden />{t('restore')}</Button>
                  {desk.view.mayMakeUp ? <Button size="small" look="quiet" aria-label={t('nameNamed', { time })} aria-expanded={naming === row.id} onClick={() => setNaming(naming === row.id ? null : row.id)}><PencilLine aria-hidden />{t('name')}</Button> : null}
                </div>
              </div>
              {naming === row.id ? <NameForm row={row} onDone={(changed) => { setNaming(null); if (changed) void read(); }} /> : null}
            </li>
          );
        })}
      </ol>
      {list.more ? <div className="border-t border-line p-3"><Button size="small" onClick={() => { void older(); }}>{t('more')}</Button></div> : null}
      {comparing !== null ? <CompareDialog page={page} chosen={comparing} rows={list.rows} blocksOf={blocksOf} onRestore={(row) => { setComparing(null); void restore(row); }} onClose={() => setComparing(null)} /> : null}
    </div>
  );
}
