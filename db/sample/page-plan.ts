import type { SampleIssue } from './weekly.types';

/** Sections of the four pages and who is named on their folios, the same in every issue. */
export const pagePlan: SampleIssue['pages'] = [
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
];
