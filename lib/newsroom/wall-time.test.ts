import { describe, expect, test } from 'vitest';
import { isTimeOfDay, momentOf, wallTime } from './wall-time';

describe('the clock on the newsroom’s wall', () => {
  test.each([
    ['Asia/Shanghai', '2021-12-04T18:00', '2021-12-04T10:00:00.000Z'],
    ['Asia/Shanghai', '2022-01-01T07:59', '2021-12-31T23:59:00.000Z'],
    ['Asia/Kathmandu', '2021-12-04T00:00', '2021-12-03T18:15:00.000Z'],
    ['Europe/Berlin', '2021-07-01T09:30', '2021-07-01T07:30:00.000Z'],
    // 2021-03-28 02:30 was skipped in Berlin: clocks went from 2 to 3.
    ['Europe/Berlin', '2021-03-28T02:30', '2021-03-28T01:30:00.000Z'],
    // 2021-10-31 02:30 came twice in Berlin: the first was summer time.
    ['Europe/Berlin', '2021-10-31T02:30', '2021-10-31T00:30:00.000Z'],
  ])('in %s shows %s at %s', (zone, wall, moment) => expect(momentOf(zone, wall)?.toISOString()).toBe(moment));

  test('is read back as it was set', () => {
    for (const zone of ['Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'UTC']) expect(wallTime(zone, momentOf(zone, '2021-12-04T08:05')!)).toBe('2021-12-04T08:05');
  });

  test.each(['', '2021-02-30T10:00', '2021-12-04T24:00', '2021-12-04 10:00', '2021-12-04T10:60', '1899-12-31T10:00'])('never shows %j', (wall) => expect(momentOf('Asia/Shanghai', wall)).toBeNull());
  test.each([['09:30', true], ['23:59', true], ['24:00', false], ['9:30', false], ['', false]])('%j is a time of day: %s', (text, is) => expect(isTimeOfDay(text)).toBe(is));
});
