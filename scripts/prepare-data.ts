import path from 'node:path';
import { openStore } from '@/db/open';
import { sampleLogins } from '@/db/sample/logins';
import { seedSample } from '@/db/sample/seed';
import { issues, users } from '@/db/schema';
import { eq } from 'drizzle-orm';
import { surroundings } from '@/lib/desk/operation';
import { ensurePublication } from '@/lib/desk/publication';

/** Before the server opens: migrate, seed the sample weekly into an empty database, and refuse to show printed passwords to the world. */

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const data = path.resolve(process.env.BANXIN_DATA ?? 'data');
const store = openStore(process.env.BANXIN_DB ?? path.join(data, 'banxin.db'));

const empty = !store.read.select({ id: users.id }).from(users).get() && !store.read.select({ id: issues.id }).from(issues).get();
if (empty && process.env.BANXIN_SAMPLE !== 'no') {
  console.log('示例周报写入中 Seeding the sample weekly …');
  await seedSample(surroundings(store), (step) => console.log(`  ${step}`));
} else {
  await ensurePublication(surroundings(store));
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
