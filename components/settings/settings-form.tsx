'use client';

import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { useRouter } from 'next/navigation';
import { PanelTop, Mail } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import { pageFormats } from '@/lib/makeup/format';
import { weighable } from '@/lib/makeup/machine/make-up-rules';
import type { PublicationView } from '@/lib/desk/views/publication';
import type { Reply } from '@/lib/words/reply';

type Fields = Omit<PublicationView, 'id' | 'version' | 'mastheadDesign' | 'permit' | 'notices' | 'sections'> & { readonly permit: string; readonly notices: string; readonly sections: string };

const fieldsOf = ({ id: _id, version: _version, mastheadDesign: _design, permit, notices, sections, ...rest }: PublicationView): Fields => ({ ...rest, permit: permit.join('\n'), notices: notices.join('\n'), sections: sections.join('\n') });
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
const faces = ['brush', 'xiaowei', 'song-heavy', 'hei-heavy', 'kai'] as const;
const levels = ['gb', 'basic', 'strict', 'none'] as const;
/** How much a rule is minded: not, little, as usual, much. */
const importance = [0, 0.5, 1, 2] as const;
const factorKey = { 0: 'f0', 0.5: 'f0_5', 1: 'f1', 2: 'f2' } as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A group of settings under its name. */
function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-x-8 gap-y-4 border-t border-line px-4 py-6 md:px-6 lg:grid-cols-[12rem_minmax(0,40rem)]">
      <h2 className="text-lg">{title}</h2>
      <div className="grid gap-4 sm:grid-cols-2">{children}</div>
    </section>
  );
}

