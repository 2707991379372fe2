import type { ConformanceCase } from './case';
import { lineBreakCases } from './line-break-cases';
import { mixedCases } from './mixed-cases';
import { paragraphCases } from './paragraph-cases';
import { widthCases } from './width-cases';

/** Every case of the conformance suite but the web-platform-tests, which are in wpt-zh. */
export const conformanceCases: readonly ConformanceCase[] = [...lineBreakCases, ...widthCases, ...mixedCases, ...paragraphCases];
