import { area } from './area';

export const pageArrange = area({
  title: '改排',
  heldByOther: '第{page}版现在由{name}组版，没有改动。可以在版面上方请求接手，或先排别的版',
  comma: '、',
  empty: { lead: '空块（头条）', second: '空块（二条）', story: '空块（稿件）', briefs: '空块（简讯）', teaser: '空块（导读）', photo: '空块（图片新闻）' },
  direction: { left: '左边', right: '右边', up: '上面', down: '下面' },
  // what was done
  swapped: '{one}与{other}已对调', splitByColumns: '{block}已左右分成两块', splitByRows: '{block}已上下分成两块', joined: '{one}与{other}已合并', roomTaken: '{block}已占满旁边的空位', filled: '第{page}版的空处已补满', filledBeside: '旁边的空处已补满', aligned: '第{page}版的题已对齐', pushed: '{block}：{place}，邻块已让开', pinnedNow: '{block}已固定，自动拼版时不动它', unpinned: '{block}不再固定',
  movedMany: '已移动 {count} 块', takenOffMany: '已取下 {count} 块', marked: '选中 {count} 块：{names}', nothingToMark: '本版还没有可选的文块', kept: '保留选中{block}。按 Tab 移到另一块，就一起选中', unkept: '不再保留{block}', markedNone: '没有选中的文块', selectFirst: '先选文块：点一块，按住 Shift 再点选多块；或按 Tab 移到它',
  copied: '已复制 {count} 块：{names}。按 Ctrl+V 贴到当前的版', cut: '已剪下 {count} 块：{names}。按 Ctrl+V 放到当前的版，原处到那时才腾出', pasted: '第{page}版已贴上 {count} 块', pastedDress: '第{page}版已贴上 {count} 块，其中 {dresses} 块是空块：稿件已在别处排了，贴的是它的样式', movedHere: '{count} 块已移到第{page}版',
  // what hinders
  inTheWay: '{other}不能再让开，没有改动。请先把它移开、缩小，或取消它的固定', notThisKind: '{block}不能这样改，没有改动。请改选稿件、转版、简讯、图片或空块', tooSmall: '{block}太小，没有改动。请先把它拉大', doNotBelong: '{one}与{other}不能合并，没有改动。能合并的是同一篇稿件的两块、两个简讯框或两个空块；要换位置请用“对调”', noRoom: '旁边没有可占的空位，没有改动。请先移开或缩小邻块', noRoomToPaste: '第{page}版没有放得下的空位。请先腾出地方', nothingToDo: '已经是这样，不用改', nothingHeld: '还没有复制文块。先选一块，按 Ctrl+C', markFirst: '{count, plural, =1 {先选一个文块} other {先选中 # 个文块：按住 Shift 点选，或按 M 保留再按 Tab}}', noNeighbour: '{direction}没有文块，没有改动。请换一个方向，或按住 Shift 点选两块再对调',
  // commands
  commands: {
    swap: '对调选中的两块', splitColumns: '左右分成两块', splitRows: '上下分成两块', join: '合并', grow: '占满旁边的空位', fill: '补空：邻块长满空处', align: '齐题：首行对齐', fitDepth: '按文长定高', pin: '固定或放开', inspect: '看属性', copy: '复制', cut: '剪下', paste: '贴到本版', all: '全选本版', keep: '保留选中，再选一块', takeOff: '取下', undo: '撤销', redo: '重做', keys: '全部快捷键',
  },
  groups: { block: '文块', page: '本版', clipboard: '复制与移动', marks: '选择', steps: '步骤' },
  menuOf: '{block}的改排', menuOfMany: '选中的 {count} 块',
  // key sheet
  keysTitle: '组版快捷键', keysIntro: '点一个文块，或按 Tab 移到它，再按下面的键。单个字母键只在选中文块或点过版面时有用，不影响打字。', keysMac: '苹果电脑上，Ctrl 换成 ⌘。',
  keyGroups: { choose: '选择', move: '移动与大小', edit: '改排', look: '查看', steps: '撤销与重做' },
  keys: {
    tab: '移到下一块、上一块', shiftPress: '选中多块', space: '打开所选文块的属性', escape: '取消选择；在属性里按，回到文块', arrows: '移动一栏或一行；有块挡住就越过它', shiftArrows: '加宽、收窄、加高、压低', ctrlArrows: '移动，挡路的邻块让开', ctrlShiftArrows: '改大小，挡路的邻块让开', altArrows: '与那一边的邻块对调', altDrag: '拖动，挡路的邻块让开', zoom: '放大、缩小、显示整版', drag: '放弃这次拖动', palette: '搜索；本版的命令也在里面',
  },
  keyNames: { arrows: '方向键', press: '点击', drag: '拖动时' }, or: '或',
  // first steps
  emptyPage: '这一版还是空的', emptyPageHow: '把左边的稿件拖到版面上，或按稿件旁的“放到本版”；也可以让“自动拼本版”先排一遍。', emptyPageNoStories: '这一期还没有稿件。先在稿件里选定本期，或导入一版文字。', emptyPageAll: '这一期的稿件都已上版。', placeFirst: '放上第一篇：{title}', openStories: '打开稿件', importCopy: '导入文字',
  hint: '拖动文块可以移动，拖边角改大小；右键或“改排”有更多做法，按 ? 看全部快捷键。', hintTouch: '点一下选中文块，再按住拖动；拖边角改大小，长按有更多做法。稿件按住左边的点阵拖到版面上，或按“放到本版”。', hintClose: '知道了', hints: '提示',
}, {
  title: 'Arrange',
  heldByOther: '{name} is making up page {page} now; nothing changed. Ask for the page above it, or work on another one',
  comma: ', ',
  empty: { lead: 'Empty block (lead)', second: 'Empty block (second lead)', story: 'Empty block (story)', briefs: 'Empty block (briefs)', teaser: 'Empty block (teaser)', photo: 'Empty block (photo news)' },
  direction: { left: 'to the left', right: 'to the right', up: 'above', down: 'below' },
  swapped: '{one} and {other} traded places', splitByColumns: '{block} is two blocks side by side now', splitByRows: '{block} is two blocks, one above the other, now', joined: '{one} and {other} are one block now', roomTaken: '{block} takes the room beside it', filled: 'Holes on page {page} are filled', filledBeside: 'The holes beside it are filled', aligned: 'Headlines on page {page} are level', pushed: '{block}: {place}; neighbours made room', pinnedNow: '{block} is pinned: the automatic make-up leaves it alone', unpinned: '{block} is not pinned any more',
  movedMany: '{count} blocks moved', takenOffMany: '{count} blocks taken off the page', marked: '{count} selected: {names}', nothingToMark: 'No blocks on this page yet', kept: '{block} stays selected. Tab to another block to select both', unkept: '{block} does not stay selected', markedNone: 'No block is selected', selectFirst: 'Select a block first: press it, Shift and press for several, or reach it with Tab',
  copied: '{count, plural, one {# block} other {# blocks}} copied: {names}. Ctrl+V pastes on the page shown', cut: '{count, plural, one {# block} other {# blocks}} cut: {names}. Ctrl+V puts them on the page shown; they leave their place only then', pasted: '{count, plural, one {# block} other {# blocks}} pasted on page {page}', pastedDress: '{count, plural, one {# block} other {# blocks}} pasted on page {page}; {dresses} empty: the copy stands elsewhere, its style was pasted', movedHere: '{count, plural, one {# block} other {# blocks}} moved to page {page}',
  inTheWay: '{other} cannot make more room; nothing changed. Move it, make it smaller, or unpin it first', notThisKind: 'That cannot be done with {block}; nothing changed. Choose a story, continuation, briefs, photo or empty block', tooSmall: '{block} is too small; nothing changed. Make it larger first', doNotBelong: '{one} and {other} cannot be joined; nothing changed. Two blocks of one story, two boxes of briefs or two empty blocks can; to trade places, swap them', noRoom: 'There is no free room beside it; nothing changed. Move a neighbour or make it smaller first', noRoomToPaste: 'Page {page} has no room large enough. Make some first', nothingToDo: 'It is so already', nothingHeld: 'No block was copied. Select one and press Ctrl+C', markFirst: '{count, plural, =1 {Select a block first} other {Select # blocks first: Shift and press, or M and then Tab}}', noNeighbour: 'No block {direction}; nothing changed. Try another side, or select two blocks with Shift and swap them',
  commands: {
    swap: 'Swap the two selected', splitColumns: 'Split side by side', splitRows: 'Split above and below', join: 'Join', grow: 'Take the room beside it', fill: 'Fill holes: neighbours grow', align: 'Align headlines', fitDepth: 'Fit depth to copy', pin: 'Pin or unpin', inspect: 'Properties', copy: 'Copy', cut: 'Cut', paste: 'Paste on this page', all: 'Select all on this page', keep: 'Keep selected, choose another', takeOff: 'Take off', undo: 'Undo', redo: 'Redo', keys: 'All shortcuts',
  },
  groups: { block: 'Block', page: 'This page', clipboard: 'Copy and move', marks: 'Selection', steps: 'Steps' },
  menuOf: 'Arrange {block}', menuOfMany: '{count} selected blocks',
  keysTitle: 'Keys of the page desk', keysIntro: 'Press a block, or reach it with Tab, and then these keys. Single letters only work on a block or the page, never while you type. ', keysMac: 'On a Mac, Ctrl is ⌘.',
  keyGroups: { choose: 'Select', move: 'Move and resize', edit: 'Arrange', look: 'View', steps: 'Undo and redo' },
  keys: {
    tab: 'To the next or previous block', shiftPress: 'Select several', space: 'Open the properties of the selected block', escape: 'End the selection; in the properties, back to the block', arrows: 'Move by a column or row, past what is in the way', shiftArrows: 'Wider, narrower, deeper, shallower', ctrlArrows: 'Move; neighbours make room', ctrlShiftArrows: 'Resize; neighbours make room', altArrows: 'Swap with the neighbour on that side', altDrag: 'Drag; neighbours make room', zoom: 'Zoom in, zoom out, whole page', drag: 'Give up this drag', palette: 'Search; the page’s commands are there too',
  },
  keyNames: { arrows: 'Arrows', press: 'press', drag: 'while dragging' }, or: 'or',
  emptyPage: 'This page is still empty', emptyPageHow: 'Drag a story from the left on to the page, or press “Place here” beside it; or let “Make up this page” have a first go.', emptyPageNoStories: 'This issue has no copy yet. Choose the issue in an article, or import a page of text.', emptyPageAll: 'All copy of this issue is on its pages.', placeFirst: 'Place the first: {title}', openStories: 'Open stories', importCopy: 'Import text',
  hint: 'Drag a block to move it, its edges to resize it; right-click or “Arrange” for more, ? for all keys.', hintTouch: 'Tap a block to select it, then drag it; its edges resize it, a long press has more. Drag a story by the dots at its left, or tap “Place here”.', hintClose: 'Got it', hints: 'Hint',
});
