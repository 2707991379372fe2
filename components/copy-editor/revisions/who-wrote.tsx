'use client';

import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Users } from 'lucide-react';
import type { WrittenLine, WrittenSentence } from '@/lib/copy/revisions/authorship';
import type { Reply } from '@/lib/words/reply';

type Written = { readonly kind: 'reading' } | { readonly kind: 'failed' } | { readonly kind: 'read'; readonly lines: readonly WrittenLine[] };

/** Marks of the people, told apart by their rule under the text as well as by colour. */
const hands = ['decoration-info decoration-solid', 'decoration-good decoration-dashed', 'decoration-warn decoration-dotted', 'decoration-danger decoration-wavy', 'decoration-placed decoration-double', 'decoration-ink-3 decoration-solid'] as const;

function Sentence({ sentence, look, dimmed }: { sentence: WrittenSentence; look: string; dimmed: boolean }) {
  const t = useTranslations('revisions');
  const format = useFormatter();
  const all = sentence.by.reduce((sum, hand) => sum + hand.characters, 0);
  const said = sentence.by.map((hand) => `${t('percent', { name: hand.author, share: Math.max(1, Math.round((100 * hand.characters) / all)) })} · ${format.dateTime(new Date(hand.at), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`).join('\n');
  return <span title={said} className={classes('underline decoration-2 underline-offset-6', look, dimmed && 'text-ink-3 no-underline')}>{sentence.text}<span className="sr-only">（{sentence.by.map((hand) => hand.author).join('、')}）</span></span>;
}

/** The present text with each sentence's writers; one of them can be looked at alone. */
export function WhoWrote({ open, onOpenChange, read }: { open: boolean; onOpenChange: (open: boolean) => void; read: () => Promise<Reply<readonly WrittenLine[]>> }) {
  const t = useTranslations('revisions');
  const common = useTranslations('common');
  const [written, setWritten] = useState<Written>({ kind: 'reading' });
  const [only, setOnly] = useState<string | null>(null);
  const fetchLines = () => { setWritten({ kind: 'reading' }); read().then((reply) => setWritten(reply.ok ? { kind: 'read', lines: reply.value } : { kind: 'failed' }), () => setWritten({ kind: 'failed' })); };
  // Anew with each opening: others may have written meanwhile.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => { if (open) fetchLines(); }, [open]);
  const shares = new Map<string, number>();
  const lines = written.kind === 'read' ? written.lines : [];
  for (const hand of lines.flatMap((line) => line.sentences.flatMap((sentence) => sentence.by))) shares.set(hand.author, (shares.get(hand.author) ?? 0) + hand.characters);
  const people = [...shares].sort((a, b) => b[1] - a[1]);
  const all = people.reduce((sum, [, characters]) => sum + characters, 0);
  const lookOf = (author: string): string => hands[Math.min(hands.length - 1, people.findIndex(([name]) => name === author))] ?? hands[0];
  return (
    <Dialog wide open={open} onOpenChange={onOpenChange} title={t('whoWroteTitle')} description={t('whoWroteDetail')}>
      {written.kind === 'reading' ? <SkeletonRows label={common('loading')} /> : written.kind === 'failed' ? <ErrorState onRetry={fetchLines} /> : people.length === 0 ? <EmptyState icon={<Users />} title={t('whoWroteEmpty')} /> : (
        <div className="flex flex-col gap-4">
          <div role="group" aria-label={t('whoWrote')} className="flex flex-wrap gap-2">
            <Button size="small" aria-pressed={only === null} look="quiet" onClick={() => setOnly(null)}>{t('showAll')}</Button>
            {people.map(([name, characters]) => <Button key={name} size="small" look="quiet" aria-pressed={only === name} onClick={() => setOnly(only === name ? null : name)}><span className={classes('underline decoration-2 underline-offset-4', lookOf(name))}>{t('percent', { name, share: Math.round((100 * characters) / all) })}</span></Button>)}
          </div>
          <div className="mx-auto flex w-full max-w-160 flex-col gap-2">
            {lines.map((line, place) => (
              <p key={place} className={classes('font-song text-lg leading-9 wrap-anywhere', line.kind === 'title' && 'text-2xl font-bold', line.kind === 'crosshead' && 'font-bold')}>
                {line.sentences.map((sentence, at) => <Sentence key={at} sentence={sentence} look={lookOf(sentence.by[0]?.author ?? '')} dimmed={only !== null && !sentence.by.some((hand) => hand.author === only)} />)}
              </p>
            ))}
          </div>
        </div>
      )}
    </Dialog>
  );
}
