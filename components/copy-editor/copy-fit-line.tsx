'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { storyFromArticle, type ArticleContent } from '@/lib/copy/article-content';
import type { CopyFit } from '@/lib/makeup/copy-fit/copy-fit';
import { describeFit } from '@/lib/proof/describe-fit';
import type { PhotoIndex } from './copy-desk.types';
import type { CopyPlace, ReadCopyPlace } from './copy-fit-line.types';

/** Rest after the last key before the copy is set, milliseconds: typing is never held up. */
const rest = 180;

type Measured = { readonly kind: 'placed'; readonly page: number; readonly fit: CopyFit } | { readonly kind: 'length'; readonly lines: number; readonly perLine: number };

/** The engine comes when it is first needed, after the editor itself. */
const engine = () => Promise.all([import('@/lib/makeup/copy-fit/copy-fit'), import('@/lib/makeup/edits/jump-place'), import('@/lib/makeup/machine/story-fit'), import('@/lib/typeset/type-case')]);

async function measure(id: string, content: ArticleContent, files: PhotoIndex, { layout, head }: CopyPlace): Promise<Measured | null> {
  const [{ fitOf }, { benchOf }, { storyLines }, { typeCase }] = await engine();
  const focus = { x: 0.5, y: 0.5 };
  const photos = Object.fromEntries(Object.entries(files).map(([photoId, { file, width, height }]) => [photoId, { file, width, height, focus }]));
  const story = storyFromArticle(content, photos, id, layout.stories[id]?.wordEnds ?? {});
  const issue = { ...layout, stories: { ...layout.stories, [id]: story } };
  if (!head) return { kind: 'length', lines: storyLines(benchOf(issue, 1, typeCase), story), perLine: layout.format.charactersPerColumn };
  const fit = fitOf(issue, head.page, head.blockId, typeCase);
  return fit && { kind: 'placed', page: head.page, fit };
}

const tones: Record<CopyFit['kind'], string> = { over: 'text-danger', under: 'text-warn', fits: 'text-good' };

/** How the copy fits its place on the page, or how long it is when it stands on none; set anew whenever one pauses in typing. Not read aloud each time: it can be looked up. */
export function CopyFitLine({ id, content, files, read }: { id: string; content: ArticleContent; files: PhotoIndex; read: ReadCopyPlace }) {
  const t = useTranslations('copyFit');
  const [place, setPlace] = useState<CopyPlace | null>(null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const turn = useRef(0);

  // Where it stands is read when the article is opened and whenever one comes back to it: pages are made up on other screens.
  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const reply = await read(id).catch(() => null);
      if (!gone && reply?.ok) setPlace(reply.value);
    };
    void look();
    document.addEventListener('visibilitychange', look);
    return () => { gone = true; document.removeEventListener('visibilitychange', look); };
  }, [id, read]);

  useEffect(() => {
    if (!place) return;
    const timer = setTimeout(() => {
      const mine = turn.current += 1;
      void measure(id, content, files, place).then((found) => { if (mine === turn.current) setMeasured(found); });
    }, rest);
    return () => clearTimeout(timer);
  }, [id, content, files, place]);

  if (!measured) return null;
  return (
    <span role="status" aria-live="off" aria-label={t('title')} data-copy-fit={measured.kind === 'placed' ? measured.fit.kind : 'length'} className="text-sm whitespace-nowrap">
      {measured.kind === 'length' ? <span className="text-ink-3">{t('lengthLines', { lines: measured.lines, perLine: measured.perLine })}</span>
        : <span className={tones[measured.fit.kind]}>{t('onPage', { page: measured.page, fit: describeFit(measured.fit, t) })}</span>}
    </span>
  );
}
