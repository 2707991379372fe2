import { area } from './area';

/** The list of an issue's stories and how full its pages are, at the page desk and on the flatplan. */
export const stories = area({
  // filters and order
  filters: '筛选', filtersOn: '筛选（{count}）', clearFilters: '清除筛选', sort: '排序', sorts: { waiting: '未上版在前', priority: '按重要程度', section: '按栏目', length: '长稿在前', shortest: '短稿在前', copy: '按来稿先后' },
  state: '状态', anyState: '各种状态', priority: '重要程度', anyPriority: '不分轻重', section: '栏目', anySection: '各栏目', noSection: '未定栏目', kind: '体裁', anyKind: '各种体裁', withPhoto: '只看有图的',
  found: '{shown}/{all} 篇', keys: '↑↓ 选稿，回车上版或查看',
  // length and fit
  lines: '{lines} 行', linesAt: '{lines} 行（每行 {perLine} 字）', characters: '{characters} 字', over: '+{characters} 字 / {lines} 行', overWords: '余文 {characters} 字、{lines} 行', under: '空 {lines} 行', underWords: '文块里空 {lines} 行', exact: '正好',
  goesOn: '转{page}版', goesOnNamed: '看《{title}》转到第{page}版的部分', onPage: '第{page}版',
  // thermometer
  thermometer: '第{page}版排了多少', filled: '已排 {percent}%', free: '空 {lines} 行', full: '没有空行', overset: '余文 {characters} 字 / {lines} 行', nothing: '空版', lineNote: '行按基本栏计',
  // copy against room
  balance: '稿件与空位', waitingCopy: '待上版 {count} 篇 {lines} 行', oversetCopy: '余文 {lines} 行', room: '各版空 {lines} 行', tooMuch: '稿多 {lines} 行', roomLeft: '还缺 {lines} 行稿', even: '稿件与空位相当', headsApart: '都按基本栏计，题和图另占地方',
  // empty states
  emptyIssue: '这一期还没有稿件', emptyIssueDetail: '写一篇新稿、导入来稿，或从稿库里选已送审的稿件。', newArticle: '写新稿', importCopy: '导入来稿', pick: '选稿进本期', nothingHere: '第{page}版还没有稿件。把稿件拖到版上，或按“放到本版”；也可以自动拼本版。', nothingToPlace: '第{page}版还没有稿件，也没有待上版的稿件。',
}, {
  filters: 'Filter', filtersOn: 'Filter ({count})', clearFilters: 'Clear filter', sort: 'Order', sorts: { waiting: 'Unplaced first', priority: 'By priority', section: 'By section', length: 'Longest first', shortest: 'Shortest first', copy: 'As the copy came' },
  state: 'State', anyState: 'Any state', priority: 'Priority', anyPriority: 'Any priority', section: 'Section', anySection: 'Any section', noSection: 'No section', kind: 'Kind', anyKind: 'Any kind', withPhoto: 'Only with a photo',
  found: '{shown} of {all}', keys: '↑↓ choose, Enter places or shows',
  lines: '{lines, plural, one {# line} other {# lines}}', linesAt: '{lines, plural, one {# line} other {# lines}} of {perLine} characters', characters: '{characters, plural, one {# character} other {# characters}}', over: '+{characters} chars / {lines} lines', overWords: '{characters} characters, {lines} lines overset', under: '{lines, plural, one {# line} other {# lines}} free', underWords: '{lines, plural, one {# line} other {# lines}} white in the block', exact: 'Fits',
  goesOn: 'to p. {page}', goesOnNamed: 'Show the part of “{title}” on page {page}', onPage: 'Page {page}',
  thermometer: 'How full page {page} is', filled: '{percent}% filled', free: '{lines, plural, one {# line} other {# lines}} free', full: 'No line empty', overset: '{characters} characters / {lines, plural, one {# line} other {# lines}} overset', nothing: 'Empty page', lineNote: 'Lines of a basic column',
  balance: 'Copy against room', waitingCopy: '{count, plural, one {# story} other {# stories}} unplaced, {lines, plural, one {# line} other {# lines}}', oversetCopy: '{lines, plural, one {# line} other {# lines}} overset', room: '{lines, plural, one {# line} other {# lines}} free on the pages', tooMuch: '{lines, plural, one {# line} other {# lines}} too many', roomLeft: 'Room for {lines, plural, one {# line} other {# lines}} more', even: 'Copy and room agree', headsApart: 'All in lines of a basic column; headlines and photos take room besides',
  emptyIssue: 'This issue has no copy yet', emptyIssueDetail: 'Write an article, import copy, or choose among what was handed in.', newArticle: 'New article', importCopy: 'Import copy', pick: 'Choose copy', nothingHere: 'Page {page} has no copy yet. Drag a story on to it or press “Place here”; or let it be made up.', nothingToPlace: 'Page {page} has no copy, and none waits for a page.',
});
