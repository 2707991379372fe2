import { parseDate } from './almanac';

/** A day and time as the clock on the newsroom's wall shows them: 'YYYY-MM-DDTHH:MM'. */
const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Is this a time of day, 'HH:MM'? */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What the wall's clock shows at a moment in a zone. Throws for an unknown zone. */
export function wallTime(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(moment);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const asUtc = (wall: string): number => Date.parse(`${wall}:00Z`);

/**
 * The moment at which the clock in this zone shows `wall`; null when it is no day or no time. A time that daylight saving skips is
 * taken as the one as long after the jump; of one that comes twice, the first.
 */
export function momentOf(timeZone: string, wall: string): Date | null {
  const match = form.exec(wall);
  if (!match || !parseDate(match[1]!).ok) return null;
  const wanted = asUtc(wall);
  const offsetAt = (moment: number): number => asUtc(wallTime(timeZone, new Date(moment))) - moment;
  const day = 24 * 3600 * 1000;
  // The offsets before and after any change of this day; the greater one gives the earlier moment.
  const offsets = [offsetAt(wanted - day), offsetAt(wanted + day)].sort((a, b) => b - a);
  const exact = offsets.map((offset) => wanted - offset).find((moment) => asUtc(wallTime(timeZone, new Date(moment))) === wanted);
  return new Date(exact ?? wanted - offsets[offsets.length - 1]!);
}
