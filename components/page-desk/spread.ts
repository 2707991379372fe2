/** Pages that lie side by side: 2–3, 4–5 …; the first beside the last. */
export function spreadOf(number: number, last: number): readonly number[] {
  const left = number % 2 === 0 ? number : number - 1;
  if (left === 0 || left === last) return last > 1 ? [last, 1] : [1];
  return left + 1 <= last ? [left, left + 1] : [left];
}
