import type { Block } from '@/lib/makeup/block';

/**
 * The four pages of the sample's issue in the making, made up by hand as a sub-editor would: the same copy the automatic make-up is given, to be judged on
 * one scale with it. Article ids are the sample's keys.
 */
export const handMade: readonly { readonly number: number; readonly blocks: readonly Block[] }[] = [
  {
    number: 1, blocks: [
      { kind: 'masthead', id: 'masthead', column: 0, columns: 5, row: 0, rows: 10, pinned: true },
      { kind: 'story', id: 'old-estates-cut', column: 0, row: 10, columns: 3, rows: 35, articleId: '42-old-estates', measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [{ photoId: '42-old-estates-photo-0', column: 1, columns: 2, row: 0, rows: 17 }], border: 'none' },
      { kind: 'story', id: 'pocket-parks-tint', column: 3, row: 10, columns: 2, rows: 14, articleId: '42-pocket-parks', measureColumns: 2, headline: { size: 18, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'tint' },
      { kind: 'teaser', id: 'teaser', column: 3, row: 24, columns: 2, rows: 8, articleId: '42-teaser' },
      { kind: 'story', id: 'city-harvest', column: 3, row: 32, columns: 2, rows: 13, articleId: '42-city-harvest', measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'story', id: 'reservoir', column: 0, row: 45, columns: 4, rows: 37, articleId: '42-reservoir', measureColumns: 4, headline: { size: 21, face: 'song-heavy', align: 'centre' }, cutIns: [{ photoId: '42-reservoir-photo-0', column: 1, columns: 3, row: 0, rows: 20 }], border: 'none' },
      { kind: 'story', id: 'winter-safety-box', column: 4, row: 45, columns: 1, rows: 37, articleId: '42-winter-safety', measureColumns: 1, headline: { size: 12, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'rule' },
    ],
  },
  {
    number: 2, blocks: [
      { kind: 'folio', id: 'folio-2', column: 0, columns: 5, row: 0, rows: 2, pinned: true },
      { kind: 'story', id: 'through-road', column: 0, row: 2, columns: 3, rows: 33, articleId: '42-through-road', measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [{ photoId: '42-through-road-photo-0', column: 1, columns: 2, row: 0, rows: 16 }], border: 'none' },
      { kind: 'jump', id: 'old-estates-jump', column: 3, row: 2, columns: 2, rows: 33, articleId: '42-old-estates', part: 1, measureColumns: 2, cutIns: [] },
      { kind: 'story', id: 'window-ab', column: 0, row: 35, columns: 2, rows: 24, articleId: '42-window-ab', measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'story', id: 'rapeseed', column: 0, row: 59, columns: 2, rows: 23, articleId: '42-rapeseed', measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'briefs', id: 'briefs', column: 2, row: 35, columns: 3, rows: 13, articleIds: ['42-brief-winter-packs', '42-brief-science-fair', '42-brief-farm-school'], title: '简讯', measureColumns: 3, border: 'rule' },
      { kind: 'story', id: 'forest-eye', column: 2, row: 48, columns: 3, rows: 15, articleId: '42-forest-eye', measureColumns: 3, headline: { size: 18, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'story', id: 'old-shipyard', column: 2, row: 63, columns: 3, rows: 19, articleId: '42-old-shipyard', measureColumns: 3, headline: { size: 24, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
    ],
  },
  {
    number: 3, blocks: [
      { kind: 'folio', id: 'folio-3', column: 0, columns: 5, row: 0, rows: 2, pinned: true },
      { kind: 'story', id: 'market', column: 0, row: 2, columns: 3, rows: 48, articleId: '42-market', measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [{ photoId: '42-market-photo-0', column: 0, columns: 3, row: 0, rows: 19 }], border: 'none' },
      { kind: 'story', id: 'water-notice-box', column: 3, row: 2, columns: 2, rows: 12, articleId: '42-water-notice', measureColumns: 2, headline: { size: 18, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'rule' },
      { kind: 'story', id: 'lamp-volunteers', column: 3, row: 14, columns: 2, rows: 36, articleId: '42-lamp-volunteers', measureColumns: 2, headline: { size: 21, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'story', id: 'school-break', column: 0, row: 50, columns: 2, rows: 32, articleId: '42-school-break', measureColumns: 2, headline: { size: 24, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'story', id: 'ebike-box', column: 2, row: 50, columns: 3, rows: 14, articleId: '42-ebike', measureColumns: 3, headline: { size: 18, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'rule' },
      { kind: 'story', id: 'canteen', column: 2, row: 64, columns: 3, rows: 18, articleId: '42-canteen', measureColumns: 3, headline: { size: 24, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
    ],
  },
  {
    number: 4, blocks: [
      { kind: 'folio', id: 'folio-4', column: 0, columns: 5, row: 0, rows: 2, pinned: true },
      { kind: 'notice', id: 'imprint', column: 0, columns: 5, row: 79, rows: 3, title: '', text: '', role: 'imprint', pinned: true },
      { kind: 'story', id: 'returning-geese-bridge', column: 0, row: 2, columns: 4, rows: 43, articleId: '42-returning-geese-bridge', measureColumns: 4, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [{ photoId: '42-returning-geese-bridge-photo-0', column: 1, columns: 3, row: 0, rows: 22 }], border: 'none' },
      { kind: 'story', id: 'call-for-copy-box', column: 4, row: 2, columns: 1, rows: 16, articleId: '42-call-for-copy', measureColumns: 1, headline: { size: 15.75, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'rule' },
      { kind: 'story', id: 'minor-snow', column: 4, row: 18, columns: 1, rows: 27, articleId: '42-minor-snow', measureColumns: 1, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'story', id: 'pickle-jar-box', column: 0, row: 45, columns: 2, rows: 34, articleId: '42-pickle-jar', measureColumns: 2, headline: { size: 18, face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'rule' },
      { kind: 'story', id: 'river-songs', column: 2, row: 45, columns: 3, rows: 12, articleId: '42-river-songs', measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
      { kind: 'story', id: 'fish-lantern', column: 2, row: 57, columns: 3, rows: 22, articleId: '42-fish-lantern', measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' },
    ],
  },
];
