import { randomBytes } from 'node:crypto';
import { createUser } from '@/lib/desk/users';
import { roles, type Role } from '@/lib/newsroom/states';
import { Halt, say, type Call, type Command } from '../command';
import { must } from '../results';
import { text, texts } from '../values';

const chineseNames: Readonly<Record<string, Role>> = { 记者: 'reporter', 编辑: 'editor', 校对: 'proofreader', 总编辑: 'chief-editor', 总编: 'chief-editor', 主编: 'chief-editor', 管理员: 'administrator' };

function rolesOf(call: Call): Role[] {
  const asked = (texts(call, 'role') ?? []).flatMap((entry) => entry.split(/[,，、]/)).map((entry) => entry.trim()).filter((entry) => entry !== '');
  if (asked.length === 0) throw new Halt({ zh: `缺少 --role：${Object.keys(chineseNames).join('、')}，或 ${roles.join(', ')}。`, en: `--role is missing: ${roles.join(', ')}.` }, 2, true);
  return asked.map((entry) => {
    const role = chineseNames[entry] ?? roles.find((known) => known === entry.toLowerCase().replaceAll('_', '-').replaceAll(' ', '-'));
    if (!role) throw new Halt({ zh: `没有身份“${entry}”：${roles.join('、')}。`, en: `There is no role “${entry}”: ${roles.join(', ')}.` }, 2, true);
    return role;
  });
}

/** A password of letters and digits no two of which look alike, about 80 bits. */
function newPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  return [...randomBytes(16)].map((byte) => signs[byte % signs.length]).join('');
}

export const userAdd: Command = {
  name: 'user add', usage: 'LOGIN --role chief-editor [--name 姓名] [--password …]', summary: { zh: '添加用户；不给密码时生成一个并印出来', en: 'adds a login; makes and prints a password when none is given' },
  options: { login: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true }, password: { type: 'string' } }, arguments: [0, 1],
  async run(call) {
    const login = call.positionals[0] ?? text(call, 'login');
    if (!login) throw new Halt({ zh: '缺少登录名。', en: 'The login is missing.' }, 2, true);
    const chosen = rolesOf(call);
    const given = text(call, 'password');
    const password = given ?? newPassword();
    must(await createUser(await call.around(), await call.actor(), { login, name: text(call, 'name') ?? login, password, roles: chosen }));
    const json = { login, name: text(call, 'name') ?? login, roles: chosen, ...(given === undefined ? { password } : {}) };
    return { json, text: say({ zh: `已添加 ${login}（${chosen.join('、')}）${given === undefined ? `，密码：${password}` : ''}`, en: `Added ${login} (${chosen.join(', ')})${given === undefined ? `, password: ${password}` : ''}` }, call.language) };
  },
};
