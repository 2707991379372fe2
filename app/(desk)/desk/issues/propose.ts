import { z } from 'zod';
import type { Proposed } from '@/components/issues/issues.types';
import type { DeskError } from '@/lib/desk/error';
import { listIssues } from '@/lib/desk/issues';
import { onUsualWeekday, storedDate } from '@/lib/desk/issues-numbering';
import { invalid } from '@/lib/desk/operation';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { lunarText, parseDate, weekdayText } from '@/lib/newsroom/almanac';
import { continuityFindings, nextNumbers } from '@/lib/newsroom/numbering';
import { err, ok, type Result } from '@/lib/newsroom/result';

const ask = z.object({
  date: z.string().refine((text) => parseDate(text).ok, { message: 'field.date' }),
  totalNumber: z.number().int().min(1).optional(), numberInYear: z.number().int().min(1).optional(), except: z.number().int().optional(),
});

/** What an issue of a date would print, beside its neighbours. */
export async function proposed(input: unknown): Promise<Result<Proposed, DeskError>> {
  const parsed = ask.safeParse(input);
  if (!parsed.success) return err(invalid(parsed.error));
  const db = store().read;
  const [rows, publication] = await Promise.all([listIssues(db), readPublication(db)]);
  const date = storedDate(parsed.data.date);
  const others = rows.filter((row) => row.totalNumber !== parsed.data.except).map(({ totalNumber, numberInYear, date: day }) => ({ totalNumber, numberInYear, date: storedDate(day) }));
  const previous = others.filter((other) => other.date < date).sort((one, other) => one.totalNumber - other.totalNumber).at(-1) ?? null;
  const numbers = nextNumbers(previous, date);
  const asked = { totalNumber: parsed.data.totalNumber ?? numbers.totalNumber, numberInYear: parsed.data.numberInYear ?? numbers.numberInYear, date };
  return ok({
    proposal: { date, ...numbers, weekday: weekdayText(date), lunar: lunarText(date), usualWeekday: onUsualWeekday(date, publication.usualWeekday), previous },
    continuity: continuityFindings(asked, others),
  });
}
