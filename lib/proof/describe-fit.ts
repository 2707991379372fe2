import type { CopyFit } from '@/lib/makeup/copy-fit/copy-fit';
import type { FitStep } from '@/lib/makeup/copy-fit/copy-fit-ways';
import { typeSizes } from '@/lib/typeset/units';

type FitWord = 'overBox' | 'underBox' | 'over' | 'under' | 'fits' | 'fitsMore' | 'sizeNamed' | 'sizePoints' | 'headline' | 'headlineLarger' | 'photoNarrower' | 'photoSize' | 'photosSize' | 'photoCrop' | 'photosCrop' | 'photoLarger' | 'byline' | 'tracking' | 'trackingWider' | 'deeper' | 'shallower' | 'jump' | 'and';
/** Looks a text of the copy-fit words up and fills it in. */
export type FitTranslate = (key: FitWord, values?: Record<string, string | number>) => string;

/** How copy stands: 余 3 行 37 字, 还差 5 行，约 70 字, 正好. */
export function describeFit(fit: Pick<CopyFit, 'kind' | 'lines' | 'characters' | 'box'>, t: FitTranslate): string {
  if (fit.box) return fit.kind === 'fits' ? t('fits') : t(fit.kind === 'over' ? 'overBox' : 'underBox', { rows: fit.lines });
  switch (fit.kind) {
    case 'over': return t('over', { lines: fit.lines, characters: fit.characters });
    case 'under': return t('under', { lines: fit.lines, characters: fit.characters });
    case 'fits': return fit.lines > 0 ? t('fitsMore', { lines: fit.lines }) : t('fits');
  }
}

function sizeWords(size: number, t: FitTranslate): string {
  const name = Object.entries(typeSizes).find(([, points]) => points === size)?.[0];
  return name ? t('sizeNamed', { name, size }) : t('sizePoints', { size });
}

const percent = (ems: number): number => Math.round(Math.abs(ems) * 1000) / 10;

function stepWords(step: FitStep, t: FitTranslate): string {
  switch (step.kind) {
    case 'headline': return t('headline', { size: sizeWords(step.size, t), lines: step.lines });
    case 'headline-larger': return t('headlineLarger', { size: sizeWords(step.size, t), lines: step.lines });
    case 'photo-size': return step.columns > 0 ? t('photoNarrower', { columns: step.columns }) : t(step.caption === '' ? 'photosSize' : 'photoSize', { rows: step.rows });
    case 'photo-crop': return t(step.caption === '' ? 'photosCrop' : 'photoCrop', { rows: step.rows });
    case 'photo-larger': return t('photoLarger', { rows: step.rows });
    case 'byline': return t('byline');
    case 'tracking': return t(step.ems < 0 ? 'tracking' : 'trackingWider', { percent: percent(step.ems) });
    case 'depth': return t(step.rows > 0 ? 'deeper' : 'shallower', { rows: Math.abs(step.rows) });
    case 'jump': return t('jump', { page: step.page, columns: step.columns, rows: step.rows });
  }
}

/** What a suggestion does: its steps in order. */
export const describeSteps = (steps: readonly FitStep[], t: FitTranslate): string => steps.map((step) => stepWords(step, t)).join(t('and'));
