'use client';

import { useState } from 'react';
import { Ellipsis, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SidePanel } from '@/components/ui/dialog';
import { Menu, MenuItem } from '@/components/ui/menu';
import { PageHead } from '@/components/ui/page-head';
import { Table, Td, Th } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import type { UserView } from '@/lib/desk/views/staff';
import { EditUserForm, NewUserForm, ResetPasswordForm, type PersonName, type UserActions } from './user-forms';

type Panel = { readonly kind: 'new' } | { readonly kind: 'edit' | 'reset'; readonly user: UserView };

/** Logins and their roles, for administrators. */
export function UsersDesk({ users, people, self, leastPassword, actions }: { users: readonly UserView[]; people: readonly PersonName[]; self: string | null; leastPassword: number; actions: UserActions }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { act } = useAct();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [closing, setClosing] = useState<UserView | null>(null);
  const done = () => setPanel(null);
  const title = panel === null || panel.kind === 'new' ? t('addUser') : panel.kind === 'edit' ? t('editTitle', { name: panel.user.name }) : t('resetTitle', { name: panel.user.name });
  return (
    <>
      <PageHead title={t('users')} detail={t('usersDetail')} actions={<Button look="primary" onClick={() => setPanel({ kind: 'new' })}><Plus aria-hidden />{t('addUser')}</Button>} />
      <div className="border-t border-line bg-surface">
        <Table label={t('users')}>
          <thead><tr><Th>{t('userName')}</Th><Th>{t('userLogin')}</Th><Th>{t('roles')}</Th><Th className="max-md:hidden">{t('byline')}</Th><Th>{t('state')}</Th><Th><span className="sr-only">{common('more')}</span></Th></tr></thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id} className={user.active ? 'hover:bg-hover' : 'text-ink-3 hover:bg-hover'}>
                <Td className="font-medium whitespace-nowrap">{user.name}{user.id === self ? <span className="ml-2 text-xs font-normal text-ink-3">{t('you')}</span> : null}</Td>
                <Td className="font-figures text-sm">{user.login}</Td>
                <Td><span className="flex flex-wrap gap-1">{user.roles.map((role) => <Badge key={role}>{common(`role.${role}`)}</Badge>)}</span></Td>
                <Td className="text-ink-2 max-md:hidden">{people.find((person) => person.id === user.personId)?.name ?? ''}</Td>
                <Td><span className="flex flex-wrap gap-1"><Badge tone={user.active ? 'good' : 'plain'}>{user.active ? t('open') : t('closed')}</Badge>{user.samplePassword ? <Badge tone="warn">{t('samplePassword')}</Badge> : null}</span></Td>
                <Td className="text-right">
                  <Menu trigger={<Button look="quiet" size="small" square aria-label={t('actionsFor', { name: user.name })}><Ellipsis aria-hidden /></Button>}>
                    <MenuItem onSelect={() => setPanel({ kind: 'edit', user })}>{t('edit')}</MenuItem>
                    <MenuItem onSelect={() => setPanel({ kind: 'reset', user })}>{t('reset')}</MenuItem>
                    {user.active ? <MenuItem danger onSelect={() => setClosing(user)}>{t('close')}</MenuItem> : <MenuItem onSelect={() => void act(() => actions.setActive({ id: user.id, version: user.version, active: true }), t('userSaved'))}>{t('reopen')}</MenuItem>}
                  </Menu>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <SidePanel open={panel !== null} onOpenChange={(open) => { if (!open) setPanel(null); }} title={title}>
        {panel?.kind === 'new' ? <NewUserForm people={people} leastPassword={leastPassword} actions={actions} onDone={done} /> : null}
        {panel?.kind === 'edit' ? <EditUserForm user={panel.user} people={people} actions={actions} onDone={done} /> : null}
        {panel?.kind === 'reset' ? <ResetPasswordForm user={panel.user} leastPassword={leastPassword} actions={actions} onDone={done} /> : null}
      </SidePanel>
      <Confirm open={closing !== null} onOpenChange={(open) => { if (!open) setClosing(null); }} title={t('closeTitle', { name: closing?.name ?? '' })} act={t('close')} danger
        onConfirm={async () => { if (closing) await act(() => actions.setActive({ id: closing.id, version: closing.version, active: false }), t('userSaved')); }}>{t('closeDetail')}</Confirm>
    </>
  );
}
