'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Tags, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Input } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { Table, Td, Th } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import type { Reply } from '@/lib/words/reply';
import { addressWith } from './list-address';

export interface TagLine { readonly tag: string; readonly uses: number; /** Old names that have become it. */ readonly aliases: readonly string[] }
export interface TagActions {
  merge(input: { from: string; to: string }): Promise<Reply<{ tag: string; articles: number }>>;
  removeAlias(input: { tag: string }): Promise<Reply<unknown>>;
}

/** Gives a tag another name; one that is in use makes the two one, which is said before. */
function RenameDialog({ line, tags, merge, onClose }: { line: TagLine; tags: readonly TagLine[]; merge: TagActions['merge']; onClose: () => void }) {
  const t = useTranslations('list');
  const common = useTranslations('common');
  const { act, busy, problems } = useAct();
  const [name, setName] = useState(line.tag);
  const wanted = name.trim();
  const twin = tags.find((other) => other.tag === wanted && other.tag !== line.tag);
  const save = async () => { const reply = await act(() => merge({ from: line.tag, to: wanted }), t('tagRenamed', { from: line.tag, to: wanted })); if (reply?.ok) onClose(); };
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} title={t('renameTag', { tag: line.tag })} description={t('renameTagHint')}
      actions={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" busy={busy} disabled={wanted === '' || wanted === line.tag} onClick={save}>{twin ? t('mergeInto') : t('rename')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); if (wanted && wanted !== line.tag) void save(); }}>
        <Field label={t('tagName')} problem={problems.to} hint={twin ? t('mergeHint', { tag: twin.tag, count: twin.uses }) : undefined}><Input value={name} maxLength={30} list="known-tags" onChange={(event) => setName(event.target.value)} /></Field>
        <datalist id="known-tags">{tags.filter((other) => other.tag !== line.tag).slice(0, 300).map((other) => <option key={other.tag} value={other.tag} />)}</datalist>
      </form>
    </Dialog>
  );
}

/** All tags of the newsroom with how much copy has them; renamed and merged here. */
export function TagsDesk({ tags, mayEdit, actions }: { tags: readonly TagLine[]; mayEdit: boolean; actions: TagActions }) {
  const t = useTranslations('list');
  const { act } = useAct();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<TagLine | null>(null);
  const asked = text.trim();
  const shown = tags.filter((line) => line.tag.includes(asked) || line.aliases.some((alias) => alias.includes(asked)));
  return (
    <>
      <PageHead title={t('tagsDesk')} detail={t('tagsDeskDetail')} />
      <div className="px-4 pb-3 md:px-6"><Field label={t('findTag')} hideLabel className="w-56"><Input type="search" value={text} placeholder={t('findTag')} onChange={(event) => setText(event.target.value)} /></Field></div>
      {shown.length === 0 ? <EmptyState icon={<Tags />} title={tags.length === 0 ? t('tagsEmpty') : t('noTag')}>{tags.length === 0 ? t('tagsEmptyDetail') : null}</EmptyState> : (
        <div className="border-t border-line bg-surface">
          <Table label={t('tagsDesk')}>
            <thead><tr><Th>{t('tag')}</Th><Th className="text-right">{t('tagUses')}</Th><Th>{t('aliases')}</Th>{mayEdit ? <Th><span className="sr-only">{t('rename')}</span></Th> : null}</tr></thead>
            <tbody>
              {shown.slice(0, 500).map((line) => (
                <tr key={line.tag} className="hover:bg-hover">
                  <Td className="font-medium">{line.tag}</Td>
                  <Td className="text-right">{line.uses > 0 ? <Link href={addressWith('', { tag: line.tag })} aria-label={t('seeTagged', { tag: line.tag })} className="underline decoration-line-strong underline-offset-4 hover:text-seal">{line.uses}</Link> : <span className="text-ink-3">0</span>}</Td>
                  <Td><span className="flex flex-wrap gap-1.5">{line.aliases.map((alias) => (
                    <span key={alias} className="inline-flex items-center rounded-small bg-sunken pl-1.5 text-sm text-ink-2">{alias}
                      {mayEdit ? <Button look="quiet" size="small" square aria-label={t('removeAlias', { tag: alias })} onClick={() => void act(() => actions.removeAlias({ tag: alias }), t('aliasRemoved', { tag: alias }))}><X aria-hidden className="size-3.5!" /></Button> : <span className="pr-1.5" />}
                    </span>
                  ))}</span></Td>
                  {mayEdit ? <Td className="text-right"><Button size="small" look="quiet" aria-label={t('renameTag', { tag: line.tag })} onClick={() => setOpen(line)}>{t('rename')}</Button></Td> : null}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {open ? <RenameDialog key={open.tag} line={open} tags={tags} merge={actions.merge} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
