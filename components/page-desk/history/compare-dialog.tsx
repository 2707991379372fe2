'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Dialog } from '@/components/ui/dialog';
import { Field, Select } from '@/components/ui/field';
import type { PageVersionRow } from '@/lib/desk/views/page-version';
import type { Block } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { pageChanges } from '@/lib/makeup/edits/page-changes';
import { typeCase } from '@/lib/typeset/type-case';
import { useThisDesk } from '../use-desk';
import { BlinkSheets, OverlaySheets, SideSheets, type Compared } from './compare-sheets';
import { useChangeWords } from './use-change-words';

const modes = ['overlay', 'side', 'blink'] as const;
type Mode = (typeof modes)[number];
/** The page as it stands, among the versions to choose from. */
const now = 'now';

const motionQuery = '(prefers-reduced-motion: reduce)';
const watchMotion = (changed: () => void) => { const query = matchMedia(motionQuery); query.addEventListener('change', changed); return () => query.removeEventListener('change', changed); };
/** Does the reader want nothing to move by itself? */
const useStill = (): boolean => useSyncExternalStore(watchMotion, () => matchMedia(motionQuery).matches, () => true);

/** Blocks of a version, once they are there; `now` is the page as it stands. */
function useBlocks(id: string, standing: readonly Block[], blocksOf: (id: string) => Promise<readonly Block[] | null>): readonly Block[] | 'failed' | null {
  const [got, setGot] = useState<{ readonly id: string; readonly blocks: readonly Block[] | 'failed' } | null>(null);
  useEffect(() => {
    if (id === now) return;
    let wanted = true;
    void blocksOf(id).then((blocks) => { if (wanted) setGot({ id, blocks: blocks ?? 'failed' }); });
    return () => { wanted = false; };
  }, [id, blocksOf]);
  return id === now ? standing : got?.id === id ? got.blocks : null;
}

