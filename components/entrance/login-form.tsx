'use client';

import { useRef, useState, type FormEvent } from 'react';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { Field, Input } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { Role } from '@/lib/newsroom/states';
import { PasswordInput } from './password-input';

export interface SampleLogin { readonly login: string; readonly password: string; readonly name: string; readonly roles: readonly Role[] }

/** Login and password; never says which of the two was wrong. The sample's logins can be filled in with one press. */
export function LoginForm({ next, samples }: { next: string; samples: readonly SampleLogin[] }) {
  const t = useTranslations('auth');
  const roles = useTranslations('common');
  const ready = useHydrated();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const loginRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const login = loginRef.current?.value ?? '';
    const password = passwordRef.current?.value ?? '';
    if (!login.trim() || !password) { setProblem(t('missing')); return; }
    setBusy(true);
    setProblem('');
    try {
      const answer = await signIn('credentials', { login: login.trim(), password, redirect: false });
      if (answer?.ok && !answer.error) { window.location.assign(next); return; }
      setProblem(answer?.error === 'too-many-attempts' ? t('tooMany') : answer?.error === 'CredentialsSignin' ? t('wrong') : t('failed'));
      passwordRef.current?.select();
    } catch { setProblem(t('failed')); }
    setBusy(false);
  };

  const fill = (sample: SampleLogin) => {
    if (loginRef.current) loginRef.current.value = sample.login;
    if (passwordRef.current) passwordRef.current.value = sample.password;
  };

  return (
    <>
      <form method="post" onSubmit={submit} className="flex flex-col gap-4" noValidate>
        {problem ? <Notice>{problem}</Notice> : null}
        <Field label={t('login')} required><Input ref={loginRef} name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus className="h-10" /></Field>
        <Field label={t('password')} required><PasswordInput ref={passwordRef} name="password" autoComplete="current-password" className="h-10 pr-10" /></Field>
        <Button type="submit" look="primary" busy={busy} disabled={!ready} className="h-10">{busy ? t('signingIn') : t('signIn')}</Button>
      </form>
      {samples.length > 0 ? (
        <section aria-label={t('sampleTitle')} className="rounded-base border border-line bg-surface">
          <h2 className="px-3 pt-2.5 text-sm">{t('sampleTitle')}</h2>
          <p className="px-3 pb-2 text-xs text-ink-2">{t('sampleDetail')}</p>
          <ul className="border-t border-line">
            {samples.map((sample) => (
              <li key={sample.login} className="border-b border-line last:border-b-0">
                <button type="button" aria-label={t('sampleUse', { name: sample.name })} onClick={() => fill(sample)} className="flex min-h-9 w-full items-center gap-3 px-3 text-left text-sm hover:bg-hover">
                  <span className="w-28 truncate font-figures text-xs">{sample.login}</span><span className="flex-1 truncate">{sample.name}</span><span className="text-ink-3">{sample.roles.map((role) => roles(`role.${role}`)).join(' · ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
