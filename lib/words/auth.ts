import { area } from './area';

export const auth = area({ placeholder: '…' }, { placeholder: '…' });
