import { area } from './area';

export const pageDesk = area({ placeholder: '…' }, { placeholder: '…' });
