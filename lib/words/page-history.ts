import { area } from './area';

export const pageHistory = area({
  title: '版本', list: '这一版的版本', loading: '正在读取版本…', failed: '版本没有读到。', again: '再读一次', more: '更早的版本',
  empty: '这一版还没有改动过。每次保存都会留下一个版本，随时可以对照和恢复。', hint: '每次保存留一个版本。恢复算一步新的改动，可以撤销。',
  start: '开始留版本之前的样子', unknown: '未记下是谁', now: '现在的版面', isNow: '就是现在的版面', at: '{time} {name}', versionN: '第{version}稿', optionNamed: '{time} {name}：{label}', option: '{time} {name}',
  compare: '比较', compareNamed: '把 {time} 的版本和现在比较', restore: '恢复', restoreNamed: '恢复 {time} 的版本', name: '命名', nameNamed: '给 {time} 的版本命名', nameLabel: '版本的名字', namePlaceholder: '例如：送审稿', nameHint: '起了名字的版本好找，也不会被清理。', named: '版本已命名为“{name}”', unnamed: '已去掉版本的名字',
  added: '加了{block}', 'taken-off': '取下{block}', moved: '移动{block}', resized: '改大小{block}', redressed: '改样式{block}',
  addedAt: '加了{block}：{place}', 'taken-offAt': '取下{block}：原在{place}', movedAt: '移动{block}：{from} → {place}', resizedAt: '改大小{block}：{from} → {place}', redressedAt: '{block}：改了标题、图片、文字或边框', also: '，样式也改了',
  place: '第{column}栏第{row}行，{columns}×{rows}', changes: '{list}等 {count} 处', first: '最早的版本', nothing: '没有改动', blockTitled: '《{title}》', separator: '、',
  restored: '已恢复 {time} 的版本，不满意可以撤销', restoredLeft: '已恢复 {time} 的版本。没有放回的：{left}', restoredSame: '这一版现在就是这个样子', leftItem: '{block}（{why}）',
  why: { spiked: '已撤稿或退回', elsewhere: '已排在第{page}版', gone: '已不在这一期', headless: '正文已不在版上', 'off-grid': '超出现在的版心' },
  compareTitle: '比较第{page}版的两个版本', older: '前', newer: '后', olderLabel: '前一个版本', newerLabel: '后一个版本', mode: '比较方式', overlay: '叠印', side: '并排', blink: '闪看',
  overlayKey: '只在前面的：红', overlayKeyNew: '只在后面的：蓝', overlayBoth: '两版都有：黑', showing: '正在看：{which}', blinkStart: '自动交替', blinkStop: '停止交替', swap: '换另一个看', keyB: '按 B 键也可以', changesTitle: '改动 {count} 处', same: '两个版本一样。', proof: '第{page}版 {which}', kept: '这个浏览器里还留着 {time} 没来得及保存的改动：第{pages}版。', keptBack: '放回版面', keptDrop: '不要了', keptBackDone: '已放回没保存的改动，不满意可以撤销', keptDropped: '没保存的改动已丢掉', outlineOld: '原来的位置', outlineNew: '现在的位置', restoreThis: '恢复“前”这个版本',
}, {
  title: 'Versions', list: 'Versions of this page', loading: 'Reading versions…', failed: 'The versions could not be read.', again: 'Read again', more: 'Older versions',
  empty: 'This page has not been changed yet. Every save keeps a version, to compare and to go back to.', hint: 'Every save keeps a version. Restoring is a new step and can be undone.',
  start: 'As it stood before versions were kept', unknown: 'not known by whom', now: 'The page now', isNow: 'This is the page now', at: '{time} {name}', versionN: 'No. {version}', optionNamed: '{time} {name}: {label}', option: '{time} {name}',
  compare: 'Compare', compareNamed: 'Compare the version of {time} with the page now', restore: 'Restore', restoreNamed: 'Restore the version of {time}', name: 'Name', nameNamed: 'Name the version of {time}', nameLabel: 'Name of the version', namePlaceholder: 'For example: sent for review', nameHint: 'A version with a name is easy to find, and is never cleared away.', named: 'Version named “{name}”', unnamed: 'Name taken away',
  added: 'added {block}', 'taken-off': 'took off {block}', moved: 'moved {block}', resized: 'resized {block}', redressed: 'restyled {block}',
  addedAt: 'Added {block}: {place}', 'taken-offAt': 'Took off {block}: was at {place}', movedAt: 'Moved {block}: {from} → {place}', resizedAt: 'Resized {block}: {from} → {place}', redressedAt: '{block}: headline, pictures, text or border changed', also: ', restyled too',
  place: 'column {column}, row {row}, {columns}×{rows}', changes: '{list} and more, {count} in all', first: 'The oldest version', nothing: 'No changes', blockTitled: '“{title}”', separator: ', ',
  restored: 'The version of {time} is back; undo if you do not like it', restoredLeft: 'The version of {time} is back, without {left}', restoredSame: 'The page stands like this already', leftItem: '{block} ({why})',
  why: { spiked: 'spiked or returned', elsewhere: 'on page {page} now', gone: 'not in this issue any more', headless: 'its head is off the pages', 'off-grid': 'outside the type area of today' },
  compareTitle: 'Compare two versions of page {page}', older: 'Before', newer: 'After', olderLabel: 'Earlier version', newerLabel: 'Later version', mode: 'How to compare', overlay: 'Overlay', side: 'Side by side', blink: 'Blink',
  overlayKey: 'Only before: red', overlayKeyNew: 'Only after: blue', overlayBoth: 'In both: black', showing: 'Now showing: {which}', blinkStart: 'Take turns', blinkStop: 'Stop', swap: 'Show the other', keyB: 'or press B', changesTitle: '{count, plural, one {# change} other {# changes}}', same: 'The two versions are alike.', proof: 'Page {page}, {which}', kept: 'This browser still has changes of {time} that were not saved: page {pages}.', keptBack: 'Put them back', keptDrop: 'Throw them away', keptBackDone: 'The unsaved changes are back; undo if you do not like them', keptDropped: 'The unsaved changes are thrown away', outlineOld: 'Where it stood', outlineNew: 'Where it stands', restoreThis: 'Restore “Before”',
});
