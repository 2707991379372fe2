import { area } from './area';

export const errors = area({ placeholder: '…' }, { placeholder: '…' });
