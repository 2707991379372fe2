import { cp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyDatabase, databaseFaults, isNewsroom } from '@/db/backup';
import { makeFolder } from '@/lib/press/make-folder';
import { exits, Halt, say, type Command } from '../command';
import { companions } from './backup';

const there = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);

export const restore: Command = {
  name: 'restore', usage: 'FILE --db NEW', summary: { zh: '从备份恢复到一个还不存在的数据库', en: 'restores a backup into a database that does not exist yet' }, options: {}, arguments: [1, 1],
  async run(call) {
    const file = call.path(call.positionals[0]!);
    if (!isNewsroom(file)) throw new Halt({ zh: `${file} 不是备份。`, en: `${file} is no backup.` });
    const faults = databaseFaults(file);
    if (faults.length > 0) throw new Halt({ zh: `备份有损坏：${faults[0]}`, en: `The backup is damaged: ${faults[0]}` }, exits.notSo);
    if (await there(call.database)) throw new Halt({ zh: `${call.database} 已经存在，没有改动它。请用 --db 指定新的文件，或先移开旧的。`, en: `${call.database} exists already and was left alone. Name another file with --db, or move the old one away first.` }, exits.notSo);
    await makeFolder(path.dirname(call.database));
    // Pictures and published files first: a database is never there without what it names.
    for (const name of companions) {
      const source = path.join(`${file}.d`, name);
      if (await there(source)) await cp(source, path.join(path.dirname(call.database), name), { recursive: true, force: false });
    }
    const draft = `${call.database}.part`;
    await rm(draft, { force: true });
    await copyDatabase(file, draft);
    await rename(draft, call.database);
    await call.around();
    return { json: { database: call.database }, text: say({ zh: `已恢复到 ${call.database}`, en: `Restored to ${call.database}` }, call.language) };
  },
};
