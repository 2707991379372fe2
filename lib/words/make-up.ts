import { area } from './area';

/** Words of the automatic make-up: its choices and what is said against each. */
export const makeUp = area({
  choose: '选一个方案', chooseDetail: '每个方案都已按印样排好。扣分越少越好；选定以后仍可手工改动。', chooseOnly: '这些稿件只拼得出一个合格的方案，已按印样排好；选定以后仍可手工改动。', take: '用这个方案', choice: '方案{number}　{taste}', points: '扣 {points} 分', nothing: '没有可扣分的',
  tried: '已比较 {tries} 个版样', enough: '够了，看方案', working: '正在自动拼版…', best: '目前最好的扣 {points} 分', pageThumb: '第{page}版', more: '另有 {count} 处小毛病',
  allPlaced: '全部稿件都有位置。', now: '现在的版面', nowDetail: '现在的版面扣 {points} 分。', better: '比现在少扣 {points} 分', worse: '比现在多扣 {points} 分', same: '与现在一样', showNow: '对照现在的版面', hideNow: '收起现在的版面',
  item: '{rule} {count} 处', itemPoints: '−{points}',
  taste: { even: '匀称', wide: '横排宽栏', tall: '竖长栏', bold: '头条横贯' },
  rule: {
    overset: '余文', overlap: '文块重叠', 'off-grid': '超出版心', 'unknown-article': '稿件不存在', 'missing-glyph': '缺字', 'jump-without-partner': '转版没有接文', unplaced: '没排上的稿件', hole: '空洞', 'headline-too-long': '标题排不下',
    'photo-too-narrow-text': '图旁文字太窄', 'teaser-without-target': '导读没有对应稿件', 'short-column': '栏里不足四行', 'touching-headlines': '碰题', 'through-gutter': '通缝', 'photo-missing': '缺图', 'masthead-field-missing': '报头缺项',
    'loose-line': '松行', 'glyph-fallback': '备用字体', 'headline-word-broken': '标题拆词', 'photo-too-large': '图比文块大', 'table-too-wide': '表太宽', 'lone-line': '孤行', 'empty-block': '空块', 'grey-page': '整版没有图', 'white-space': '空白', 'uneven-feet': '栏脚不齐',
    filler: '补白', jump: '转版', 'off-section': '不在本栏目的版', 'off-front': '头条不在一版', 'page-empty': '空版', 'photo-left-out': '没有登的图',
  },
}, {
  choose: 'Choose a layout', chooseDetail: 'Each is set just as it will print. The fewer points against it the better; it stays yours to change.', chooseOnly: 'This copy makes one sound layout only, set just as it will print; it stays yours to change.', take: 'Take this one', choice: 'Layout {number}: {taste}', points: '{points} points against', nothing: 'nothing to be said against it',
  tried: '{tries} layouts compared', enough: 'Enough, show them', working: 'Making up…', best: 'the best so far has {points} points against', pageThumb: 'Page {page}', more: '{count} smaller points',
  allPlaced: 'Every story has its place.', now: 'As it stands', nowDetail: 'What stands now has {points} points against it.', better: '{points} points better than now', worse: '{points} points worse than now', same: 'as good as what stands now', showNow: 'Compare with what stands now', hideNow: 'Hide what stands now',
  item: '{rule}: {count}', itemPoints: '−{points}',
  taste: { even: 'even', wide: 'broad bands', tall: 'tall columns', bold: 'lead across the page' },
  rule: {
    overset: 'overset', overlap: 'overlaps', 'off-grid': 'outside the type area', 'unknown-article': 'unknown story', 'missing-glyph': 'missing characters', 'jump-without-partner': 'continuation without beginning', unplaced: 'stories without a place', hole: 'white holes', 'headline-too-long': 'headlines that do not fit',
    'photo-too-narrow-text': 'text too narrow beside a picture', 'teaser-without-target': 'teasers that lead nowhere', 'short-column': 'columns under four lines', 'touching-headlines': 'headlines side by side', 'through-gutter': 'gutters through the page', 'photo-missing': 'pictures not here yet', 'masthead-field-missing': 'masthead fields missing',
    'loose-line': 'loose lines', 'glyph-fallback': 'fallback faces', 'headline-word-broken': 'headlines that part a word', 'photo-too-large': 'pictures larger than their block', 'table-too-wide': 'tables too wide', 'lone-line': 'lone lines', 'empty-block': 'empty blocks', 'grey-page': 'pages without a picture', 'white-space': 'white space', 'uneven-feet': 'uneven feet',
    filler: 'fillers', jump: 'jumps', 'off-section': 'off their section’s page', 'off-front': 'first priority not on page one', 'page-empty': 'empty pages', 'photo-left-out': 'pictures left out',
  },
});
