'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PasswordInput } from '@/components/entrance/password-input';
import { Button } from '@/components/ui/button';
import { Checkbox, Field, Input, Select } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import { roles as allRoles, type Role } from '@/lib/newsroom/states';
import type { UserView } from '@/lib/desk/views/staff';
import type { Reply } from '@/lib/words/reply';

export interface UserActions {
  create(input: { login: string; name: string; password: string; roles: readonly Role[]; personId: string | null }): Promise<Reply<unknown>>;
  edit(input: { id: string; version: number; name: string; personId: string | null }): Promise<Reply<{ version: number }>>;
  setRoles(input: { id: string; version: number; roles: readonly Role[] }): Promise<Reply<unknown>>;
  setActive(input: { id: string; version: number; active: boolean }): Promise<Reply<unknown>>;
  resetPassword(input: { id: string; password: string }): Promise<Reply<unknown>>;
}
export interface PersonName { readonly id: string; readonly name: string }

function RoleBoxes({ value, problem, onChange }: { value: readonly Role[]; problem: string | undefined; onChange: (roles: Role[]) => void }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium text-ink-2">{t('roles')}</legend>
      {allRoles.map((role) => <Checkbox key={role} label={common(`role.${role}`)} hint={t(`roleHint.${role}`)} checked={value.includes(role)} onChange={(event) => onChange(event.target.checked ? [...value, role] : value.filter((other) => other !== role))} />)}
      {problem ? <p role="alert" className="text-xs font-medium text-danger">{problem}</p> : null}
    </fieldset>
  );
}

function BylineSelect({ value, people, onChange }: { value: string | null; people: readonly PersonName[]; onChange: (personId: string | null) => void }) {
  const t = useTranslations('people');
  return <Field label={t('byline')}><Select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}><option value="">{t('noByline')}</option>{people.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}</Select></Field>;
}

/** A new login. */
export function NewUserForm({ people, leastPassword, actions, onDone }: { people: readonly PersonName[]; leastPassword: number; actions: UserActions; onDone: () => void }) {
  const t = useTranslations('people');
  const { act, busy, problems } = useAct();
  const [fields, setFields] = useState({ name: '', login: '', password: '', roles: ['reporter'] as Role[], personId: null as string | null });
  const set = (changes: Partial<typeof fields>) => setFields((was) => ({ ...was, ...changes }));
  return (
    <form className="flex flex-col gap-4" onSubmit={async (event) => { event.preventDefault(); const reply = await act(() => actions.create(fields), t('userAdded')); if (reply?.ok) onDone(); }}>
      <Field label={t('userName')} problem={problems.name} required><Input value={fields.name} autoFocus maxLength={60} onChange={(event) => set({ name: event.target.value })} /></Field>
      <Field label={t('userLogin')} hint={t('userLoginHint')} problem={problems.login} required><Input value={fields.login} autoCapitalize="none" autoComplete="off" spellCheck={false} maxLength={64} onChange={(event) => set({ login: event.target.value })} /></Field>
      <Field label={t('password')} hint={t('passwordHint', { least: leastPassword })} problem={problems.password} required><PasswordInput autoComplete="new-password" value={fields.password} onChange={(event) => set({ password: event.target.value })} /></Field>
      <RoleBoxes value={fields.roles} problem={problems.roles} onChange={(roles) => set({ roles })} />
      <BylineSelect value={fields.personId} people={people} onChange={(personId) => set({ personId })} />
      <Button type="submit" look="primary" busy={busy} disabled={!fields.name.trim() || !fields.login.trim() || !fields.password || fields.roles.length === 0} className="self-start">{t('addUser')}</Button>
    </form>
  );
}

/** Name, byline and roles of a login; changed roles end its sessions. */
export function EditUserForm({ user, people, actions, onDone }: { user: UserView; people: readonly PersonName[]; actions: UserActions; onDone: () => void }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const [fields, setFields] = useState({ name: user.name, personId: user.personId, roles: [...user.roles] });
  const set = (changes: Partial<typeof fields>) => setFields((was) => ({ ...was, ...changes }));
  const save = async () => {
    let version = user.version;
    if (fields.name !== user.name || fields.personId !== user.personId) {
      const reply = await act(() => actions.edit({ id: user.id, version, name: fields.name, personId: fields.personId }), t('userSaved'));
      if (!reply?.ok) return;
      version = reply.value.version;
    }
    if (fields.roles.slice().sort().join() !== user.roles.slice().sort().join()) {
      const reply = await act(() => actions.setRoles({ id: user.id, version, roles: fields.roles }), t('rolesChanged'));
      if (!reply?.ok) return;
    }
    onDone();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Field label={t('userName')} problem={problems.name} required><Input value={fields.name} maxLength={60} onChange={(event) => set({ name: event.target.value })} /></Field>
      <BylineSelect value={fields.personId} people={people} onChange={(personId) => set({ personId })} />
      <RoleBoxes value={fields.roles} problem={problems.roles} onChange={(roles) => set({ roles })} />
      <Button type="submit" look="primary" busy={busy} disabled={!fields.name.trim() || fields.roles.length === 0} className="self-start">{common('save')}</Button>
    </form>
  );
}

/** A new password for somebody who forgot theirs. */
export function ResetPasswordForm({ user, leastPassword, actions, onDone }: { user: UserView; leastPassword: number; actions: UserActions; onDone: () => void }) {
  const t = useTranslations('people');
  const { act, busy, problems } = useAct();
  const [password, setPassword] = useState('');
  return (
    <form className="flex flex-col gap-4" onSubmit={async (event) => { event.preventDefault(); const reply = await act(() => actions.resetPassword({ id: user.id, password }), t('resetDone')); if (reply?.ok) onDone(); }}>
      <Field label={t('newPassword')} hint={t('passwordHint', { least: leastPassword })} problem={problems.password} required><PasswordInput autoComplete="new-password" autoFocus value={password} onChange={(event) => setPassword(event.target.value)} /></Field>
      <Button type="submit" look="primary" busy={busy} disabled={!password} className="self-start">{t('reset')}</Button>
    </form>
  );
}
