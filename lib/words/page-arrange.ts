import { area } from './area';

export const pageArrange = area({
  title: '改排',
  heldByOther: '第{page}版现在由{name}组版，没有改动',
}, {
  title: 'Arrange',
  heldByOther: '{name} is making up page {page} now; nothing changed',
});