/** The publication's settings; saved together, what changed only. */
export function SettingsForm({ publication, mayEdit: mayEver, mayMail, save }: { publication: PublicationView; mayEdit: boolean; mayMail: boolean; save: (input: unknown) => Promise<Reply<PublicationView>> }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const masthead = useTranslations('mastheadDesign');
  const notices = useTranslations('notices');
  const rules = useTranslations('makeUp');
  const { act, busy, problems } = useAct();
  const mayEdit = useHydrated() && mayEver;
  const [standing, setStanding] = useState(publication);
  const [fields, setFields] = useState(() => fieldsOf(publication));
  const router = useRouter();
  /** Takes what the server has; what was typed since `from` stays. */
  const adopt = (next: PublicationView, from: Fields) => {
    setStanding(next);
    setFields((was) => ({ ...fieldsOf(next), ...Object.fromEntries(Object.entries(was).filter(([name, value]) => value !== from[name as keyof Fields])) }));
  };
  // Somebody else's change came with a newer page.
  if (publication.version > standing.version) adopt(publication, fieldsOf(standing));
  const before = fieldsOf(standing);
  const changed = Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== before[name as keyof Fields]));
  const dirty = Object.keys(changed).length > 0;
  const set = (changes: Partial<Fields>) => setFields((was) => ({ ...was, ...changes }));
  const format = pageFormats.find((known) => known.id === fields.formatId);
  const problem = (name: keyof Fields) => problems[name] ?? Object.entries(problems).find(([path]) => path.startsWith(`${name}.`))?.[1];
  const text = (name: 'name' | 'district' | 'publisher' | 'hotline' | 'recipients' | 'printer' | 'printRun' | 'bylineLabel' | 'briefsTitle' | 'timeZone', hint?: string, className?: string) => (
    <Field label={t(name)} hint={hint} problem={problem(name)} {...(className ? { className } : {})}><Input value={fields[name]} readOnly={!mayEdit} onChange={(event) => set({ [name]: event.target.value })} /></Field>
  );
  const lines = (name: 'permit' | 'notices' | 'sections', hint: string, rows: number) => (
    <Field label={t(name)} hint={hint} problem={problem(name)} className="sm:col-span-2"><Textarea rows={rows} value={fields[name]} readOnly={!mayEdit} onChange={(event) => set({ [name]: event.target.value })} /></Field>
  );
  const submit = async () => {
    const input = Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, name === 'permit' || name === 'notices' || name === 'sections' ? linesOf(String(value)) : value]));
    const reply = await act(() => save({ version: standing.version, ...input }), t('saved'));
    if (reply?.ok) adopt(reply.value, fields);
    else if (reply?.error.code === 'stale') router.refresh();
    else if (reply && Object.keys(reply.fields).length > 0) toast.error(reply.message);
  };
  return (
    <form className="pb-20" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <PageHead title={t('title')} detail={mayEver ? t('voids') : undefined} actions={<>
        {mayMail ? <Link href="/desk/settings/mail" className={buttonClasses('plain')}><Mail aria-hidden />{notices('mail')}</Link> : null}
        <Link href="/desk/settings/masthead" className={buttonClasses('plain')}><PanelTop aria-hidden />{masthead('open')}</Link>
      </>} />
      {mayEver ? null : <div className="px-4 pb-4 md:px-6"><Notice tone="info">{t('readOnly')}</Notice></div>}
      <Group title={t('publication')}>
        {text('name')}
        <Field label={t('profile')} problem={problem('profile')}><Select value={fields.profile} disabled={!mayEdit} onChange={(event) => set({ profile: event.target.value === 'licensed' ? 'licensed' : 'internal' })}><option value="internal">{t('profileInternal')}</option><option value="licensed">{t('profileLicensed')}</option></Select></Field>
        {text('publisher', t('publisherHint'), 'sm:col-span-2')}
        {lines('permit', t('permitHint'), 2)}
        {lines('notices', t('noticesHint'), 2)}
        {text('district')}{text('hotline')}
      </Group>
      <Group title={t('imprint')}>{text('recipients', undefined, 'sm:col-span-2')}{text('printer')}{text('printRun')}</Group>
      <Group title={t('paper')}>
        <Field label={t('format')} problem={problem('formatId')} className="sm:col-span-2" hint={format ? t('formatDetail', { width: format.trimWidth, height: format.trimHeight, columns: format.columns, characters: format.charactersPerColumn, size: format.bodySize }) : undefined}>
          <Select value={fields.formatId} disabled={!mayEdit} onChange={(event) => set({ formatId: event.target.value })}>{pageFormats.map((known) => <option key={known.id} value={known.id}>{known.name}</option>)}</Select>
        </Field>
        <Field label={t('pageCount')} problem={problem('pageCount')}><Input type="number" min={1} max={64} value={fields.pageCount} readOnly={!mayEdit} onChange={(event) => set({ pageCount: Number(event.target.value) })} /></Field>
        <Field label={t('usualWeekday')} problem={problem('usualWeekday')}><Select value={fields.usualWeekday ?? ''} disabled={!mayEdit} onChange={(event) => set({ usualWeekday: event.target.value ? Number(event.target.value) : null })}><option value="">{t('noWeekday')}</option>{weekdays.map((day) => <option key={day} value={day}>{common(`weekday.d${day}`)}</option>)}</Select></Field>
        {lines('sections', t('sectionsHint'), 5)}
        {text('bylineLabel', t('bylineLabelHint'))}{text('briefsTitle')}
        <Field label={t('nameplateFace')} problem={problem('nameplateFace')}><Select value={fields.nameplateFace} disabled={!mayEdit} onChange={(event) => set({ nameplateFace: event.target.value })}>{faces.map((face) => <option key={face} value={face}>{t(`faces.${face}`)}</option>)}</Select></Field>
        <Field label={t('level')} problem={problem('prohibitionLevel')}><Select value={fields.prohibitionLevel} disabled={!mayEdit} onChange={(event) => set({ prohibitionLevel: event.target.value })}>{levels.map((level) => <option key={level} value={level}>{t(`levels.${level}`)}</option>)}</Select></Field>
      </Group>
      <Group title={t('rules')}>
        <p className="text-sm text-ink-2 sm:col-span-2">{t('rulesHint')}</p>
        {weighable.map((rule) => (
          <Field key={rule} label={rules(`rule.${rule}`)}><Select value={String(fields.ruleWeights[rule] ?? 1)} disabled={!mayEdit} onChange={(event) => set({ ruleWeights: { ...fields.ruleWeights, [rule]: Number(event.target.value) } })}>{importance.map((factor) => <option key={factor} value={factor}>{t(`importance.${factorKey[factor]}`)}</option>)}</Select></Field>
        ))}
      </Group>
      <Group title={t('web')}>
        <Field label={t('visibility')} problem={problem('visibility')}><Select value={fields.visibility} disabled={!mayEdit} onChange={(event) => set({ visibility: event.target.value === 'staff' ? 'staff' : 'public' })}><option value="public">{t('visibilityPublic')}</option><option value="staff">{t('visibilityStaff')}</option></Select></Field>
        {text('timeZone')}
      </Group>
      {mayEver ? (
        <div className="fixed right-0 bottom-(--foot) left-0 flex items-center justify-end gap-3 border-t border-line bg-surface px-4 py-2.5 md:left-18 md:px-6">
          {dirty ? <><span role="status" className="text-sm text-ink-2">{t('unsaved')}</span><Button look="quiet" onClick={() => setFields(fieldsOf(standing))}>{t('discard')}</Button></> : null}
          <Button type="submit" look="primary" busy={busy} disabled={!dirty}>{t('save')}</Button>
        </div>
      ) : null}
    </form>
  );
}
