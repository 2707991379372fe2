import { area } from './area';

export const pageTemplates = area({
  title: '版式模板', menu: '版式模板', apply: '套用模板…', keep: '把本版存为模板…', fillPlaces: '给空块填稿（{count} 个）',
  choose: '套用模板', chooseDetail: '选一个版式，放到第{page}版。报头、报眉、版权栏和固定的内容不动；版上原有的稿件回到稿件列表，可以撤销。', put: '只套用', putAndFill: '套用并填稿', cancel: '取消', filling: '正在填稿…',
  own: '本报的模板', builtIn: '自带', none: '还没有本报自己的模板。拼好一版后，用“把本版存为模板”存下来，以后各期都能套用。', noneFits: '没有适合“{format}”开本的模板。拼好一版后可以存为模板。', loading: '正在读模板…', failed: '模板没有读出来。请关上再试一次。',
  otherFormat: '用于{format}', madeFor: { front: '头版用：留了报头的地方', inner: '内版用：没有留报头的地方' }, places: '{count} 个空块', by: '{name} 存于 {date}', facts: '{places}。{roles}', roleCount: '{role} {count}',
  role: { lead: '头条', second: '二条', story: '稿件', briefs: '简讯', teaser: '导读', photo: '图片', masthead: '报头', folio: '报眉', notice: '版权栏' },
  name: '模板名称', nameHint: '例如 头版（大图）、副刊。存下的是位置、角色、标题样式和图位，不带稿件。', keepTitle: '把第{page}版存为模板', keepAct: '存为模板', kept: '已存为模板“{name}”。', nothingToKeep: '版上还没有稿件，没有版式可存。', mayNotKeep: '只有编辑和总编辑能存模板。',
  rename: '改名', renameTitle: '模板改名', renamed: '模板已改名为“{name}”。', remove: '删去', removeAsk: '删去模板“{name}”？', removeDetail: '用它排过的版不受影响。', removed: '已删去模板“{name}”。', busy: '请稍候',
  applied: '已把“{name}”放到第{page}版：{count} 个空块等着填稿。', appliedFilled: '已把“{name}”放到第{page}版：填了 {placed} 篇，{empty, plural, =0 {没有空块} other {还空 # 块}}。', filled: '填了 {placed} 篇，{empty, plural, =0 {没有空块了} other {还空 # 块，没有长短合适的稿件}}。', filledNone: '没有合适的稿件可填：稿件太长、太短，或都已上版。',
  off: '{count, plural, =0 {} other {有 # 篇回到稿件列表。}}', cutOff: '{titles}的续文没有了地方，请在原版收文或另转。',
  problem: { 'no-page': '没有这一版。', format: '这个模板用于“{made}”，这一期是“{has}”。', pinned: '“{block}”固定在版上，挡住了模板的位置。先取消固定，或换一个模板。', 'no-room': '本版的报头、报眉或版权栏占了模板要用的地方。换一个模板，或先改它们的大小。' },
  house: { 'front-lead': '头版：头条带图、二条、简讯、导读', 'front-banner': '头版：通栏头条', 'front-picture': '头版：大图打头', 'inner-news': '内版：一主三辅', 'inner-short': '内版：短稿为主', 'inner-pictures': '内版：图文并重', 'last-leisure': '末版：副刊' },
}, {
  title: 'Page templates', menu: 'Templates', apply: 'Use a template…', keep: 'Keep this page as a template…', fillPlaces: 'Fill the empty places ({count})',
  choose: 'Use a template', chooseDetail: 'Choose a layout for page {page}. Masthead, folio, imprint and what is pinned stay; the stories that stand there go back to the list. It can be undone.', put: 'Use it empty', putAndFill: 'Use it and fill', cancel: 'Cancel', filling: 'Filling…',
  own: 'Templates of this paper', builtIn: 'Built in', none: 'This paper has no template of its own yet. When a page is made up, keep it as a template and use it in every issue.', noneFits: 'There is no template for the format “{format}”. Make up a page and keep it.', loading: 'Reading templates…', failed: 'The templates could not be read. Close this and try again.',
  otherFormat: 'for {format}', madeFor: { front: 'For a front page: room is left for the masthead', inner: 'For an inside page: no room is left for the masthead' }, places: '{count, plural, one {# place} other {# places}}', by: 'kept by {name}, {date}', facts: '{places}. {roles}', roleCount: '{count} {role}',
  role: { lead: 'lead', second: 'second lead', story: 'story', briefs: 'briefs', teaser: 'teaser', photo: 'photo', masthead: 'masthead', folio: 'folio', notice: 'imprint' },
  name: 'Name of the template', nameHint: 'For instance: front page with a large picture. Places, roles, headline styles and picture places are kept, no copy.', keepTitle: 'Keep page {page} as a template', keepAct: 'Keep template', kept: 'Kept as template “{name}”.', nothingToKeep: 'No copy stands on the page: there is no layout to keep.', mayNotKeep: 'Only editors and the chief editor can keep templates.',
  rename: 'Rename', renameTitle: 'Rename the template', renamed: 'The template is called “{name}” now.', remove: 'Remove', removeAsk: 'Remove the template “{name}”?', removeDetail: 'Pages made from it stay as they are.', removed: 'Removed the template “{name}”.', busy: 'Please wait',
  applied: '“{name}” is on page {page}: {count, plural, one {# place waits} other {# places wait}} for copy.', appliedFilled: '“{name}” is on page {page}: {placed, plural, one {# piece} other {# pieces}} placed, {empty, plural, =0 {no place} one {# place} other {# places}} left empty.', filled: '{placed, plural, one {# piece} other {# pieces}} placed, {empty, plural, =0 {no place} one {# place} other {# places}} left empty.', filledNone: 'No copy suits these places: it is too long, too short, or on pages already.',
  off: '{count, plural, =0 {} one {# piece went back to the list.} other {# pieces went back to the list.}}', cutOff: 'The continuation of {titles} has no place now: cut it on its first page, or let it go on elsewhere.',
  problem: { 'no-page': 'There is no such page.', format: 'This template is for “{made}”, the issue is “{has}”.', pinned: '“{block}” is pinned where the template wants copy. Unpin it, or choose another template.', 'no-room': 'Masthead, folio or imprint of this page take room the template needs. Choose another template, or change their size first.' },
  house: { 'front-lead': 'Front: lead with picture, second lead, briefs, teaser', 'front-banner': 'Front: lead across the page', 'front-picture': 'Front: large picture first', 'inner-news': 'Inside: one lead, three others', 'inner-short': 'Inside: short pieces', 'inner-pictures': 'Inside: words and pictures', 'last-leisure': 'Last page: leisure' },
});
