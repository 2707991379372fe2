import { area } from './area';

export const revisions = area({
  compareTwo: '比较选中的两个', pickTwo: '勾选两个版本可以比较；也可以直接和现在的比较。', pick: '选中 {name} {time} 的版本', picked: '已选 {count} 个',
  withNow: '和现在比', name: '命名', nameOf: '给 {name} {time} 的版本命名', nameField: '版本的名字', named: '已命名', nameHint: '例如“送审稿”“领导改后”；清空就是去掉名字。',
  whoWrote: '谁写的', whoWroteTitle: '哪一句是谁写的', whoWroteDetail: '按每次保存逐字算；移动过的段落仍算原来写的人。', whoWroteEmpty: '还没有保存过的文字。', whoWroteFailed: '没有读出来。请检查网络，再试一次。', showAll: '所有人', percent: '{name} {share} %',
  several: '{names} 合写', older: '显示更早的 {count} 个',
  title: '{before} → {after}', was: '前：{name} {time}', is: '后：{name} {time}', now: '现在的文字',
  added: '加了 {count} 字', removed: '删了 {count} 字', moved: '移动了 {count} 段', same: '两个版本的文字一样。', sameAll: '两个版本完全一样。',
  unchanged: '{count} 段没有改动', showUnchanged: '显示这 {count} 段没有改动的', movedHere: '移到这里', inserted: '新加', deleted: '删去',
  fields: '其他改动', field: '项目', before: '之前', after: '之后', empty: '（空）', page: '第{page}版', differs: '有改动',
  lines: { kicker: '引题', title: '主题', subtitle: '副题', paragraph: '正文', crosshead: '小标题', item: '列表', quote: '摘引', quoteBy: '摘引出处', note: '编者按', row: '表格', photo: '图片' },
  restoreOld: '恢复成前一个版本', restoreOldTitle: '恢复成 {time} 的版本？',
}, {
  compareTwo: 'Compare the two ticked', pickTwo: 'Tick two revisions to compare them, or compare one with the present text.', pick: 'Tick the revision by {name}, {time}', picked: '{count} ticked',
  withNow: 'Against now', name: 'Name', nameOf: 'Name the revision by {name}, {time}', nameField: 'Name of the revision', named: 'Named', nameHint: 'For example “as submitted”; clear the field to take the name away.',
  whoWrote: 'Who wrote what', whoWroteTitle: 'Who wrote which sentence', whoWroteDetail: 'Counted character by character over all saves; a paragraph that moved still belongs to its writer.', whoWroteEmpty: 'Nothing has been saved yet.', whoWroteFailed: 'It could not be read. Check the network and try again.', showAll: 'Everybody', percent: '{name} {share} %',
  several: '{names} together', older: 'Show {count} earlier ones',
  title: '{before} → {after}', was: 'Before: {name}, {time}', is: 'After: {name}, {time}', now: 'Present text',
  added: '{count} characters added', removed: '{count} characters deleted', moved: '{count, plural, one {# paragraph moved} other {# paragraphs moved}}', same: 'Both revisions have the same text.', sameAll: 'Both revisions are the same.',
  unchanged: '{count, plural, one {# paragraph unchanged} other {# paragraphs unchanged}}', showUnchanged: 'Show {count, plural, one {the unchanged paragraph} other {the # unchanged paragraphs}}', movedHere: 'moved here', inserted: 'added', deleted: 'deleted',
  fields: 'Other changes', field: 'Field', before: 'Before', after: 'After', empty: '(empty)', page: 'page {page}', differs: 'changed',
  lines: { kicker: 'Kicker', title: 'Headline', subtitle: 'Deck', paragraph: 'Text', crosshead: 'Crosshead', item: 'List', quote: 'Pull quote', quoteBy: 'Quoted from', note: 'Editor’s note', row: 'Table', photo: 'Photo' },
  restoreOld: 'Restore the earlier one', restoreOldTitle: 'Restore the revision of {time}?',
});
