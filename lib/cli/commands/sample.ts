import { listIssues } from '@/lib/desk/issues';
import { seedSample } from '@/db/sample/seed';
import { exits, Halt, say, type Command } from '../command';

export const sample: Command = {
  name: 'sample', usage: '', summary: { zh: '在空数据库里放进虚构的示例周报', en: 'seeds the fictional weekly into an empty database' }, options: {}, arguments: [0, 0],
  async run(call) {
    // The sample brings its own publication.
    const around = call.bare();
    if ((await listIssues(around.store.read)).length > 0) throw new Halt({ zh: '数据库里已经有期次，示例只放进空的数据库。', en: 'The database holds issues already; the sample goes into an empty one only.' }, exits.notSo);
    await seedSample(around);
    const issues = await listIssues(around.store.read);
    return { json: { issues: issues.map((issue) => ({ total: issue.totalNumber, label: issue.label, status: issue.status })) }, text: say({ zh: `已放进 ${issues.length} 期示例`, en: `${issues.length} sample issues are in` }, call.language) };
  },
};
