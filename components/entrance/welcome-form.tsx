'use client';

import { useState, type FormEvent } from 'react';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { Field, Input } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import type { Reply } from '@/lib/words/reply';
import { PasswordInput } from './password-input';

export interface FirstAdministrator { readonly login: string; readonly name: string; readonly password: string }

/** The newsroom's first login; signs in with it at once. */
export function WelcomeForm({ leastPassword, create }: { leastPassword: number; create: (input: FirstAdministrator) => Promise<Reply<unknown>> }) {
  const t = useTranslations('auth');
  const { act, busy, problems } = useAct();
  const [form, setForm] = useState({ name: '', login: '', password: '', again: '' });
  const [problem, setProblem] = useState('');
  const differ = form.again !== '' && form.again !== form.password;
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) => setForm((was) => ({ ...was, [field]: event.target.value }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem('');
    if (form.again !== form.password) return;
    const { name, login, password } = form;
    const reply = await act(() => create({ name: name.trim(), login: login.trim(), password }));
    if (!reply) return;
    if (!reply.ok) { setProblem(reply.message); return; }
    await signIn('credentials', { login: login.trim(), password, redirect: false });
    window.location.assign('/desk');
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      {problem ? <Notice>{problem}</Notice> : null}
      <Field label={t('yourName')} problem={problems.name} required><Input name="name" autoComplete="name" autoFocus value={form.name} onChange={set('name')} /></Field>
      <Field label={t('login')} hint={t('loginHint')} problem={problems.login} required><Input name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} value={form.login} onChange={set('login')} /></Field>
      <Field label={t('password')} hint={t('passwordHint', { least: leastPassword })} problem={problems.password} required><PasswordInput name="password" autoComplete="new-password" value={form.password} onChange={set('password')} /></Field>
      <Field label={t('passwordAgain')} problem={differ ? t('passwordsDiffer') : undefined} required><PasswordInput name="again" autoComplete="new-password" value={form.again} onChange={set('again')} /></Field>
      <Button type="submit" look="primary" busy={busy} disabled={!form.name.trim() || !form.login.trim() || !form.password || form.again !== form.password} className="h-10">{t('create')}</Button>
    </form>
  );
}
