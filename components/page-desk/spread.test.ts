import { expect, test } from 'vitest';
import { spreadOf } from './spread';

test('pages two and three lie side by side', () => { expect(spreadOf(2, 4)).toEqual([2, 3]); expect(spreadOf(3, 4)).toEqual([2, 3]); });
test('the first page lies beside the last, as on the printed sheet', () => { expect(spreadOf(1, 4)).toEqual([4, 1]); expect(spreadOf(4, 4)).toEqual([4, 1]); });
test('a single page lies alone', () => expect(spreadOf(1, 1)).toEqual([1]));
test('the last page of an odd number lies beside its even neighbour', () => expect(spreadOf(5, 5)).toEqual([4, 5]));
