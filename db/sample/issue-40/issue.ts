import type { SampleIssue } from '../weekly.types';
import { page1 } from './page-1';
import { page2 } from './page-2';
import { page3 } from './page-3';
import { page4 } from './page-4';

/** Printed two weeks before the issue in the making. */
export const issue40: SampleIssue = {
  totalNumber: 763,
  numberInYear: 40,
  date: '2026-11-14',
  status: 'published',
  stories: [...page1, ...page2, ...page3, ...page4],
  pages: [
    {
      number: 1,
      section: '要闻',
      credits: [
        { role: '责编', name: '贺连枝' },
        { role: '美编', name: '温良玉' },
        { role: '校对', name: '乔木生' },
      ],
    },
    {
      number: 2,
      section: '综合',
      credits: [
        { role: '责编', name: '陆一苇' },
        { role: '美编', name: '秦又青' },
        { role: '校对', name: '谭小满' },
      ],
    },
    {
      number: 3,
      section: '民生',
      credits: [
        { role: '责编', name: '陆一苇' },
        { role: '美编', name: '温良玉' },
        { role: '校对', name: '乔木生' },
      ],
    },
    {
      number: 4,
      section: '副刊',
      credits: [
        { role: '责编', name: '姚砚田' },
        { role: '美编', name: '秦又青' },
        { role: '校对', name: '谭小满' },
      ],
    },
  ],
};
