'use client';

import { useState, type FormEvent } from 'react';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { Field, Input } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { Reply } from '@/lib/words/reply';
import { PasswordInput } from './password-input';

export interface FirstAdministrator { readonly login: string; readonly name: string; readonly password: string }

/** The newsroom's first login; signs in with it at once. */
export function WelcomeForm({ leastPassword, create }: { leastPassword: number; create: (input: FirstAdministrator) => Promise<Reply<unknown>> }) {
  const t = useTranslations('auth');
  const { act, busy, problems } = useAct();
  const ready = useHydrated();
  const [problem, setProblem] = useState('');
  const [differ, setDiffer] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    const password = text('password');
    setProblem('');
    setDiffer(text('again') !== password);
    if (text('again') !== password) return;
    const login = text('login').trim();
    const reply = await act(() => create({ name: text('name').trim(), login, password }));
    if (!reply) return;
    if (!reply.ok) { if (Object.keys(reply.fields).length === 0) setProblem(reply.message); return; }
    await signIn('credentials', { login, password, redirect: false });
    // A whole new page: everything rendered for somebody signed out is gone.
    window.location.assign('/desk'); // eslint-disable-line @next/next/no-location-assign-relative-destination
  };

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4" noValidate>
      {problem ? <Notice>{problem}</Notice> : null}
      <Field label={t('yourName')} problem={problems.name} required><Input name="name" autoComplete="name" autoFocus /></Field>
      <Field label={t('login')} hint={t('loginHint')} problem={problems.login} required><Input name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} /></Field>
      <Field label={t('password')} hint={t('passwordHint', { least: leastPassword })} problem={problems.password} required><PasswordInput name="password" autoComplete="new-password" /></Field>
      <Field label={t('passwordAgain')} problem={differ ? t('passwordsDiffer') : undefined} required><PasswordInput name="again" autoComplete="new-password" /></Field>
      <Button type="submit" look="primary" busy={busy} disabled={!ready} className="h-10">{t('create')}</Button>
    </form>
  );
}
