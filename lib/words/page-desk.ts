import { area } from './area';

export const pageDesk = area({
  title: '{label} 第{page}版 组版', toolbar: '组版工具', toPlan: '回到版面安排', toProof: '预览与签发', pages: '各版', pageN: '第{page}版', hasOverset: '有余文', canvas: '版面', sheet: '第{page}版 {section}', proofOf: '第{page}版大样', readOnly: '只能查看',
  keys: '按 Tab 在文块之间移动。方向键移动文块，Shift 加方向键改变大小，Delete 取下，回车打开属性，Ctrl+Z 撤销，Shift+Ctrl+Z 重做。加号、减号缩放，0 显示整版。',
  // toolbar
  addBlock: '加块', makeUpPage: '自动拼本版', undo: '撤销', redo: '重做', zoomIn: '放大', zoomOut: '缩小', zoomNatural: '现在 {percent}%，按此回到原大', zoomPage: '适合整版', zoomWidth: '适合版宽', guides: '辅助线', spread: '对开并排', hideStories: '收起稿件', showStoriesPanel: '打开稿件', hideInspector: '收起属性', showInspector: '打开属性',
  // kinds
  kind: { story: '稿件', jump: '转版', briefs: '简讯', teaser: '导读', photo: '图片', masthead: '报头', folio: '报眉', notice: '告示' },
  roles: { notice: '告示', filler: '补白', imprint: '版权信息' }, sample: { notice: '在这里写告示的内容', filler: '节约用水　人人有责' },
  nothingWaits: '没有待上版的稿件', addBriefs: '简讯框（{count} 条）',
  // what was done
  blockTitled: '{kind}《{title}》', cell: '第 {column} 栏第 {row} 行，{columns} 栏 × {rows} 行', placedAt: '{block}：{place}', resizedTo: '{block}：{columns} 栏 × {rows} 行', takenOff: '已取下 {block}', jumpMade: '《{title}》余文转到第{page}版', undone: '已撤销', redone: '已重做', nothingToUndo: '没有可撤销的', nothingToRedo: '没有可重做的', madeUp: '第{page}版已自动拼好，共 {blocks} 块；不满意可以撤销',
  offGrid: '超出版心（{columns} 栏 × {rows} 行），没有改动', overlap: '会压住{other}，没有改动', atEdge: '已到版心边缘', noRoom: '第{page}版没有合适的空位。请先腾出地方。', notPlaceable: '《{title}》现在不能上版：请先送审或恢复。', notPlaceableShort: '送审以后才能上版', fitTooLittle: '{block}：下方的空位不够，已拉到最大', makeUpFailed: '自动拼版没有成功，版面没有改动。', makingUp: '正在自动拼版…', stop: '停止',
  // stories
  stories: '稿件', findStory: '查找稿件', showStories: '显示哪些稿件', showAll: '全部 {count}', showWaiting: '未上版 {count}', showHere: '本版', noStories: '这一期还没有稿件。在稿件里选定本期，稿件就会出现在这里。', noStoriesShown: '没有符合的稿件。', untitled: '（无题）', lines: '{lines} 行', photoCount: '{count} 图', wanted: '想上第{page}版', place: '放到本版', placeNamed: '把《{title}》放到本版', onPage: '第{page}版', showNamed: '看第{page}版上的《{title}》', moveHere: '移到本版', moveHereNamed: '把《{title}》移到本版',
  priority: { p1: '头条', p2: '重要', p3: '一般', p4: '次要', p5: '补白' },
  // inspector
  inspector: '属性与检查', tabBlock: '属性', tabFindings: '检查 {count}', noFindings: '没有发现问题。', selectBlock: '选一个文块：点它，或用 Tab 键移到它。', inspectorOf: '{block}的属性', column: '栏', row: '行', columns: '栏宽', rows: '行高', rowBelow: '距题', pin: '固定位置', pinHint: '自动拼版时不动它', pinned: '固定', takeOff: '取下', fitDepth: '按文长定高',
  oversetBadge: '+{characters} 字 / {lines} 行', oversetWords: '余文 {characters} 字、{lines} 行', jumpTo: '转到其他版…', jumpPage: '余文转到',
  headlineSize: '题号', sizeAuto: '自动', sizeNamed: '{name} {size}', headlineFace: '题字体', faces: { 'song-heavy': '宋体特粗', 'song-bold': '宋体粗', 'hei-heavy': '黑体特粗', 'hei-bold': '黑体粗', kai: '楷体' }, align: '题对齐', alignCentre: '居中', alignLeft: '居左', border: '边框', borders: { none: '无', rule: '细线框', tint: '底色' }, measureColumns: '正文栏数', measurePage: '与版面基本栏一致', measureBroken: '破栏',
  cutIns: '文中图片', photoN: '图片 {n}', photoAwaited: '图还没到，先留空框', photoElsewhere: '已排在另一块里', photo: '图片', part: '第几次转',
  briefsTitle: '栏题', briefsItems: '各条简讯', moveUp: '上移《{title}》', moveDown: '下移《{title}》', takeOut: '移出《{title}》', addBrief: '加一条', chooseBrief: '选择简讯…', noticeRole: '用途', noticeTitle: '标题', noticeText: '文字', imprintHint: '文字留空时印“设置”里的版权信息。',
  // saving
  saving: { label: '保存', clean: '没有改动', unsaved: '未保存', saving: '正在保存', saved: '已保存 {time}', failed: '没有保存，请检查网络', refused: '不能保存' }, retry: '再试一次',
  stale: '{name}在 {time} 先保存了这些版。您的改动还没有保存。', someone: '别人', takeTheirs: '载入对方的版面', keepMine: '保留我的版面',
}, {
  title: '{label}, make-up of page {page}', toolbar: 'Make-up tools', toPlan: 'Back to the flatplan', toProof: 'Proofs and sign-off', pages: 'Pages', pageN: 'Page {page}', hasOverset: 'has overset copy', canvas: 'Page', sheet: 'Page {page} {section}', proofOf: 'Proof of page {page}', readOnly: 'For reading only',
  keys: 'Tab moves between blocks. Arrow keys move a block, Shift and arrows resize it, Delete takes it off, Enter opens its properties, Ctrl+Z undoes, Shift+Ctrl+Z redoes. Plus and minus zoom, 0 shows the whole page.',
  addBlock: 'Add block', makeUpPage: 'Make up this page', undo: 'Undo', redo: 'Redo', zoomIn: 'Zoom in', zoomOut: 'Zoom out', zoomNatural: 'Now {percent}%; back to natural size', zoomPage: 'Fit page', zoomWidth: 'Fit width', guides: 'Guides', spread: 'Two pages side by side', hideStories: 'Hide stories', showStoriesPanel: 'Show stories', hideInspector: 'Hide properties', showInspector: 'Show properties',
  kind: { story: 'Story', jump: 'Continuation', briefs: 'Briefs', teaser: 'Teaser', photo: 'Photo', masthead: 'Masthead', folio: 'Folio', notice: 'Notice' },
  roles: { notice: 'Notice', filler: 'Filler', imprint: 'Imprint' }, sample: { notice: '在这里写告示的内容', filler: '节约用水　人人有责' },
  nothingWaits: 'No story waits for a page', addBriefs: 'Box of briefs ({count})',
  blockTitled: '{kind} “{title}”', cell: 'column {column}, row {row}, {columns} × {rows} rows', placedAt: '{block}: {place}', resizedTo: '{block}: {columns} columns × {rows} rows', takenOff: '{block} taken off the page', jumpMade: '“{title}” goes on at page {page}', undone: 'Undone', redone: 'Redone', nothingToUndo: 'Nothing to undo', nothingToRedo: 'Nothing to redo', madeUp: 'Page {page} is made up with {blocks} blocks; undo if you do not like it',
  offGrid: 'Outside the type area ({columns} columns × {rows} rows); nothing changed', overlap: 'Would lie over {other}; nothing changed', atEdge: 'At the edge of the type area', noRoom: 'Page {page} has no room that suits. Make some first.', notPlaceable: '“{title}” cannot be placed now: hand it in or restore it first.', notPlaceableShort: 'Can be placed once it is handed in', fitTooLittle: '{block}: not enough room below, made as deep as possible', makeUpFailed: 'The automatic make-up failed; the page is unchanged.', makingUp: 'Making up…', stop: 'Stop',
  stories: 'Stories', findStory: 'Find a story', showStories: 'Which stories', showAll: 'All {count}', showWaiting: 'Unplaced {count}', showHere: 'On this page', noStories: 'This issue has no copy yet. Choose the issue in an article, and the article shows up here.', noStoriesShown: 'No story matches.', untitled: '(untitled)', lines: '{lines, plural, one {# line} other {# lines}}', photoCount: '{count, plural, one {# photo} other {# photos}}', wanted: 'wanted on page {page}', place: 'Place here', placeNamed: 'Place “{title}” on this page', onPage: 'Page {page}', showNamed: 'Show “{title}” on page {page}', moveHere: 'Move here', moveHereNamed: 'Move “{title}” to this page',
  priority: { p1: 'Lead', p2: 'Important', p3: 'Normal', p4: 'Minor', p5: 'Filler' },
  inspector: 'Properties and checks', tabBlock: 'Properties', tabFindings: 'Checks {count}', noFindings: 'Nothing found.', selectBlock: 'Select a block: press it, or reach it with Tab.', inspectorOf: 'Properties of {block}', column: 'Column', row: 'Row', columns: 'Columns', rows: 'Rows', rowBelow: 'Below', pin: 'Keep in place', pinHint: 'The automatic make-up leaves it alone', pinned: 'Pinned', takeOff: 'Take off', fitDepth: 'Fit depth to copy',
  oversetBadge: '+{characters} chars / {lines} lines', oversetWords: '{characters} characters, {lines} lines overset', jumpTo: 'Continue on…', jumpPage: 'Goes on at',
  headlineSize: 'Headline size', sizeAuto: 'Automatic', sizeNamed: '{size} pt', headlineFace: 'Headline face', faces: { 'song-heavy': 'Song heavy', 'song-bold': 'Song bold', 'hei-heavy': 'Hei heavy', 'hei-bold': 'Hei bold', kai: 'Kai' }, align: 'Alignment', alignCentre: 'Centred', alignLeft: 'Left', border: 'Border', borders: { none: 'None', rule: 'Rule', tint: 'Tint' }, measureColumns: 'Text columns', measurePage: 'In the page’s own columns', measureBroken: 'Broken measure',
  cutIns: 'Photos in the text', photoN: 'Photo {n}', photoAwaited: 'Not here yet; an empty frame stands for it', photoElsewhere: 'Already in another block', photo: 'Photo', part: 'Part',
  briefsTitle: 'Heading', briefsItems: 'Briefs', moveUp: 'Move “{title}” up', moveDown: 'Move “{title}” down', takeOut: 'Take out “{title}”', addBrief: 'Add a brief', chooseBrief: 'Choose a brief…', noticeRole: 'Purpose', noticeTitle: 'Heading', noticeText: 'Text', imprintHint: 'Without text it prints the imprint of the settings.',
  saving: { label: 'Saving', clean: 'No changes', unsaved: 'Not saved', saving: 'Saving', saved: 'Saved {time}', failed: 'Not saved; check the network', refused: 'Cannot be saved' }, retry: 'Try again',
  stale: '{name} saved these pages first, at {time}. Your changes are not saved yet.', someone: 'Someone else', takeTheirs: 'Take theirs', keepMine: 'Keep mine',
});
