import fs from 'node:fs';
import path from 'node:path';
import { openStore, type Store } from '@/db/open';
import { sampleLogins } from '@/db/sample/logins';
import { issues, users } from '@/db/schema';
import { eq } from 'drizzle-orm';
import { surroundings } from '@/lib/desk/operation';
import { ensurePublication } from '@/lib/desk/publication';
import { indexMissing } from '@/lib/desk/search-index';

/** Before the server opens: migrate, seed the sample weekly into an empty database, and refuse to show printed passwords to the world. */

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const data = path.resolve(process.env.BANXIN_DATA ?? 'data');
const file = path.resolve(process.env.BANXIN_DB ?? path.join(data, 'banxin.db'));

/** Opens the database, or ends with words: a newcomer's first mistake is a folder that is not theirs. */
function opened(): Store {
  try { return openStore(file); } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`打不开数据库 ${file}（${why}）。请检查目录能不能写，或用 BANXIN_DATA 换一个目录。`);
    console.error(`The database ${file} cannot be opened (${why}). See that its folder can be written, or choose another with BANXIN_DATA.`);
    process.exit(2);
  }
}

const isEmpty = (db: Store['read']): boolean => !db.select({ id: users.id }).from(users).get() && !db.select({ id: issues.id }).from(issues).get();

/**
 * Seeds the sample weekly beside the database and moves it into place when all of it is there: a first start that is
 * interrupted leaves nothing, and the next one begins again.
 */
async function seedWhole(): Promise<void> {
  const home = path.dirname(file);
  const draft = path.join(home, 'sample.part');
  fs.rmSync(draft, { recursive: true, force: true });
  // Copy and pictures of three issues: read only when they are wanted.
  const { seedSample } = await import('@/db/sample/seed');
  const sample = openStore(path.join(draft, 'banxin.db'));
  try { await seedSample(surroundings(sample), (step) => console.log(`  ${step}`)); } finally { sample.close(); }
  // What the database names first, the database last.
  for (const name of fs.readdirSync(draft).filter((entry) => !entry.startsWith('banxin.db'))) fs.cpSync(path.join(draft, name), path.join(home, name), { recursive: true });
  for (const tail of ['-wal', '-shm']) fs.rmSync(file + tail, { force: true });
  fs.renameSync(path.join(draft, 'banxin.db'), file);
  fs.rmSync(draft, { recursive: true, force: true });
}

let store = opened();
if (isEmpty(store.read) && process.env.BANXIN_SAMPLE !== 'no') {
  console.log('示例周报写入中 Seeding the sample weekly …');
  store.close();
  await seedWhole();
  store = opened();
} else {
  await ensurePublication(surroundings(store));
  await indexMissing(store);
}

const withPrintedPassword = store.read.select({ login: users.login }).from(users).where(eq(users.samplePassword, true)).all().map((row) => row.login);
if (withPrintedPassword.length > 0 && !loopback.has(process.env.HOST ?? '127.0.0.1')) {
  console.error(`示例账号仍在使用公开的密码（${withPrintedPassword.join('、')}），不能对外开放。请先在本机登录修改密码，或以 BANXIN_SAMPLE=no 建立新的数据目录。`);
  console.error(`Refusing to serve on ${process.env.HOST}: these sample logins still have their printed passwords: ${withPrintedPassword.join(', ')}. Change them on this machine first, or start an own newsroom with BANXIN_SAMPLE=no and a new BANXIN_DATA.`);
  store.close();
  process.exit(2);
}
if (withPrintedPassword.length > 0) {
  console.log('\n示例账号 Sample logins (for trying out):');
  for (const login of sampleLogins.filter(({ login }) => withPrintedPassword.includes(login))) console.log(`  ${login.login}  /  ${login.password}   ${login.name} · ${login.roleName}`);
}
store.close();
