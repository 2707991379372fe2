import { area } from './area';

export const proof = area({ placeholder: '…' }, { placeholder: '…' });
