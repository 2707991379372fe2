import { area } from './area';

export const pageCanvas = area({
  title: '版面',
}, {
  title: 'Page',
});
