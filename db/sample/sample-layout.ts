import type { Story } from '@/lib/copy/story';
import { pageFormat } from '@/lib/makeup/format';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { wordEndsWith } from '@/lib/press/word-ends';
import { pictureSize } from './picture-size';
import type { SampleIssue, SampleStory } from './weekly.types';

/** A sample story as the engine takes it; its key is its article id. */
function storyOf(sample: SampleStory): Story {
  const ends = wordEndsWith([]);
  const decks = { kicker: sample.kicker ?? '', title: sample.title, subtitle: sample.subtitle ?? '' };
  const photos = sample.photos.map((photo, index) => ({ photoId: `${sample.key}-photo-${index}`, file: photo.picture, ...pictureSize, caption: photo.caption, credit: photo.credit, focus: { x: 0.5, y: 0.5 } }));
  return {
    articleId: sample.key, kind: sample.kind, decks, photos, section: sample.section, priority: sample.priority, pointsTo: sample.pointsTo ?? [],
    body: sample.body.flatMap((block, at) => [
      block.kind === 'crosshead' ? block : { kind: 'paragraph' as const, spans: [{ text: block.text }] },
      ...sample.photos.flatMap((photo, index) => (photo.after === at ? [{ kind: 'photo' as const, photoId: `${sample.key}-photo-${index}` }] : [])),
    ]),
    byline: !sample.byline ? { kind: 'none' } : sample.byline.kind === 'people' ? { kind: 'people', label: sample.byline.label, names: sample.byline.names.map((name) => ({ name, role: 'reporter' })) } : sample.byline,
    wordEnds: Object.fromEntries(Object.values(decks).filter((text) => text !== '').map((text) => [text, ends.of(text)])),
  };
}

/** An issue of the sample weekly as the engine takes it, with bare pages and an invented masthead: for judging pages without a database. */
export function sampleIssueLayout(issue: SampleIssue): IssueLayout {
  const format = pageFormat('tabloid');
  if (!format) throw new Error('the tabloid is a format');
  return {
    format, style: { level: 'gb', bodyFace: 'song', captionFace: 'kai', briefsTitle: '简讯', columnRule: 0.25 },
    masthead: {
      name: '一页江声', artwork: null, face: 'brush', publisher: '融媒体中心编印', yearMonth: '2026年11月', day: '21', weekday: '星期六', lunar: '丙午年十月十三', permit: ['连续性内资', '00015号'],
      notices: ['内部资料 免费交流', '热线 0000-0000000'], number: `总第${issue.totalNumber}期`, fullDate: '2026年11月21日 星期六', imprint: ['发送对象：区直单位', '印刷单位：印务公司', '印数：3000份'],
    },
    pages: issue.pages.map(({ number, section, credits }) => ({ number, section, credits, blocks: [] })),
    stories: Object.fromEntries(issue.stories.map((story) => [story.key, storyOf(story)])),
  };
}
