import type { SampleStory } from './weekly.types';

/** Copy a reporter has begun for a later week, so that the desk has something to send in. */
export const unfinished: readonly SampleStory[] = [
  {
    key: 'next-bus', kind: 'story', section: '民生', page: 3, priority: 3, tags: ['公交'], title: '夜班公交开到护塘村口',
    body: [
      { kind: 'paragraph', text: '从下月起，7路公交的末班车由晚上7时推迟到9时20分，终点由老粮站延伸到护塘村口。' },
      { kind: 'paragraph', text: '“孩子下晚自习，再不用走那段没有灯的坡了。”护塘村的一位家长说。' },
    ],
    byline: { kind: 'people', label: '记者', names: ['顾晚舟'] }, photos: [],
  },
  {
    key: 'next-reeds', kind: 'story', section: '副刊', page: 4, priority: 4, tags: ['散文'], title: '等一场看芦花的霜',
    body: [{ kind: 'paragraph', text: '霜降一过，河湾里的芦花就白了。' }],
    byline: { kind: 'people', label: '', names: ['顾晚舟'] }, photos: [],
  },
];
