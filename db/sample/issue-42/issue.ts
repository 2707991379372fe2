import { pagePlan } from '../page-plan';
import type { SampleIssue } from '../weekly.types';
import { page1 } from './page-1';
import { page2 } from './page-2';
import { page3 } from './page-3';
import { page4 } from './page-4';

/** The issue in the making. */
export const issue42: SampleIssue = {
  totalNumber: 765,
  numberInYear: 42,
  date: '2026-11-28',
  status: 'making',
  stories: [...page1, ...page2, ...page3, ...page4],
  pages: pagePlan,
};
