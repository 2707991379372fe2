'use client';

import { useTranslations } from 'use-intl';
import { ChevronDown, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { Setting } from './use-setting';
import { StripFrame, stripCss } from './strip-frame';

/** Pixels a point: from a look at the whole to reading size. */
const scales = [0.6, 0.8, 1, 4 / 3, 1.8] as const;
const usual = 3;

/** The story as it prints, under its text: set by the engine of the pages in the story's own blocks, or in a trial block. */
export function SettingStrip({ setting: { news, known, noIssue }, onClose }: { setting: Setting; onClose: () => void }) {
  const t = useTranslations('writing');
  const [step, setStep] = useState(usual);
  const scale = scales[step] ?? 1;
  const frames = news?.frames ?? null;
  const where = !news ? '' : news.placed ? t('stripOnPage', { page: news.placed.page }) : t('stripTrial');
  return (
    <section aria-label={t('strip')} className="flex max-h-[42%] min-h-40 shrink-0 flex-col border-t border-line-strong bg-canvas max-md:max-h-[50%]">
      <div className="flex items-center gap-2 border-b border-line bg-surface px-3 py-0.5">
        <h2 className="text-sm font-medium">{t('strip')}</h2>
        <p className="min-w-0 flex-1 truncate text-xs text-ink-3">{where}{news?.overset ? <span className="text-danger">　{t('stripOver', news.overset)}</span> : null}</p>
        <IconButton label={t('zoomOut')} size="small" disabled={step === 0} onClick={() => setStep(step - 1)}><ZoomOut /></IconButton>
        <IconButton label={t('zoomIn')} size="small" disabled={step === scales.length - 1} onClick={() => setStep(step + 1)}><ZoomIn /></IconButton>
        <IconButton label={t('stripClose')} size="small" onClick={onClose}><ChevronDown /></IconButton>
      </div>
      {/* What scrolls takes the keys that scroll. */}
      <div role="group" aria-label={t('stripSheet')} tabIndex={0} className="flex min-h-0 flex-1 items-start gap-6 overflow-auto p-4 [contain:strict] will-change-transform focus-visible:outline-offset-[-2px]">
        <style>{stripCss}{news?.fonts ? `\n${news.fonts}` : ''}</style>
        {noIssue ? <p className="text-sm text-ink-2">{t('stripNoIssue')}</p>
          : frames ? frames.map((frame) => <StripFrame key={frame.key} frame={frame} scale={scale} label={t('stripLabel', { page: frame.page })} />)
            : <p role="status" className="text-sm text-ink-3">{known ? t('stripSetting') : t('stripReading')}</p>}
      </div>
    </section>
  );
}
