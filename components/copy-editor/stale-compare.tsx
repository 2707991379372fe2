'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ArticleContent } from '@/lib/copy/article-content';
import { changedFields, changedPart, compareLines, textLines } from './compare-texts';

function Line({ text, other }: { text: string | null; other: string | null }) {
  if (text === null) return <td aria-hidden className="bg-sunken" />;
  const part = text === other ? null : changedPart(text, other ?? '');
  return (
    <td className="px-3 py-1 align-top font-song text-lg leading-7">
      {part ? <>{text.slice(0, part.start)}<mark className="rounded-small bg-warn-weak text-ink">{text.slice(part.start, part.end)}</mark>{text.slice(part.end)}</> : text}
    </td>
  );
}

/** Two texts side by side, differences marked; also used to look at a revision. */
export function ComparedTexts({ left, right, leftName, rightName }: { left: ArticleContent; right: ArticleContent; leftName: string; rightName: string }) {
  const t = useTranslations('copy');
  const lines = compareLines(textLines(left), textLines(right));
  const fields = changedFields(left, right);
  const fieldName: Partial<Record<keyof ArticleContent, string>> = { kind: t('kind'), section: t('section'), priority: t('priority'), tags: t('tags'), byline: t('tabByline'), photos: t('tabPhotos'), issueId: t('issue'), wantedPage: t('wantedPage'), pointsTo: t('pointsTo') };
  return (
    <div className="flex flex-col gap-3">
      <table className="w-full table-fixed border-collapse [&_td]:border [&_td]:border-line">
        <thead><tr>{[leftName, rightName].map((name) => <th key={name} scope="col" className="border border-line bg-sunken px-3 py-1.5 text-left text-sm">{name}</th>)}</tr></thead>
        <tbody>{lines.map((line, place) => <tr key={place} className={line.same ? 'text-ink-3' : undefined}><Line text={line.mine} other={line.theirs} /><Line text={line.theirs} other={line.mine} /></tr>)}</tbody>
      </table>
      {fields.length > 0 ? <p className="text-sm text-ink-2">{lines.every((line) => line.same) ? `${t('sameText')}。` : ''}{t('changedFields', { fields: fields.map((field) => fieldName[field]).join('、') })}</p> : null}
    </div>
  );
}

/** Somebody saved meanwhile: both texts, and the choice. Closing without choosing keeps ours unsaved on the page. */
export function StaleCompare({ open, onOpenChange, mine, theirs, by, at, onMine, onTheirs, onMerge }: {
  open: boolean; onOpenChange: (open: boolean) => void; mine: ArticleContent; theirs: ArticleContent; by: string; at: string; onMine: () => void; onTheirs: () => void; onMerge: () => void;
}) {
  const t = useTranslations('copy');
  const format = useFormatter();
  const name = by || t('someone');
  const time = at ? format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) : '';
  return (
    <Dialog open={open} onOpenChange={onOpenChange} wide title={t('staleTitle', { name })} description={<>{t('staleDetail')} {t('staleKept')}</>} actions={<>
      <Button onClick={onTheirs}>{t('takeTheirs')}</Button>
      <Button onClick={onMine}>{t('takeMine')}</Button>
      <Button look="primary" onClick={onMerge}>{t('mergeByHand')}</Button>
    </>}>
      <ComparedTexts left={mine} right={theirs} leftName={t('mineText')} rightName={t('theirsText', { name, time })} />
    </Dialog>
  );
}