/** Two versions of a page against each other: laid over one another, side by side, or taking turns; with the list of what changed. */
export function CompareDialog({ page, chosen, rows, blocksOf, onRestore, onClose }: {
  page: number; chosen: string; rows: readonly PageVersionRow[]; blocksOf: (id: string) => Promise<readonly Block[] | null>; onRestore: (row: PageVersionRow) => void; onClose: () => void;
}) {
  const t = useTranslations('pageHistory');
  const desk = useThisDesk();
  const words = useChangeWords();
  const still = useStill();
  const [pair, setPair] = useState<readonly [string, string]>([chosen, now]);
  const [mode, setMode] = useState<Mode>('overlay');
  const [turn, setTurn] = useState<0 | 1>(0);
  const [running, setRunning] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  const standing = desk.pageOf(page)?.blocks ?? [];
  const before = useBlocks(pair[0], standing, blocksOf);
  const after = useBlocks(pair[1], standing, blocksOf);

  const compared: Compared | null = useMemo(() => {
    if (!Array.isArray(before) || !Array.isArray(after)) return null;
    const proof = (blocks: readonly Block[]) => composePage({ ...desk.issue, pages: desk.issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks } : entry)) }, page, typeCase);
    return { page, format: desk.issue.format, proofs: [proof(before), proof(after)], changes: pageChanges(before, after) };
  }, [before, after, desk.issue, page]);

  useEffect(() => {
    if (!running || still || mode !== 'blink') return;
    const timer = setInterval(() => setTurn((was) => (was === 0 ? 1 : 0)), 700);
    return () => clearInterval(timer);
  }, [running, still, mode]);
  const blink = () => {
    if (mode !== 'blink') { setMode('blink'); setRunning(!still); setTurn(0); return; }
    if (still) setTurn((was) => (was === 0 ? 1 : 0)); else setRunning(!running);
  };

  const options = [{ id: now, label: t('now') }, ...rows.map((row) => ({ id: row.id, label: row.name ? t('optionNamed', { time: words.time(row.at), name: row.by || t('unknown'), label: row.name }) : t('option', { time: words.time(row.at), name: row.by || t('unknown') }) }))];
  const choose = (place: 0 | 1) => (
    <Field label={t(place === 0 ? 'olderLabel' : 'newerLabel')} className="min-w-44 flex-1"><Select value={pair[place]} onChange={(event) => setPair(place === 0 ? [event.target.value, pair[1]] : [pair[0], event.target.value])}>{options.map((option) => <option key={option.id} value={option.id}>{option.label}</option>)}</Select></Field>
  );
  const row = rows.find((entry) => entry.id === pair[0]);
  const failed = before === 'failed' || after === 'failed';
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} wide title={t('compareTitle', { page })} className="md:top-[2vh]! md:max-h-[96dvh]!" actions={row ? <Button disabled={!desk.mayMakeUp} onClick={() => onRestore(row)}>{t('restoreThis')}</Button> : undefined}>
      <div role="group" aria-label={t('compareTitle', { page })} onKeyDown={(event) => { if (event.key.toLowerCase() === 'b' && !event.ctrlKey && !event.metaKey && !event.altKey && !(event.target instanceof HTMLSelectElement)) { event.preventDefault(); blink(); } }}>
        <div className="flex flex-wrap items-end gap-3">
          {choose(0)}{choose(1)}
          <div role="group" aria-label={t('mode')} className="flex gap-0.5">{modes.map((entry) => <Button key={entry} look="quiet" aria-pressed={mode === entry} onClick={() => { if (entry === 'blink') { if (mode !== 'blink') blink(); } else { setMode(entry); setRunning(false); } }}>{t(entry)}</Button>)}</div>
        </div>
        {failed ? <p role="alert" className="mt-4 text-danger">{t('failed')}</p> : compared === null ? <p role="status" className="mt-4 text-ink-3">{t('loading')}</p> : (
          <div className="mt-3 grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="min-w-0">
              <div className="mb-2 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2">
                {mode === 'overlay' ? <><span><i aria-hidden className="mr-1 inline-block size-2.5 bg-[#d00000]" />{t('overlayKey')}</span><span><i aria-hidden className="mr-1 inline-block size-2.5 bg-[#0060d0]" />{t('overlayKeyNew')}</span><span><i aria-hidden className="mr-1 inline-block size-2.5 bg-[#000] outline outline-line" />{t('overlayBoth')}</span></> : null}
                {mode === 'blink' ? <><Button size="small" onClick={blink}>{still ? t('swap') : running ? t('blinkStop') : t('blinkStart')}</Button><span className="text-ink-3">{t('keyB')}</span><strong data-showing={turn} className="font-semibold">{t('showing', { which: t(turn === 0 ? 'older' : 'newer') })}</strong></> : null}
              </div>
              {mode === 'overlay' ? <OverlaySheets compared={compared} marked={marked} /> : mode === 'side' ? <SideSheets compared={compared} marked={marked} /> : <BlinkSheets compared={compared} turn={turn} marked={marked} />}
            </div>
            <section aria-label={t('changesTitle', { count: compared.changes.length })} className="min-w-0">
              <h3 className="text-sm font-semibold">{compared.changes.length === 0 ? t('same') : t('changesTitle', { count: compared.changes.length })}</h3>
              <ol className="mt-2 flex flex-col gap-0.5">
                {compared.changes.map((change, index) => (
                  <li key={`${change.kind} ${change.block.id}`}>
                    <button type="button" aria-pressed={marked === index} onClick={() => setMarked(marked === index ? null : index)} className={classes('flex w-full gap-2 rounded-small px-1.5 py-1 text-left text-sm text-pretty hover:bg-hover', marked === index && 'bg-seal-weak')}>
                      <span className="shrink-0 text-ink-3 tabular-nums">{index + 1}</span><span>{words.full(change)}</span>
                    </button>
                  </li>
                ))}
              </ol>
            </section>
          </div>
        )}
      </div>
    </Dialog>
  );
}
