'use client';

import { useState } from 'react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'use-intl';
import { PasswordInput } from '@/components/entrance/password-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import type { Reply } from '@/lib/words/reply';

/** One's own password; afterwards one signs in anew. */
export function PasswordForm({ leastPassword, change }: { leastPassword: number; change: (input: { current: string; password: string }) => Promise<Reply<unknown>> }) {
  const t = useTranslations('settings');
  const auth = useTranslations('auth');
  const { act, busy, problems } = useAct();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const submit = async () => {
    const reply = await act(() => change({ current, password }), t('passwordChanged'));
    if (reply?.ok) await signOut({ callbackUrl: '/login' });
  };
  return (
    <>
      <PageHead title={t('password')} detail={t('passwordDetail')} />
      <form className="flex max-w-sm flex-col gap-4 px-4 py-2 md:px-6" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Field label={t('current')} problem={problems.current} required><PasswordInput autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.target.value)} /></Field>
        <Field label={t('next')} hint={auth('passwordHint', { least: leastPassword })} problem={problems.password} required><PasswordInput autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} /></Field>
        <Field label={t('again')} problem={again !== '' && again !== password ? t('differ') : undefined} required><PasswordInput autoComplete="new-password" value={again} onChange={(event) => setAgain(event.target.value)} /></Field>
        <Button type="submit" look="primary" busy={busy} disabled={!current || !password || password !== again} className="self-start">{t('changePassword')}</Button>
      </form>
    </>
  );
}
