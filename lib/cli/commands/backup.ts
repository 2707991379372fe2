import { cp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyDatabase, databaseFaults } from '@/db/backup';
import { makeFolder } from '@/lib/press/make-folder';
import { exits, Halt, say, type Command } from '../command';

const there = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);

/** Folders beside the database that belong to it. */
export const companions = ['photos', 'editions'] as const;

export const backup: Command = {
  name: 'backup', usage: 'FILE', summary: { zh: '备份：FILE 是数据库，FILE.d 是图片和已发布的文件；可在使用中进行', en: 'backs up: FILE is the database, FILE.d holds photos and published files; works while in use' }, options: {}, arguments: [1, 1],
  async run(call) {
    const file = call.path(call.positionals[0]!);
    const folder = `${file}.d`;
    if (await there(file) || await there(folder)) throw new Halt({ zh: `${file} 已经存在，没有改动它。`, en: `${file} exists already and was left alone.` }, exits.notSo);
    if (!await there(call.database)) throw new Halt({ zh: `没有数据库 ${call.database}。`, en: `There is no database ${call.database}.` });
    await makeFolder(path.dirname(file));
    const draft = `${file}.part`;
    await rm(draft, { force: true });
    await copyDatabase(call.database, draft);
    const faults = databaseFaults(draft);
    if (faults.length > 0) { await rm(draft, { force: true }); throw new Halt({ zh: `数据库有损坏：${faults[0]}`, en: `The database is damaged: ${faults[0]}` }, exits.notSo); }
    // Files are never changed once written, so copying them after the database leaves none out that it names.
    await makeFolder(folder);
    for (const name of companions) {
      const source = path.join(path.dirname(call.database), name);
      if (await there(source)) await cp(source, path.join(folder, name), { recursive: true });
    }
    await rename(draft, file);
    const { size } = await stat(file);
    return { json: { file, folder, bytes: size }, text: say({ zh: `已备份到 ${file} 和 ${folder}`, en: `Backed up to ${file} and ${folder}` }, call.language) };
  },
};
