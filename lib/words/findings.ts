import { area } from './area';

export const findings = area({ placeholder: '…' }, { placeholder: '…' });
