import { area } from './area';

export const edition = area({ placeholder: '…' }, { placeholder: '…' });
