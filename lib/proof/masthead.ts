import type { MastheadText } from '@/lib/makeup/issue-layout';
import { lunarText, parseDate, weekdayText } from '@/lib/newsroom/almanac';
import type { Finding } from './finding';
import { finding } from './rules';

/** What the masthead is checked against. */
export interface MastheadFacts {
  /** Date of the issue, 'YYYY-MM-DD'. */
  readonly date: string;
  readonly profile: 'internal' | 'licensed';
  /** Computed fields edited by hand, with the reason given. */
  readonly overrides: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
}

type Field = 'name' | 'publisher' | 'permit' | 'number' | 'weekday' | 'lunar' | 'yearMonth' | 'imprint' | 'notices';

const filled = (value: string | readonly string[]): boolean => (typeof value === 'string' ? value : value.join('')).trim() !== '';

/**
 * Fields no issue may print without: numbers and date always; publisher and permit code by the rules for internal serials, once the
 * publication has a name (one without is a newsroom not yet set up, and all it lacks is a warning). Imprint and notices only warn.
 */
function missingFields(masthead: MastheadText, facts: MastheadFacts): Finding[] {
  const named = filled(masthead.name) || masthead.artwork !== null;
  const missing: { field: Field; serious: boolean }[] = [];
  const ask = (field: Field, present: boolean, serious: boolean) => { if (!present) missing.push({ field, serious }); };
  ask('name', named, false);
  ask('number', filled(masthead.number), true);
  ask('yearMonth', filled(masthead.yearMonth) && filled(masthead.day), true);
  ask('weekday', filled(masthead.weekday), true);
  ask('lunar', filled(masthead.lunar), true);
  ask('publisher', filled(masthead.publisher), named);
  ask('permit', filled(masthead.permit), named);
  if (facts.profile === 'internal') ask('notices', filled(masthead.notices), false);
  ask('imprint', masthead.imprint.length > 1, false);
  return missing.map(({ field, serious }) => finding('masthead-field-missing', serious ? 'serious' : 'warning', { page: 1, params: { field } }));
}

/** Weekday and lunar date as printed against the almanac; one edited with a reason is noted, not faulted. */
function calendarFindings(masthead: MastheadText, facts: MastheadFacts): Finding[] {
  const date = parseDate(facts.date);
  if (!date.ok) return [];
  const compare = (field: 'weekday' | 'lunar', rule: 'weekday-against-date' | 'lunar-against-date', printed: string, computed: string): Finding[] => {
    if (printed === computed || printed === '') return [];
    const override = facts.overrides[field];
    const params = { printed, computed, date: facts.date, reason: override?.reason ?? '', field };
    if (override?.value === printed) return [finding('computed-overridden', 'note', { page: 1, exact: printed, params })];
    return [finding(rule, 'serious', { page: 1, exact: printed, params })];
  };
  return [
    ...compare('weekday', 'weekday-against-date', masthead.weekday, weekdayText(date.value)),
    ...compare('lunar', 'lunar-against-date', masthead.lunar, lunarText(date.value)),
  ];
}

/** What is missing or wrong in the masthead. */
export const mastheadFindings = (masthead: MastheadText, facts: MastheadFacts): Finding[] => [...missingFields(masthead, facts), ...calendarFindings(masthead, facts)];
