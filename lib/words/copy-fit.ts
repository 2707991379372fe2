import { area } from './area';

export const copyFit = area({
  title: '文长', over: '余 {lines} 行 {characters} 字', under: '还差 {lines} 行，约 {characters} 字', fits: '正好', fitsMore: '正好，还容得下 {lines} 行', overBox: '放不下，块要加深 {rows} 行', underBox: '太空，块可收浅 {rows} 行',
  suggestions: '怎样排得合适', suggestionsHint: '每种办法都已试排，文字一个不动。', none: '只动版式排不合适，请改稿或换位置。', computing: '正在试排…', applyNamed: '{way}。结果：{result}', applied: '{way}：{result}', newFaults: '会多出 {count} 处提醒',
  // steps
  headline: '题改为{size}、{lines} 行', headlineLarger: '题放大到{size}、{lines} 行', photoSize: '图缩小 {rows} 行', photoNarrower: '图缩窄 {columns} 栏', photosSize: '各图缩小，最多 {rows} 行', photoCrop: '图裁扁 {rows} 行', photosCrop: '各图裁扁，最多 {rows} 行', photoLarger: '图放大 {rows} 行',
  byline: '署名接排在末行', tracking: '字距收紧 {percent}%', trackingWider: '字距放宽 {percent}%', deeper: '块加深 {rows} 行', shallower: '块收浅 {rows} 行', jump: '余文转到第{page}版（{columns} 栏 × {rows} 行）', and: '＋', sizeNamed: '{name}', sizePoints: '{size} 点',
  trackingRefused: '字距只能在 {least}% 到 {most}% 之间，没有改动。',
  // in the copy editor
  lengthLines: '全文 {lines} 行（每行 {perLine} 字）', onPage: '第{page}版：{fit}',
}, {
  title: 'Copy-fit', over: '{lines, plural, one {# line} other {# lines}} over, {characters} characters', under: '{lines, plural, one {# line} other {# lines}} short, about {characters} characters', fits: 'Fits', fitsMore: 'Fits, with room for {lines, plural, one {# line} other {# lines}}', overBox: 'Too shallow by {rows, plural, one {# row} other {# rows}}', underBox: 'Too deep by {rows, plural, one {# row} other {# rows}}',
  suggestions: 'Ways to make it fit', suggestionsHint: 'Each has been set; no word is touched.', none: 'No change of layout alone makes it fit: cut the copy or move the block.', computing: 'Trying…', applyNamed: '{way}. Result: {result}', applied: '{way}: {result}', newFaults: '{count, plural, one {# new remark} other {# new remarks}}',
  headline: 'Headline {size}, {lines, plural, one {# line} other {# lines}}', headlineLarger: 'Larger headline {size}, {lines, plural, one {# line} other {# lines}}', photoSize: 'Photo {rows, plural, one {# row} other {# rows}} smaller', photoNarrower: 'Photo {columns, plural, one {# column} other {# columns}} narrower', photosSize: 'All photos smaller, by {rows, plural, one {# row} other {# rows}} at most', photoCrop: 'Photo cropped by {rows, plural, one {# row} other {# rows}}', photosCrop: 'All photos cropped, by {rows, plural, one {# row} other {# rows}} at most', photoLarger: 'Photo {rows, plural, one {# row} other {# rows}} larger',
  byline: 'Byline run in', tracking: 'Letter-spacing {percent}% tighter', trackingWider: 'Letter-spacing {percent}% wider', deeper: 'Block {rows, plural, one {# row} other {# rows}} deeper', shallower: 'Block {rows, plural, one {# row} other {# rows}} shallower', jump: 'The rest goes on at page {page} ({columns} × {rows} rows)', and: ' + ', sizeNamed: '{size} pt', sizePoints: '{size} pt',
  trackingRefused: 'Letter-spacing stays between {least}% and {most}%; nothing was changed.',
  lengthLines: '{lines, plural, one {# line} other {# lines}} of {perLine} characters', onPage: 'Page {page}: {fit}',
});
