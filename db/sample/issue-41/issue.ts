import { pagePlan } from '../page-plan';
import type { SampleIssue } from '../weekly.types';
import { page1 } from './page-1';
import { page2 } from './page-2';
import { page3 } from './page-3';
import { page4 } from './page-4';

/** Printed a week before the issue in the making. */
export const issue41: SampleIssue = {
  totalNumber: 764,
  numberInYear: 41,
  date: '2026-11-21',
  status: 'published',
  stories: [...page1, ...page2, ...page3, ...page4],
  pages: pagePlan,
};
