import { area } from './area';

export const imports = area({ placeholder: '…' }, { placeholder: '…' });
