'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import type { RecognisedArticle } from '@/lib/copy/import/import-types';

/** Paragraphs shown before the text is unfolded. */
const first = 2;

/** One article as it was read: every field in its place. */
export function RecognisedArticleCard({ article, heading, taken, onTaken }: { article: RecognisedArticle; heading: string; taken: boolean; onTaken: (taken: boolean) => void }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const id = useId();
  const [open, setOpen] = useState(false);
  const characters = article.paragraphs.reduce((sum, text) => sum + [...text].length, 0);
  const shown = open ? article.elements : article.elements.slice(0, first);
  const byline = article.source ? `（${t('source')}：${article.source}）` : article.names.length > 0 ? `（${[article.label, ...article.names.map((name) => name.name)].filter(Boolean).join(' ')}）` : '';
  return (
    <article aria-labelledby={id} className="border border-line bg-surface px-4 py-3 data-[taken=false]:opacity-60" data-taken={taken}>
      <div className="flex items-center gap-2 text-sm text-ink-3">
        <label className="flex items-center gap-2 text-ink-2"><input type="checkbox" checked={taken} aria-label={`${t('import.take')}：${heading}`} onChange={(event) => onTaken(event.target.checked)} className="size-4 accent-seal-fill" />{t('import.take')}</label>
        <Badge>{common(`articleKind.${article.kind}`)}</Badge>{article.section ? <span>{article.section}</span> : null}<span className="ml-auto">{common('characters', { count: characters })}</span>
      </div>
      {article.kicker ? <p className="mt-2 text-ink-2">{article.kicker.replace(/\n/g, ' ')}</p> : null}
      <h3 id={id} className="mt-1 font-song text-xl leading-7 whitespace-pre-line">{article.title || heading}</h3>
      {article.subtitle ? <p className="mt-0.5 text-ink-2">—— {article.subtitle.replace(/\n/g, ' ')}</p> : null}
      <div className="mt-2 font-song text-lg leading-7">
        {shown.map((element, place) => element.kind === 'photo'
          ? <p key={place} className="my-1 border-l-2 border-placed pl-3 font-ui text-sm text-ink-2">{t('import.caption')}：{article.captions[element.caption]}{article.credits[element.caption] ? `（${article.credits[element.caption]}）` : ''}</p>
          : element.kind === 'crosshead' ? <p key={place} className="font-bold">{element.text}</p>
          : <p key={place} className={element.kind === 'listItem' ? 'pl-4' : 'indent-[2em]'}>{element.kind === 'listItem' ? '• ' : ''}{element.kind === 'row' ? element.text.replaceAll('\t', '\u2003') : element.text}{article.kind === 'teaser' && article.pages[place] ? <span className="ml-2 font-ui text-sm text-ink-3">{t('import.page', { page: article.pages[place] })}</span> : null}</p>)}
        {article.elements.length === 0 ? <p className="font-ui text-sm text-ink-3">{t('import.noBody')}</p> : null}
      </div>
      <div className="mt-1 flex items-center gap-3 text-sm">
        {article.elements.length > first ? <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="text-ink-2 underline underline-offset-4 hover:text-seal">{open ? t('import.hideText') : `${t('import.showText')}（${article.elements.length}）`}</button> : null}
        {byline ? <span className="ml-auto font-kai text-base">{byline}</span> : null}
      </div>
    </article>
  );
}
