import type { FaultRule } from '@/lib/makeup/page-proof';
import type { Finding, Severity } from './finding';

/** Rules of preflight: faults of pages as the make-up reports them, and those found here. Each has its words in lib/words/findings. */
export const ownRules = [
  'page-empty', 'low-resolution', 'photo-missing', 'photo-expired', 'photo-unplaced', 'caption-missing', 'byline-missing', 'title-missing', 'teaser-wrong-page', 'teaser-same-page', 'teaser-nothing',
  'masthead-field-missing', 'weekday-against-date', 'lunar-against-date', 'computed-overridden', 'not-placed', 'not-reviewed', 'sent-back',
] as const;
export type PreflightRule = (typeof ownRules)[number] | FaultRule;

/** A finding with what is known of it; what is left out is not about a page, an article or a block. */
export const finding = (rule: PreflightRule, severity: Severity, about: Partial<Omit<Finding, 'rule' | 'severity'>>): Finding =>
  ({ rule, severity, page: null, articleId: null, blockId: null, exact: '', params: {}, ...about });
