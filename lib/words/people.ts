import { area } from './area';

export const people = area({ placeholder: '…' }, { placeholder: '…' });
