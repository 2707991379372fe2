import { Halt, type Command } from '../command';
export const importFile: Command = { name: 'import', usage: 'FILE --issue 710', summary: { zh: '导入', en: 'import' }, options: { issue: { type: 'string' } }, arguments: [1, 1], run: async () => { throw new Halt({ zh: '还没有', en: 'not yet' }); } };
