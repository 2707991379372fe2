import { editionsToVerify } from '@/lib/desk/editions';
import { damageOf } from '@/lib/press/edition';
import { damagedFiles } from '@/lib/press/page-images';
import { exits, say, type Command } from '../command';
import { issueOf } from '../results';

export const verify: Command = {
  name: 'verify', usage: '--issue 710', summary: { zh: '核对签发的各版与发布的文件；有出入时返回 1', en: 'compares signed editions and their files with their hashes; exits 1 when one differs' },
  options: { issue: { type: 'string' } }, arguments: [0, 0],
  async run(call) {
    const issue = await issueOf(call);
    const { store } = await call.around();
    const editions = await Promise.all((await editionsToVerify(store.read, issue.id)).map(async ({ revision, sha256, content }) => {
      const damage = damageOf(content, sha256);
      const files = await damagedFiles(store, sha256);
      return { revision, sha256, ok: damage.length === 0 && (files?.length ?? 0) === 0, damage, damagedFiles: files ?? [], written: files !== null };
    }));
    const whole = editions.every((edition) => edition.ok);
    const text = editions.map((edition) => `${edition.revision} ${edition.sha256} ${edition.ok ? say({ zh: '完好', en: 'unchanged' }, call.language) : say({ zh: `有出入：${[...edition.damage.map(({ part, name }) => `${part} ${name}`), ...edition.damagedFiles].join('、')}`, en: `differs: ${[...edition.damage.map(({ part, name }) => `${part} ${name}`), ...edition.damagedFiles].join(', ')}` }, call.language)}`);
    return { json: { issue: issue.totalNumber, ok: whole, editions }, text: text.length === 0 ? say({ zh: '这一期还没有签发过', en: 'This issue was never signed off' }, call.language) : text.join('\n'), exit: whole ? exits.done : exits.notSo };
  },
};
