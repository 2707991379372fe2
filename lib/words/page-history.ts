import { area } from './area';

export const pageHistory = area({
  title: '版本',
}, {
  title: 'Versions',
});
