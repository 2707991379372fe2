'use client';

import { useTranslations } from 'use-intl';
import type { Setting } from './use-setting';

/** How the decks set in the style of their block: size and lines of each, and what is wrong. Not read aloud at each key: fields point to it. */
export function DeckMeasure({ id, setting: { news } }: { id: string; setting: Setting }) {
  const t = useTranslations('writing');
  const head = news?.head;
  if (!head) return <p id={id} className="sr-only" />;
  const each = (['kicker', 'title', 'subtitle'] as const).flatMap((role) => { const deck = head.decks[role]; return deck ? [t(`deck.${role}`, { size: Math.round(deck.size * 10) / 10, lines: deck.lines })] : []; });
  const fault = !head.fits ? t('deckOver', { perLine: head.perLine }) : head.parted ? t('deckParted') : null;
  return (
    <p id={id} data-deck-measure={head.fits ? (head.parted ? 'parted' : 'fits') : 'over'} className="flex flex-wrap gap-x-3 text-xs text-ink-3">
      <span>{news.placed ? t('deckOnPage', { page: news.placed.page }) : t('deckTrial')}</span>
      {each.map((text) => <span key={text}>{text}</span>)}
      {fault ? <span className={head.fits ? 'text-warn' : 'font-medium text-danger'}>{fault}</span> : <span className="text-good">{t('deckFits')}</span>}
    </p>
  );
}
