import path from 'node:path';
import { openStore, type Store } from '@/db/open';
import { surroundings, type Actor } from '@/lib/desk/operation';
import { ensurePublication } from '@/lib/desk/publication';
import { actorByLogin } from '@/lib/desk/users';
import type { Language } from '@/lib/words/area';
import { Halt, type Call, type Io, type Values } from './command';

/** Acts of the command line without `--as`: whoever may run programs over the database may do all that needs no name. */
const operator: Actor = { userId: null, name: '命令行', roles: [], personId: null, system: true };

/** --db, else BANXIN_DB, else banxin.db in the data folder (BANXIN_DATA, else data in the program's folder). */
function databaseOf(values: Values, io: Io): string {
  const asked = typeof values.db === 'string' ? values.db : io.env.BANXIN_DB;
  if (asked) return path.resolve(io.cwd, asked);
  return io.env.BANXIN_DATA ? path.resolve(io.cwd, io.env.BANXIN_DATA, 'banxin.db') : path.join(io.home, 'data', 'banxin.db');
}

function opened(file: string): Store {
  try {
    return openStore(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Halt({ zh: `打不开数据库 ${file}（${why}）。`, en: `The database ${file} cannot be opened (${why}).` });
  }
}

/** A call over these options; the database is opened (and migrated, with its publication) when first needed. */
export function openCall(io: Io, values: Values, positionals: readonly string[], language: Language): Call {
  const database = databaseOf(values, io);
  let store: Store | null = null;
  const bare = () => surroundings(store ??= opened(database));
  const around = async () => {
    const made = bare();
    await ensurePublication(made);
    return made;
  };
  return {
    io, language, json: values.json === true, values, positionals, database, bare, around,
    path: (argument) => path.resolve(io.cwd, argument),
    async actor(named = false) {
      const login = typeof values.as === 'string' ? values.as : undefined;
      if (login === undefined) {
        if (!named) return operator;
        throw new Halt({
          zh: '这一步要有人负责，请用 --as 登录名 指明。还没有用户时，先运行：banxin user add 登录名 --role 总编辑',
          en: 'Somebody must answer for this step: name them with --as LOGIN. To add a user first: banxin user add LOGIN --role chief-editor',
        }, 2, true);
      }
      const actor = await actorByLogin((await around()).store.read, login);
      if (!actor) throw new Halt({ zh: `没有用户“${login}”。添加用户：banxin user add ${login} --role 总编辑`, en: `There is no user “${login}”. To add one: banxin user add ${login} --role chief-editor` });
      return actor;
    },
    close() { store?.close(); store = null; },
  };
}
