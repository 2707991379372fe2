'use client';

import { useState } from 'react';
import { Plus, Sparkles } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import { tagsOf } from '@/lib/copy/tags';
import type { Reply } from '@/lib/words/reply';

/** The tags of a story, typed in one line, and words of its text that may serve as tags. */
export function TagsField({ tags, readOnly, onChange, suggest }: { tags: readonly string[]; readOnly: boolean; onChange: (tags: string[]) => void; suggest: () => Promise<Reply<readonly string[]>> }) {
  const t = useTranslations('copy');
  const list = useTranslations('list');
  const { act, busy } = useAct();
  const [typed, setTyped] = useState<string | null>(null);
  const [words, setWords] = useState<readonly string[] | null>(null);
  const open = words?.filter((word) => !tags.includes(word)) ?? [];
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('tags')} hint={t('tagsHint')}>
        <Input value={typed ?? tags.join('、')} readOnly={readOnly} onChange={(event) => setTyped(event.target.value)} onBlur={() => { if (typed !== null) { onChange(tagsOf(typed)); setTyped(null); } }} />
      </Field>
      {readOnly ? null : (
        <div className="flex flex-wrap items-center gap-1.5">
          <Button size="small" look="quiet" busy={busy} className="-ml-2" onClick={async () => { const reply = await act(suggest); if (reply?.ok) setWords(reply.value); }}><Sparkles aria-hidden />{busy ? list('suggesting') : list('suggest')}</Button>
          {open.map((word) => <Button key={word} size="small" aria-label={list('addTag', { tag: word })} onClick={() => onChange(tagsOf([...tags, word].join(' ')))}><Plus aria-hidden />{word}</Button>)}
          <span role="status" className="text-sm text-ink-3">{words !== null && words.length === 0 ? list('noSuggestion') : null}</span>
        </div>
      )}
    </div>
  );
}
