import { area } from './area';

export const pageCanvas = area({
  // beside the pointer
  size: '{columns} 栏 × {rows} 行', characters: '{characters} 字宽 × {rows} 行', over: '余 {characters} 字 / {lines} 行', white: '空 {rows} 行', full: '正好', ppi: '只有 {ppi} ppi，印出来会糊',
  willMove: '松开：放在这里', willResize: '松开：改成这样大小', willPush: '松开：邻块让开', willSwap: '松开：与{other}对调', willFill: '松开：填入{other}', willPlace: '松开：放在这里', willGroup: '松开：{count} 块一起移过来', willJump: '松开：余文转到第{page}版这里', willPicture: '松开：图放在这里',
  wouldOverlap: '会压住{other}', tryAlt: '按住 Alt：邻块让开', offGrid: '超出版心，往里移或改小', noRoomHere: '这里没有空位，换个地方或先腾出来', orSwap: '拖到{other}中间：对调', alignedHead: '齐题', alignedFoot: '齐脚',
  // what was done
  done: { move: '{block}：{place}', resize: '{block}：{columns} 栏 × {rows} 行', push: '{block}：{place}，邻块已让开', swap: '{block}与{other}已对调', fill: '{block}已填入{other}', group: '{count} 块已一起移动', page: '{block}已移到第{page}版：{place}' },
  marked: '选中 {count} 块', unmarked: '没有选中的文块',
  // badges
  fullBadge: '正好', fullWords: '正好', whiteBadge: '空 {rows} 行', oversetMark: '余文：拖到空处，或拖到上面的版次，就转版', oversetGhost: '余文 {characters} 字：拖到空处转版',
  emptyRole: { lead: '头条', second: '二条', story: '稿件', briefs: '简讯', teaser: '导读', photo: '图片' }, emptyHow: '把稿件拖到这里',
  // pictures
  picture: '图片《{caption}》：第 {column} 栏，题下第 {row} 行，{columns} 栏 × {rows} 行', photoPicture: '图片《{caption}》：按回车裁切', untitledPicture: '无图注', pictureKeys: '方向键移动，Shift 加方向键改大小，回车裁切', pictureAt: '图片：第 {column} 栏，题下第 {row} 行，{columns} 栏 × {rows} 行', pictureEdge: '图片已到文块的边。要换大小按 Shift 加方向键', lowPpi: '{ppi} ppi，低于 200',
  cropping: '裁切', cropHow: '拖动或方向键移动图片，滚轮或 + − 放大缩小，回车确定，Esc 放弃', cropZoom: '放大到 {percent}%', cropMoved: '左右 {x}%，上下 {y}%', cropped: '裁切已定', cropGiven: '裁切没有改动',
}, {
  size: '{columns} col × {rows} rows', characters: '{characters} chars wide × {rows} rows', over: '{characters} chars / {lines} lines over', white: '{rows, plural, one {# row} other {# rows}} empty', full: 'fits', ppi: 'only {ppi} ppi: will print blurred',
  willMove: 'Let go: stands here', willResize: 'Let go: takes this size', willPush: 'Let go: neighbours make room', willSwap: 'Let go: trades places with {other}', willFill: 'Let go: fills {other}', willPlace: 'Let go: stands here', willGroup: 'Let go: {count} blocks move here', willJump: 'Let go: goes on here, on page {page}', willPicture: 'Let go: the picture stands here',
  wouldOverlap: 'Would lie over {other}', tryAlt: 'Hold Alt: neighbours make room', offGrid: 'Outside the type area: inwards, or smaller', noRoomHere: 'No free room here: elsewhere, or make some first', orSwap: 'On the middle of {other}: trade places', alignedHead: 'heads level', alignedFoot: 'feet level',
  done: { move: '{block}: {place}', resize: '{block}: {columns} columns × {rows} rows', push: '{block}: {place}; neighbours made room', swap: '{block} and {other} traded places', fill: '{block} fills {other}', group: '{count} blocks moved together', page: '{block} moved to page {page}: {place}' },
  marked: '{count, plural, one {# block} other {# blocks}} selected', unmarked: 'No block is selected',
  fullBadge: 'fits', fullWords: 'fits', whiteBadge: '{rows, plural, one {# row} other {# rows}} empty', oversetMark: 'Overset: drag it to free room, or over a page’s number above, and the story goes on there', oversetGhost: '{characters} characters over: drag to free room',
  emptyRole: { lead: 'Lead', second: 'Second lead', story: 'Story', briefs: 'Briefs', teaser: 'Teaser', photo: 'Photo' }, emptyHow: 'Drop a story here',
  picture: 'Picture “{caption}”: column {column}, row {row} below the head, {columns} × {rows} rows', photoPicture: 'Picture “{caption}”: Enter crops it', untitledPicture: 'without caption', pictureKeys: 'Arrows move it, Shift and arrows resize it, Enter crops it', pictureAt: 'Picture: column {column}, row {row} below the head, {columns} × {rows} rows', pictureEdge: 'The picture is at the edge of its block. Shift and an arrow resizes it', lowPpi: '{ppi} ppi, under 200',
  cropping: 'Crop', cropHow: 'Drag or arrows move the picture, wheel or + − enlarge it, Enter keeps it, Esc gives up', cropZoom: 'Enlarged to {percent}%', cropMoved: '{x}% across, {y}% down', cropped: 'Crop kept', cropGiven: 'Crop unchanged',
});
