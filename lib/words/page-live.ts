import { area } from './area';

export const pageLive = area({
  title: '同版人员',
}, {
  title: 'Who is here',
});
