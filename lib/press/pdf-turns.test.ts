import { expect, test } from 'vitest';
import { inTurns } from './pdf-turns';

const here = () => true;
const later = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });

test('however many ask at once, one file is made at a time', async () => {
  const turn = inTurns<number>();
  let working = 0;
  let most = 0;
  const made = await Promise.all(Array.from({ length: 30 }, (_, index) => turn(`file ${index}`, here, async () => {
    working += 1;
    most = Math.max(most, working);
    await later();
    working -= 1;
    return index;
  })));
  expect(most).toBe(1);
  expect(made).toEqual(Array.from({ length: 30 }, (_, index) => index));
});

test('those who ask for the same file get the same one, made once; asked for again later it is made anew', async () => {
  const turn = inTurns<number>();
  let made = 0;
  const make = async () => { await later(); made += 1; return made; };
  expect(await Promise.all([turn('a', here, make), turn('a', here, make), turn('a', here, make)])).toEqual([1, 1, 1]);
  expect(await turn('a', here, make)).toBe(2);
});

test('a file nobody waits for any more when its turn comes is not made; one of whose askers is still there is', async () => {
  const turn = inTurns<string>();
  const first = turn('first', here, async () => { await later(); return 'first'; });
  let made = false;
  const gone = turn('gone', () => false, async () => { made = true; return 'gone'; });
  const half = [turn('half', () => false, async () => 'half'), turn('half', here, async () => 'half')];
  expect(await Promise.all([first, gone, ...half])).toEqual(['first', null, 'half', 'half']);
  expect(made).toBe(false);
});

test('a file that cannot be made holds up no other', async () => {
  const turn = inTurns<string>();
  const bad = turn('bad', here, async () => { throw new Error('no picture'); });
  const good = turn('good', here, async () => 'good');
  await expect(bad).rejects.toThrow('no picture');
  expect(await good).toBe('good');
});
