'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/error-state';
import type { LockView } from '@/lib/desk/views/live';
import { useThisDesk } from '../use-desk';
import { useLiveSays } from './use-live-says';

const row = 'flex flex-wrap items-center gap-x-3 gap-y-1.5';

/** The page is another's: who has it, and how to come by it. */
function HeldLine({ lock, page }: { lock: LockView; page: number }) {
  const t = useTranslations('pageLive');
  const { live, view, say } = useThisDesk();
  const [confirming, setConfirming] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async <T,>(act: () => Promise<{ ok: true; value: T } | { ok: false; message: string } | null>, done: (value: T) => string) => {
    setBusy(true);
    const reply = await act();
    setBusy(false);
    if (reply === null) say(t('offline'), true); else if (reply.ok) say(done(reply.value)); else say(reply.message, true);
  };
  const asked = live.haveAsked(lock);
  return (
    <Notice tone="info">
      <div className={row}>
        <p className="min-w-48 flex-1 text-pretty"><strong className="font-semibold">{t('heldBy', { page, name: lock.name })}</strong><span className="ml-2">{asked ? t('asked', { name: lock.name }) : lock.asked ? t('otherAsks', { name: lock.asked.name }) : t(view.mayMakeUp ? 'heldWhy' : 'heldLook')}</span></p>
        {view.mayMakeUp && !asked && !lock.asked ? <Button size="small" busy={busy} aria-label={t('askNamed', { page })} onClick={() => { void run(() => live.ask(page), ({ mine }) => (mine ? t('given', { page }) : t('askedSay', { name: lock.name, page }))); }}>{t('ask')}</Button> : null}
        {live.mayTakeOver ? <Button size="small" aria-label={t('takeOverNamed', { page })} onClick={() => setConfirming(true)}>{t('takeOver')}</Button> : null}
      </div>
      <Confirm open={confirming} onOpenChange={setConfirming} title={t('takeOverTitle', { name: lock.name, page })} act={t('takeOver')} onConfirm={() => run(() => live.takeOver(page), () => t('tookOver', { page }))}>{t('takeOverDetail', { name: lock.name })}</Confirm>
    </Notice>
  );
}

/** Somebody asks for a page I make up. */
function WantedLine({ lock, name }: { lock: LockView; name: string }) {
  const t = useTranslations('pageLive');
  const { live, say } = useThisDesk();
  const answer = async (give: boolean) => {
    const reply = await live.answer(lock.page, give);
    if (reply === null) say(t('offline'), true); else if (reply.ok) say(give ? t('gave', { page: lock.page, name }) : t('keptIt', { name })); else say(reply.message, true);
  };
  return (
    <Notice tone="warn">
      <div className={row}>
        <p className="min-w-48 flex-1 text-pretty">{t('wants', { name, page: lock.page })}</p>
        <Button size="small" onClick={() => { void answer(true); }}>{t('give', { name })}</Button>
        <Button size="small" onClick={() => { void answer(false); }}>{t('wait')}</Button>
      </div>
    </Notice>
  );
}

/** Whose the page is when it is not free to change, who asks for mine, and whether the line stands; nothing when there is nothing to say. */
export function LiveBar() {
  const t = useTranslations('pageLive');
  const desk = useThisDesk();
  const { live, number } = desk;
  const spoken = useLiveSays();
  const lock = live.lockOf(number);
  const wanted = desk.stream.state.locks.filter((other) => live.isMine(other) && other.asked !== null);
  const foreign = live.heldByOther(number) !== null;
  const own = lock !== null && !foreign && !live.isMine(lock) && lock.userId === live.me;
  const bring = async () => { const reply = await live.bring(number); desk.say(reply?.ok ? t('brought', { page: number }) : reply?.message ?? t('offline'), !reply?.ok); };
  const lines = [
    live.connection === 'gone' ? <Notice key="gone"><div className={row}><p className="flex-1">{t('gone')}</p><Link href="/desk/issues" className={buttonClasses('plain', 'small')}>{t('toIssues')}</Link></div></Notice> : null,
    live.connection === 'lost' ? <Notice key="lost" tone="warn">{t('lost')}</Notice> : null,
    lock && foreign ? <HeldLine key="held" lock={lock} page={number} /> : null,
    own ? <Notice key="own" tone="info"><div className={row}><p className="min-w-48 flex-1">{t('heldOwn', { page: number })}　{t('heldOwnWhy')}</p><Button size="small" onClick={() => { void bring(); }}>{t('bring')}</Button></div></Notice> : null,
    ...wanted.map((other) => <WantedLine key={other.pageId} lock={other} name={other.asked?.name ?? ''} />),
  ].filter((line) => line !== null);
  return (
    <>
      <div role="status" aria-live="polite" className="sr-only">{spoken}</div>
      {lines.length > 0 ? <div className="flex flex-col gap-2 p-2">{lines}</div> : null}
    </>
  );
}
