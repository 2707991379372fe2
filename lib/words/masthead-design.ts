import { area } from './area';

export const mastheadDesign = area({
  title: '报头设计',
}, {
  title: 'Masthead design',
});
