'use client';

import Link from 'next/link';
import { useState } from 'react';
import { PenLine, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Field, Input, Select } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { Table, Td, Th } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import { bylineRoles } from '@/lib/copy/article-content';
import type { BylineRole } from '@/lib/copy/story';
import { StaffNav } from './staff-nav';
import type { PersonView } from '@/lib/desk/views/staff';
import type { Reply } from '@/lib/words/reply';

export interface PeopleActions {
  create(input: { name: string; role: BylineRole; guest: boolean }): Promise<Reply<unknown>>;
  edit(input: { id: string; version: number; name: string; role: BylineRole; active: boolean; guest: boolean }): Promise<Reply<unknown>>;
}

function PersonForm({ person, actions, onDone }: { person: PersonView | null; actions: PeopleActions; onDone: () => void }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<BylineRole>(person?.role ?? 'reporter');
  const [active, setActive] = useState(person?.active ?? true);
  const [guest, setGuest] = useState(person?.guest ?? false);
  const save = async () => {
    const reply = await act(() => person ? actions.edit({ id: person.id, version: person.version, name, role, active, guest }) : actions.create({ name, role, guest }), person ? t('saved') : t('added'));
    if (reply?.ok) onDone();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Field label={t('name')} hint={person ? t('editHint') : undefined} problem={problems.name} required><Input value={name} autoFocus maxLength={40} onChange={(event) => setName(event.target.value)} /></Field>
      <Field label={t('role')} problem={problems.role}><Select value={role} onChange={(event) => setRole(bylineRoles.find((known) => known === event.target.value) ?? 'reporter')}>{bylineRoles.map((known) => <option key={known} value={known}>{common(`bylineRole.${known}`)}</option>)}</Select></Field>
      <Checkbox label={t('guest')} hint={t('guestHint')} checked={guest} onChange={(event) => setGuest(event.target.checked)} />
      {person ? <Checkbox label={t('active')} checked={active} onChange={(event) => setActive(event.target.checked)} /> : null}
      <Button type="submit" look="primary" busy={busy} disabled={!name.trim()} className="self-start">{person ? common('save') : t('add')}</Button>
    </form>
  );
}

/** Byline names: who they are, how much they wrote, whether they are offered for new copy. */
export function PeopleDesk({ people, mayEdit, actions }: { people: readonly PersonView[]; mayEdit: boolean; actions: PeopleActions }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<PersonView | 'new' | null>(null);
  const asked = text.trim().toLowerCase().replace(/\s/g, '');
  const shown = people.filter((person) => (all || person.active) && (person.name.includes(text.trim()) || (asked !== '' && person.keys.split(' ').some((key) => key.includes(asked)))));
  const add = mayEdit ? <Button look="primary" onClick={() => setOpen('new')}><Plus aria-hidden />{t('add')}</Button> : null;
  return (
    <>
      <PageHead title={t('title')} detail={t('detail')} actions={add} />
      <StaffNav here="people" />
      <div className="flex flex-wrap items-center gap-3 px-4 py-3 md:px-6">
        <Field label={t('search')} hideLabel className="w-56"><Input type="search" value={text} placeholder={t('searchHint')} onChange={(event) => setText(event.target.value)} /></Field>
        <Checkbox label={t('showInactive')} checked={all} onChange={(event) => setAll(event.target.checked)} />
      </div>
      {shown.length === 0 ? <EmptyState icon={<PenLine />} title={people.length === 0 ? t('empty') : t('nothing')} action={people.length === 0 ? add : null}>{people.length === 0 ? t('emptyDetail') : null}</EmptyState> : (
        <div className="border-t border-line bg-surface">
          <Table label={t('title')}>
            <thead><tr><Th>{t('name')}</Th><Th>{t('role')}</Th><Th className="text-right">{t('stories')}</Th><Th className="max-md:hidden">{t('login')}</Th><Th>{t('state')}</Th>{mayEdit ? <Th><span className="sr-only">{t('edit')}</span></Th> : null}</tr></thead>
            <tbody>
              {shown.map((person) => (
                <tr key={person.id} className="hover:bg-hover">
                  <Td className="font-medium whitespace-nowrap"><Link href={`/desk/people/${person.id}`} className="hover:text-seal">{person.name}</Link></Td>
                  <Td className="text-ink-2">{common(`bylineRole.${person.role}`)}{person.guest ? <Badge className="ml-2">{t('guest')}</Badge> : null}</Td>
                  <Td className="text-right">{person.stories > 0 ? <Link href={`/desk/articles?person=${person.id}`} aria-label={t('seeStories', { name: person.name })} className="underline decoration-line-strong underline-offset-4 hover:text-seal">{person.stories}</Link> : <span className="text-ink-3">0</span>}</Td>
                  <Td className="text-ink-3 max-md:hidden">{person.login ?? ''}</Td>
                  <Td><Badge tone={person.active ? 'good' : 'plain'}>{person.active ? t('active') : t('inactive')}</Badge></Td>
                  {mayEdit ? <Td className="text-right"><Button size="small" look="quiet" aria-label={t('editTitle', { name: person.name })} onClick={() => setOpen(person)}>{t('edit')}</Button></Td> : null}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <SidePanel open={open !== null} onOpenChange={(next) => { if (!next) setOpen(null); }} title={open === 'new' || open === null ? t('add') : t('editTitle', { name: open.name })}>
        {open ? <PersonForm key={open === 'new' ? 'new' : open.id} person={open === 'new' ? null : open} actions={actions} onDone={() => setOpen(null)} /> : null}
      </SidePanel>
    </>
  );
}
