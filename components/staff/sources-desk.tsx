'use client';

import { useState } from 'react';
import { Ellipsis, Lock, Newspaper, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Field, Input } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { PageHead } from '@/components/ui/page-head';
import { Table, Td, Th } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import type { Reply } from '@/lib/words/reply';
import { StaffNav } from './staff-nav';

/** A source as its screen shows it. */
export interface SourceRow { readonly id: string; readonly name: string; readonly locked: boolean; readonly active: boolean; readonly uses: number; readonly version: number }
export interface SourceActions {
  create(input: { name: string; locked: boolean }): Promise<Reply<unknown>>;
  edit(input: { id: string; version: number; locked: boolean; active: boolean }): Promise<Reply<unknown>>;
}

function SourceForm({ create, onDone }: { create: SourceActions['create']; onDone: () => void }) {
  const t = useTranslations('people');
  const { act, busy, problems } = useAct();
  const [name, setName] = useState('');
  const [locked, setLocked] = useState(false);
  const save = async () => { const reply = await act(() => create({ name, locked }), t('sourceAdded')); if (reply?.ok) onDone(); };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Field label={t('sourceName')} problem={problems.name} required><Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} /></Field>
      <Checkbox label={t('locked')} hint={t('lockedHint')} checked={locked} onChange={(event) => setLocked(event.target.checked)} />
      <Button type="submit" look="primary" busy={busy} disabled={!name.trim()} className="self-start">{t('addSource')}</Button>
    </form>
  );
}

/** Agencies and others whose copy is printed; whose words are locked. */
export function SourcesDesk({ sources, mayEdit, mayUnlock, actions }: { sources: readonly SourceRow[]; mayEdit: boolean; mayUnlock: boolean; actions: SourceActions }) {
  const t = useTranslations('people');
  const { act } = useAct();
  const [adding, setAdding] = useState(false);
  const add = mayEdit ? <Button look="primary" onClick={() => setAdding(true)}><Plus aria-hidden />{t('addSource')}</Button> : null;
  const edit = (source: SourceRow, changes: Partial<SourceRow>) => void act(() => actions.edit({ id: source.id, version: source.version, locked: source.locked, active: source.active, ...changes }), t('sourceSaved'));
  return (
    <>
      <PageHead title={t('sources')} detail={t('sourcesDetail')} actions={add} />
      <StaffNav here="sources" />
      {sources.length === 0 ? <EmptyState icon={<Newspaper />} title={t('sourceEmpty')} action={add}>{t('sourceEmptyDetail')}</EmptyState> : (
        <div className="bg-surface">
          <Table label={t('sources')}>
            <thead><tr><Th>{t('sourceName')}</Th><Th>{t('locked')}</Th><Th className="text-right">{t('sourceUses')}</Th><Th>{t('state')}</Th>{mayEdit ? <Th><span className="sr-only">{t('edit')}</span></Th> : null}</tr></thead>
            <tbody>
              {sources.map((source) => (
                <tr key={source.id} className="hover:bg-hover">
                  <Td className="font-medium">{source.name}</Td>
                  <Td>{source.locked ? <Badge tone="warn"><Lock aria-hidden className="size-3" />{t('locked')}</Badge> : <span className="text-ink-3">{t('notLocked')}</span>}</Td>
                  <Td className="text-right text-ink-2">{source.uses}</Td>
                  <Td><Badge tone={source.active ? 'good' : 'plain'}>{source.active ? t('active') : t('inactive')}</Badge></Td>
                  {mayEdit ? (
                    <Td className="text-right">
                      <Menu trigger={<IconButton size="small" label={t('actionsForSource', { name: source.name })}><Ellipsis /></IconButton>}>
                        {source.locked ? (mayUnlock ? <MenuItem danger onSelect={() => edit(source, { locked: false })}>{t('unlock')}</MenuItem> : null) : <MenuItem onSelect={() => edit(source, { locked: true })}>{t('lock')}</MenuItem>}
                        <MenuItem onSelect={() => edit(source, { active: !source.active })}>{source.active ? t('deactivate') : t('activate')}</MenuItem>
                      </Menu>
                    </Td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <SidePanel open={adding} onOpenChange={setAdding} title={t('addSource')}>{adding ? <SourceForm create={actions.create} onDone={() => setAdding(false)} /> : null}</SidePanel>
    </>
  );
}
