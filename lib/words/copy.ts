import { area } from './area';

export const copy = area({ placeholder: '…' }, { placeholder: '…' });
