'use client';

import { useMemo, useState } from 'react';
import { ArrowUpDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import type { ArticleContent } from '@/lib/copy/article-content';
import { compareContents, type ComparedLine, type FieldChange } from '@/lib/copy/revisions/compare';
import type { Choices } from '../copy-desk.types';

/** So many unchanged lines in a row stand beside a change for its context; more are folded. */
const context = 1;

const lineLook: Partial<Record<ComparedLine['kind'], string>> = { kicker: 'text-base', title: 'text-2xl font-bold', subtitle: 'text-base', crosshead: 'font-bold', note: 'font-kai', quote: 'font-kai', quoteBy: 'font-kai text-sm', row: 'text-base', photo: 'text-sm text-ink-2' };

function Line({ line }: { line: ComparedLine }) {
  const t = useTranslations('revisions');
  const whole = line.change === 'inserted' || line.change === 'deleted';
  return (
    <li data-change={line.change} className={classes('flex gap-3 border-l-2 py-0.5 pl-3', line.change === 'same' ? 'border-transparent' : 'border-seal')}>
      <p className={classes('min-w-0 flex-1 font-song text-lg leading-8 wrap-anywhere', lineLook[line.kind])}>
        {line.kind === 'paragraph' ? null : <span className="mr-2 font-ui text-xs font-normal text-ink-3">{t(`lines.${line.kind}`)}</span>}
        {line.change === 'moved' ? <Badge tone="info" className="mr-2 align-middle font-ui"><ArrowUpDown aria-hidden className="size-3" />{t('movedHere')}</Badge> : null}
        {whole ? <Badge tone={line.change === 'inserted' ? 'good' : 'danger'} className="mr-2 align-middle font-ui">{t(line.change === 'inserted' ? 'inserted' : 'deleted')}</Badge> : null}
        {line.parts.map((part, place) => part.change === 'inserted' ? <ins key={place} className="bg-good-weak text-ink decoration-good decoration-2 underline-offset-4">{part.text}</ins>
          : part.change === 'deleted' ? <del key={place} className="bg-danger-weak text-ink-2 decoration-danger decoration-2">{part.text}</del> : <span key={place}>{part.text}</span>)}
      </p>
    </li>
  );
}

/** Lines with runs of unchanged ones folded, but for those next to a change. */
function folded(lines: readonly ComparedLine[]): (ComparedLine | { readonly fold: readonly ComparedLine[] })[] {
  const near = lines.map((_, at) => lines.slice(Math.max(0, at - context), at + context + 1).some((line) => line.change !== 'same'));
  const shown: (ComparedLine | { fold: ComparedLine[] })[] = [];
  lines.forEach((line, at) => {
    if (near[at]) { shown.push(line); return; }
    const last = shown.at(-1);
    if (last && 'fold' in last) last.fold.push(line); else shown.push({ fold: [line] });
  });
  return shown;
}

function Fold({ lines }: { lines: readonly ComparedLine[] }) {
  const t = useTranslations('revisions');
  const [open, setOpen] = useState(false);
  if (open) return <>{lines.map((line, place) => <Line key={place} line={line} />)}</>;
  return <li className="py-1 pl-3"><Button size="small" look="quiet" onClick={() => setOpen(true)}>{t('showUnchanged', { count: lines.length })}</Button></li>;
}

/** Two texts of one article as one: what came is underlined, what went is struck through, what moved says so; then the other fields. */
export function ComparedCopy({ before, after, choices }: { before: ArticleContent; after: ArticleContent; choices: Pick<Choices, 'issues'> }) {
  const t = useTranslations('revisions');
  const copy = useTranslations('copy');
  const common = useTranslations('common');
  const compared = useMemo(() => compareContents(before, after), [before, after]);
  const name: Record<FieldChange['field'], string> = { kind: copy('kind'), section: copy('section'), priority: copy('priority'), tags: copy('tags'), byline: copy('tabByline'), photos: copy('tabPhotos'), issueId: copy('issue'), wantedPage: copy('wantedPage'), pointsTo: copy('pointsTo') };
  const said = ({ field }: FieldChange, value: string): string => {
    if (field === 'pointsTo') return t('differs');
    if (value === '') return field === 'issueId' ? common('noIssue') : t('empty');
    if (field === 'kind') return common(`articleKind.${value === 'brief' || value === 'teaser' ? value : 'story'}`);
    if (field === 'priority') return copy(`priority${Math.min(5, Math.max(1, Number(value) || 3)) as 1 | 2 | 3 | 4 | 5}`);
    if (field === 'issueId') return choices.issues.find((issue) => issue.id === value)?.label ?? t('differs');
    if (field === 'wantedPage') return t('page', { page: value });
    return value.replaceAll('\n', '、');
  };
  const textSame = compared.inserted === 0 && compared.deleted === 0 && compared.moved === 0 && compared.lines.every((line) => line.change === 'same');
  return (
    <div className="flex flex-col gap-4">
      <p className="mx-auto flex w-full max-w-160 flex-wrap gap-2" role="status">
        {compared.inserted > 0 ? <Badge tone="good">{t('added', { count: compared.inserted })}</Badge> : null}
        {compared.deleted > 0 ? <Badge tone="danger">{t('removed', { count: compared.deleted })}</Badge> : null}
        {compared.moved > 0 ? <Badge tone="info">{t('moved', { count: compared.moved })}</Badge> : null}
        {textSame ? <span className="text-ink-2">{t(compared.fields.length === 0 ? 'sameAll' : 'same')}</span> : null}
      </p>
      {textSame ? null : <ol className="mx-auto flex w-full max-w-160 flex-col gap-1">{folded(compared.lines).map((line, place) => 'fold' in line ? <Fold key={place} lines={line.fold} /> : <Line key={place} line={line} />)}</ol>}
      {compared.fields.length > 0 ? (
        <section className="mx-auto w-full max-w-160 overflow-x-auto border-t border-line pt-3">
          <table className="w-full border-collapse text-sm [&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-1.5 [&_th]:pr-4 [&_th]:text-left [&_th]:font-medium [&_th]:text-ink-2">
            <caption className="pb-1 text-left font-medium">{t('fields')}</caption>
            <thead><tr><th scope="col">{t('field')}</th><th scope="col">{t('before')}</th><th scope="col">{t('after')}</th></tr></thead>
            <tbody>{compared.fields.map((change) => <tr key={change.field}><td>{name[change.field]}</td><td><del className="text-ink-2 decoration-danger">{said(change, change.before)}</del></td><td><ins className="text-ink decoration-good underline-offset-4">{said(change, change.after)}</ins></td></tr>)}</tbody>
          </table>
        </section>
      ) : null}
    </div>
  );
}
