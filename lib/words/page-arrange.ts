import { area } from './area';

export const pageArrange = area({
  title: '改排',
}, {
  title: 'Arrange',
});
