'use client';

import { useCallback, useEffect, useId, useState, type FormEvent } from 'react';
import { LayoutTemplate, Pencil, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { emptyRoles } from '@/lib/makeup/block';
import { pageFormat } from '@/lib/makeup/format';
import { houseTemplates } from '@/lib/makeup/templates/house-templates';
import type { PageTemplate } from '@/lib/makeup/templates/page-template';
import type { PageTemplateView } from '@/lib/desk/views/page-template';
import { useThisDesk } from '../use-desk';
import { TemplateName } from './save-template';
import { useShelf } from './template-shelf';
import { TemplateThumb } from './template-thumb';
import { useTemplates } from './use-templates';

/** A template to choose: kept by the paper, or one that comes with the program (no `kept`). */
interface Choice { readonly key: string; readonly template: PageTemplate; readonly kept: PageTemplateView | null; readonly suits: boolean }

type Kept = { readonly state: 'loading' | 'failed' } | { readonly state: 'read'; readonly templates: readonly PageTemplateView[]; readonly mayEdit: boolean };

/** The pages a template is made for: by the masthead or the folio it was kept under; null: neither. */
function madeFor({ blocks }: PageTemplate): 'front' | 'inner' | null {
  return blocks.some((block) => block.kind === 'masthead') ? 'front' : blocks.some((block) => block.kind === 'folio') ? 'inner' : null;
}

function Facts({ choice, page }: { choice: Choice; page: number }) {
  const t = useTranslations('pageTemplates');
  const format = useFormatter();
  const made = madeFor(choice.template);
  const elsewhere = choice.suits && made !== null && made !== (page === 1 ? 'front' : 'inner') ? made : null;
  const roles = emptyRoles.map((role) => ({ role, count: choice.template.blocks.filter((block) => block.kind === 'empty' && block.role === role).length })).filter(({ count }) => count > 0);
  return (
    <p className="mt-1.5 text-xs text-ink-2">
      {t('facts', { places: t('places', { count: roles.reduce((sum, { count }) => sum + count, 0) }), roles: roles.map(({ role, count }) => t('roleCount', { role: t(`role.${role}`), count })).join('、') })}
      {choice.suits ? null : <span className="text-warn"> {t('otherFormat', { format: pageFormat(choice.template.formatId)?.name ?? choice.template.formatId })}</span>}
      {elsewhere ? <span className="block text-warn">{t(`madeFor.${elsewhere}`)}</span> : null}
      {choice.kept ? <span className="block text-ink-3">{t('by', { name: choice.kept.createdBy, date: format.dateTime(new Date(choice.kept.createdAt), { dateStyle: 'medium' }) })}</span> : null}
    </p>
  );
}

/** Templates to choose from, in small, those for this page first; the chosen one is put on the page, empty or filled. */
export function TemplatePicker({ onClose }: { onClose: () => void }) {
  const t = useTranslations('pageTemplates');
  const desk = useThisDesk();
  const shelf = useShelf();
  const { put, nameOf } = useTemplates();
  const { format } = desk.issue;
  const [kept, setKept] = useState<Kept>({ state: 'loading' });
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState<{ readonly act: 'rename' | 'remove'; readonly of: PageTemplateView } | null>(null);
  const id = useId();
  const read = useCallback(async () => {
    const reply = await shelf?.list().catch(() => null);
    setKept(reply?.ok ? { state: 'read', ...reply.value } : { state: 'failed' });
  }, [shelf]);
  useEffect(() => { void read(); }, [read]);

  const own: Choice[] = kept.state === 'read' ? kept.templates.map((view) => ({ key: view.id, template: view.template, kept: view, suits: view.template.formatId === format.id })).sort((one, other) => Number(other.suits) - Number(one.suits)) : [];
  const house: Choice[] = houseTemplates(format).map(({ id: key, front, template }) => ({ key, template, kept: null, suits: true, front })).sort((one, other) => Number(other.front === (desk.number === 1)) - Number(one.front === (desk.number === 1)));
  const choices = [...own, ...house];
  const at = choices.find((choice) => choice.key === chosen) ?? choices.find((choice) => choice.suits) ?? null;
  const take = (fill: boolean) => {
    if (!at || busy) return;
    setBusy(fill);
    // What is being done is shown before the page is filled.
    setTimeout(() => { const refusal = put(at.template, fill); setBusy(false); setProblem(refusal ?? ''); if (refusal === null) onClose(); }, fill ? 30 : 0);
  };
  const group = (title: string, list: readonly Choice[]) => (
    <div>
      <h3 className="mb-2 text-sm font-medium text-ink-2">{title}</h3>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
        {list.map((choice) => {
          const shape = pageFormat(choice.template.formatId);
          return (
            <div key={choice.key} className={classes('relative flex min-w-0 flex-col rounded-base border p-2.5 motion-quick transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-seal', choice === at ? 'border-seal bg-seal-weak' : 'border-line hover:border-line-strong', choice.suits ? '' : 'opacity-60')}>
              <div className="flex items-start gap-2">
                <input id={`${id}-${choice.key}`} type="radio" name="template" value={choice.key} disabled={!choice.suits} className="mt-0.5 size-4 shrink-0 accent-seal outline-none" checked={choice === at} aria-describedby={`${id}-${choice.key}-facts`} onChange={() => { setChosen(choice.key); setProblem(''); }} />
                <label htmlFor={`${id}-${choice.key}`} className="min-w-0 flex-1 cursor-pointer text-sm font-medium break-words after:absolute after:inset-0">{nameOf(choice.template)}</label>
                {choice.kept ? null : <Badge>{t('builtIn')}</Badge>}
              </div>
              <div className="mx-auto mt-2 w-full max-w-40">{shape ? <TemplateThumb template={choice.template} format={shape} /> : null}</div>
              <div id={`${id}-${choice.key}-facts`}><Facts choice={choice} page={desk.number} /></div>
            </div>
          );
        })}
      </div>
    </div>
  );
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} wide title={t('choose')} description={t('chooseDetail', { page: desk.number })} actions={<>
      {at?.kept && kept.state === 'read' && kept.mayEdit ? <span className="mr-auto flex gap-1">
        <Button look="quiet" onClick={() => setAsked({ act: 'rename', of: at.kept! })}><Pencil aria-hidden />{t('rename')}</Button>
        <Button look="quiet" onClick={() => setAsked({ act: 'remove', of: at.kept! })}><Trash2 aria-hidden />{t('remove')}</Button>
      </span> : null}
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button disabled={!at || busy} onClick={() => take(false)}>{t('put')}</Button>
      <Button look="primary" type="submit" form={id} busy={busy} disabled={!at}>{busy ? t('filling') : t('putAndFill')}</Button>
    </>}>
      <form id={id} onSubmit={(event: FormEvent) => { event.preventDefault(); take(true); }}>
        <fieldset className="flex flex-col gap-5">
          <legend className="sr-only">{t('choose')}</legend>
          {problem ? <p role="alert" className="sticky -top-4 z-10 bg-raised py-2 text-sm font-medium text-danger">{problem}</p> : null}
          {kept.state === 'failed' ? <p role="alert" className="text-sm text-danger">{t('failed')}</p> : null}
          {kept.state === 'loading' ? <p role="status" className="text-sm text-ink-2">{t('loading')}</p> : null}
          {own.length > 0 ? group(t('own'), own) : kept.state === 'read' && house.length > 0 ? <p className="text-sm text-ink-2">{t('none')}</p> : null}
          {house.length > 0 ? group(t('builtIn'), house) : kept.state === 'read' && own.length === 0 ? <EmptyState icon={<LayoutTemplate />} title={t('noneFits', { format: format.name })} /> : null}
        </fieldset>
      </form>
      {asked?.act === 'rename' && shelf ? <TemplateName title={t('renameTitle')} act={t('rename')} first={asked.of.template.name} send={(name) => shelf.rename({ id: asked.of.id, version: asked.of.version, name })} onDone={(name) => { setAsked(null); desk.say(t('renamed', { name })); void read(); }} onClose={() => setAsked(null)} /> : null}
      {asked?.act === 'remove' && shelf ? <Confirm open onOpenChange={(open) => { if (!open) setAsked(null); }} title={t('removeAsk', { name: asked.of.template.name })} act={t('remove')} danger onConfirm={async () => {
        const reply = await shelf.remove({ id: asked.of.id, version: asked.of.version }).catch(() => null);
        desk.say(reply?.ok ? t('removed', { name: asked.of.template.name }) : reply?.message ?? t('failed'), !reply?.ok);
        void read();
      }}>{t('removeDetail')}</Confirm> : null}
    </Dialog>
  );
}
