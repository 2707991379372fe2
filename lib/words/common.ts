import { area } from './area';

export const common = area({ placeholder: '…' }, { placeholder: '…' });
