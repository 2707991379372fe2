import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { databaseFaults } from '@/db/backup';
import { listPhotos } from '@/lib/desk/photos';
import { photoFile } from '@/lib/desk/photo-files';
import { faceFile } from '@/lib/press/fonts';
import { makeFolder } from '@/lib/press/make-folder';
import { faceIds } from '@/lib/typeset/faces';
import { exits, say, type Call, type Command, type Sentence } from '../command';

interface Finding { readonly name: string; readonly ok: boolean; readonly detail: string }

const versionAtLeast = (version: string, major: number, minor: number): boolean => {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

async function fontFinding(): Promise<Finding> {
  const missing: string[] = [];
  for (const face of faceIds) if (!await faceFile(face).then((file) => stat(file)).then(() => true, () => false)) missing.push(face);
  return { name: 'fonts', ok: missing.length === 0, detail: missing.join(', ') };
}

/** Photos whose file is gone from the store. */
async function photoFinding(call: Call): Promise<Finding> {
  const { store } = await call.around();
  const missing: string[] = [];
  for (let page = 1, seen = 0, total = 1; seen < total; page += 1) {
    const list = await listPhotos(store.read, { page, pageSize: 100 });
    total = list.total;
    seen += Math.max(1, list.rows.length);
    for (const photo of list.rows) if (photo.file !== null && !await photoFile(store, photo.file)) missing.push(photo.id);
  }
  return { name: 'photos', ok: missing.length === 0, detail: missing.join(', ') };
}

async function folderFinding(call: Call): Promise<Finding> {
  const folder = path.dirname(call.database);
  const ok = await makeFolder(folder).then(() => access(folder, constants.W_OK)).then(() => true, () => false);
  return { name: 'folder', ok, detail: folder };
}

const titles: Readonly<Record<string, Sentence>> = {
  node: { zh: 'Node.js 版本', en: 'Node.js version' }, folder: { zh: '数据目录可写', en: 'data folder can be written' }, database: { zh: '数据库完好', en: 'database is whole' },
  fonts: { zh: '字体齐全', en: 'fonts are there' }, photos: { zh: '图片文件齐全', en: 'photo files are there' },
};

export const doctor: Command = {
  name: 'doctor', usage: '', summary: { zh: '检查这台机器和数据库是否正常', en: 'looks whether machine and database are in order' }, options: {}, arguments: [0, 0],
  async run(call) {
    const folder = await folderFinding(call);
    const checks: Finding[] = [{ name: 'node', ok: versionAtLeast(process.versions.node, 20, 19), detail: process.versions.node }, folder];
    if (folder.ok) {
      await call.around();
      const faults = databaseFaults(call.database);
      checks.push({ name: 'database', ok: faults.length === 0, detail: faults[0] ?? call.database }, await photoFinding(call));
    }
    checks.push(await fontFinding());
    const whole = checks.every((check) => check.ok);
    return { json: { ok: whole, checks }, text: checks.map((check) => `${check.ok ? '✓' : '✗'} ${say(titles[check.name]!, call.language)}${check.detail === '' ? '' : ` ${check.detail}`}`).join('\n'), exit: whole ? exits.done : exits.notSo };
  },
};
