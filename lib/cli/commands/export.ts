import { publishedEdition } from '@/lib/desk/editions';
import { exportWebEdition, FolderInTheWay } from '@/lib/press/export';
import { exits, Halt, type Command } from '../command';
import { issueOf } from '../results';
import { requiredText } from '../values';

export const exportEdition: Command = {
  name: 'export', usage: '--issue 710 --out FOLDER', summary: { zh: '已发布一期的静态网页版', en: 'the static web edition of a published issue' },
  options: { issue: { type: 'string' }, out: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const folder = call.path(requiredText(call, 'out'));
    const { store } = await call.around();
    const edition = await publishedEdition(store.read, issue.totalNumber);
    if (!edition) throw new Halt({ zh: `总第${issue.totalNumber}期还没有发布，不能导出。`, en: `Issue ${issue.totalNumber} is not published, so it cannot be exported.` }, exits.notSo);
    try {
      const written = await exportWebEdition(store, edition, folder);
      return { json: written, text: `${folder} ${written.files} ${written.bytes}` };
    } catch (error) {
      if (error instanceof FolderInTheWay) throw new Halt({ zh: `${folder} 里有别的东西，没有改动它。请换一个空的目录。`, en: `${folder} holds something else and was left alone. Choose an empty folder.` });
      throw error;
    }
  },
};
