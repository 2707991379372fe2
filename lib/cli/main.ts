import { parseArgs } from 'node:util';
import { languages, type Language } from '@/lib/words/area';
import { exits, Halt, say, type Command, type Io, type Sentence, type Values } from './command';
import { commands } from './commands';
import { openCall } from './open-call';

/** Options every command takes. */
const common = {
  db: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' }, as: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const;

/** The language asked for by --lang, wherever it stands; Chinese otherwise. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  return languages.find((language) => language === asked) ?? 'zh';
}

const usageOf = (command: Command): string => `banxin ${command.name}${command.usage === '' ? '' : ` ${command.usage}`}`;

async function overview(language: Language): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...all.map((command) => command.name.length)) + 2;
  const head = say({ zh: '用法：banxin 命令 [选项]', en: 'Usage: banxin COMMAND [options]' }, language);
  const foot = say({
    zh: '共同的选项：--db 文件（或 BANXIN_DB）、--json、--as 登录名、--lang en、--help',
    en: 'Everywhere: --db FILE (or BANXIN_DB), --json, --as LOGIN, --lang zh, --help',
  }, language);
  return `${head}\n\n${all.map((command) => `  ${command.name.padEnd(width)}${say(command.summary, language)}`).join('\n')}\n\n${foot}\n`;
}

const commandUsage = (command: Command, language: Language): string => `${say({ zh: '用法：', en: 'Usage: ' }, language)}${usageOf(command)}\n${say(command.summary, language)}\n`;

/** The command named by the first one or two words that are no options, and what follows it. */
async function find(argv: readonly string[]): Promise<{ command: Command; rest: string[] } | null> {
  for (const [name, load] of Object.entries(commands)) {
    const words = name.split(' ');
    const rest = [...argv];
    const fits = words.every((word) => {
      const at = nextWord(rest);
      if (at < 0 || rest[at] !== word) return false;
      rest.splice(at, 1);
      return true;
    });
    if (fits) return { command: await load(), rest };
  }
  return null;
}

/** Place of the first argument that is neither an option nor the value of a common one. */
function nextWord(argv: readonly string[]): number {
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at]!;
    if (!argument.startsWith('-')) return at;
    if (argument === '--db' || argument === '--lang' || argument === '--as') at += 1;
  }
  return -1;
}

function parse(command: Command, rest: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: rest, options: { ...common, ...command.options }, allowPositionals: true, strict: true });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0]! : String(error);
    throw new Halt({ zh: `选项不对：${why}`, en: `Wrong options: ${why}` }, exits.bad, true);
  }
}

async function run(command: Command, rest: string[], io: Io, language: Language): Promise<number> {
  const { values, positionals } = parse(command, rest);
  if (values.help === true) { io.out(commandUsage(command, language)); return exits.done; }
  const [fewest, most] = command.arguments;
  if (positionals.length < fewest) throw new Halt({ zh: '缺少参数。', en: 'An argument is missing.' }, exits.bad, true);
  if (positionals.length > most) throw new Halt({ zh: `多了参数“${positionals[most]}”。`, en: `“${positionals[most]}” is one argument too many.` }, exits.bad, true);
  const call = openCall(io, values, positionals, language);
  try {
    const answer = await command.run(call);
    if (call.json) io.out(`${JSON.stringify(answer.json, null, 1)}\n`);
    else if (answer.text !== '') io.out(answer.text.endsWith('\n') ? answer.text : `${answer.text}\n`);
    return answer.exit ?? exits.done;
  } finally {
    call.close();
  }
}

/** What the system or the database says it cannot do with a file, in words; null for any other error. */
function fileTrouble(error: unknown): Sentence | null {
  const { code, path: file, dest } = error as { code?: unknown; path?: unknown; dest?: unknown };
  const name = typeof dest === 'string' ? dest : typeof file === 'string' ? file : '';
  switch (code) {
    case 'EISDIR': return { zh: `${name} 是一个目录，不能当文件写。请换一个文件名。`, en: `${name} is a folder and cannot be written as a file. Choose another name.` };
    case 'ENOTDIR': case 'EEXIST': return { zh: `${name} 的路径里有一个文件，不能当目录用。请换一个地方。`, en: `A file stands in the way of ${name}. Choose another place.` };
    case 'EACCES': case 'EPERM': case 'EROFS': return { zh: `没有权限写 ${name}。`, en: `${name} may not be written.` };
    case 'ENOENT': return { zh: `没有 ${name}。`, en: `There is no ${name}.` };
    case 'ENOSPC': return { zh: '磁盘已满。', en: 'The disk is full.' };
    case 'SQLITE_BUSY': return { zh: '数据库正被别的程序写入，这次没有改动。请稍后再试。', en: 'Another program is writing to the database; nothing was changed. Try again in a moment.' };
    case 'SQLITE_READONLY': return { zh: '数据库不能写入，这次没有改动。请检查文件的权限。', en: 'The database cannot be written; nothing was changed. Check the rights of the file.' };
    case 'SQLITE_CORRUPT': case 'SQLITE_NOTADB': return { zh: '数据库有损坏。请运行 banxin doctor，必要时用 banxin restore 恢复备份。', en: 'The database is damaged. Run banxin doctor, and banxin restore with a backup if need be.' };
    case 'SQLITE_FULL': return { zh: '磁盘已满，这次没有改动。', en: 'The disk is full; nothing was changed.' };
    default: return null;
  }
}

/** The `banxin` command: runs what `argv` asks for and returns the exit code. Words go to standard error, results to standard output. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  const found = await find(argv);
  if (!found) {
    const help = argv.includes('--help') || argv.includes('-h') || argv[0] === 'help';
    if (argv.length === 0) { io.err(await overview(language)); return exits.bad; }
    if (help) { io.out(await overview(language)); return exits.done; }
    io.err(`${say({ zh: `没有命令“${argv.join(' ')}”。`, en: `There is no command “${argv.join(' ')}”.` }, language)}\n\n${await overview(language)}`);
    return exits.bad;
  }
  try {
    return await run(found.command, found.rest, io, language);
  } catch (error) {
    if (error instanceof Halt) {
      io.err(`${say(error.sentence, language)}\n${error.withUsage ? commandUsage(found.command, language) : ''}`);
      return error.exit;
    }
    const trouble = fileTrouble(error);
    if (trouble) { io.err(`${say(trouble, language)}\n`); return exits.bad; }
    const why = error instanceof Error ? (io.env.BANXIN_DEBUG ? error.stack ?? error.message : error.message) : String(error);
    io.err(`${say({ zh: '程序出错了', en: 'The program failed' }, language)}：${why}\n`);
    return exits.bad;
  }
}
