import { area } from './area';

export const issue = area({ placeholder: '…' }, { placeholder: '…' });
