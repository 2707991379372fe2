'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { Checkbox, Field, Input, Select } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { MailQueueView, MailSettingsView } from '@/lib/desk/views/notice';
import type { Reply } from '@/lib/words/reply';

const securities = ['tls', 'starttls', 'none'] as const;

/** How mail goes out: the server, a password that is never shown again, a test letter, and how the post is doing. */
export function MailSettings({ given, queue, email, save, test }: {
  given: MailSettingsView; queue: MailQueueView; /** The reader's own address; empty: none. */ email: string; save: (input: unknown) => Promise<Reply<MailSettingsView>>; test: () => Promise<Reply<{ readonly email: string }>>;
}) {
  const t = useTranslations('notices');
  const format = useFormatter();
  const ready = useHydrated();
  const { act, busy, problems } = useAct();
  const [standing, setStanding] = useState(given);
  const [fields, setFields] = useState(given);
  const [password, setPassword] = useState('');
  const set = (changes: Partial<MailSettingsView>) => setFields((was) => ({ ...was, ...changes }));
  const text = (name: 'host' | 'login' | 'sender' | 'siteUrl', hint: string) => <Field label={t(name)} hint={hint} problem={problems[name]}><Input value={fields[name]} maxLength={300} autoComplete="off" readOnly={!ready} onChange={(event) => set({ [name]: event.target.value })} /></Field>;
  const dirty = password !== '' || JSON.stringify(fields) !== JSON.stringify(standing);
  const submit = async () => {
    const { hasPassword: _has, version: _version, ...wanted } = fields;
    const reply = await act(() => save({ ...wanted, version: standing.version, ...(password === '' ? {} : { password }) }), t('mailSaved'));
    if (reply?.ok) { setStanding(reply.value); setFields(reply.value); setPassword(''); }
  };
  return (
    <form className="max-w-3xl pb-8" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <PageHead title={t('mailTitle')} detail={t('mailDetail')} />
      <div className="grid gap-4 px-4 sm:grid-cols-2 md:px-6">
        <Checkbox label={t('mailToggle')} hint={t('mailToggleHint')} className="sm:col-span-2" checked={fields.enabled} disabled={!ready} onChange={(event) => set({ enabled: event.target.checked })} />
        {text('host', t('hostHint'))}
        <Field label={t('port')} problem={problems.port}><Input type="number" min={1} max={65_535} value={fields.port} readOnly={!ready} onChange={(event) => set({ port: Number(event.target.value) })} /></Field>
        <Field label={t('security')} className="sm:col-span-2"><Select value={fields.security} disabled={!ready} onChange={(event) => set({ security: securities.find((kind) => kind === event.target.value) ?? 'tls' })}>{securities.map((kind) => <option key={kind} value={kind}>{t(`securities.${kind}`)}</option>)}</Select></Field>
        {text('login', t('loginHint'))}
        <Field label={t('password')} hint={standing.hasPassword ? t('passwordKept') : t('passwordNone')} problem={problems.password}><Input type="password" value={password} maxLength={500} autoComplete="new-password" readOnly={!ready} onChange={(event) => setPassword(event.target.value)} /></Field>
        {text('sender', t('senderHint'))}
        {text('siteUrl', t('siteUrlHint'))}
      </div>
      <div className="flex flex-wrap items-center gap-3 px-4 pt-5 md:px-6">
        <Button type="submit" look="primary" busy={busy} disabled={!ready || !dirty}>{t('mailSave')}</Button>
        <Button busy={busy} disabled={!ready || dirty || email === ''} onClick={() => void act(test, t('testSent', { email }))}>{t('test')}</Button>
        <span className="text-sm text-ink-2">{dirty ? t('unsaved') : email === '' ? t('testNoAddress') : t('testHint', { email })}</span>
      </div>
      <section aria-label={t('queue')} className="mt-6 flex flex-col gap-1 border-t border-line px-4 pt-4 md:px-6">
        <h2 className="text-base">{t('queue')}</h2>
        <p className="text-ink-2">{queue.waiting > 0 ? t('queueWaiting', { count: queue.waiting }) : t('queueEmpty')}{queue.lastSent ? ` ${t('lastSent', { at: format.dateTime(new Date(queue.lastSent), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) })}` : ''}</p>
        {queue.failed > 0 ? <Notice tone="warn">{t('queueFailed', { count: queue.failed })}</Notice> : null}
        {queue.lastError ? <p className="text-sm text-ink-2">{t('lastError', { error: queue.lastError })}</p> : null}
      </section>
    </form>
  );
}
