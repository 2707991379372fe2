'use client';

import { useFormatter } from 'use-intl';

/** A due time as the newsroom's wall shows it: 11月27日 周五 18:00. */
export function useDueText(): (wall: string) => string {
  const format = useFormatter();
  // The wall's own day and time: put down as if in UTC, and read back there, no zone can move it.
  return (wall) => format.dateTime(new Date(`${wall}:00Z`), { timeZone: 'UTC', month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
