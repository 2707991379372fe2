import { area } from './area';

export const pageTemplates = area({
  title: '版式模板',
}, {
  title: 'Page templates',
});
