import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '@/db/open';
import { insertUser } from '@/db/queries/users';
import { insertPerson } from '@/db/queries/people';
import { ok } from '@/lib/newsroom/result';
import { roles, type Role } from '@/lib/newsroom/states';
import type { Actor, Surroundings } from './operation';
import { ensurePublication } from './publication';

/** A newsroom for tests: a database of its own in the system's temporary folder, one user of each role, a clock that only moves when told. */
export interface TemporaryNewsroom {
  readonly around: Surroundings;
  readonly actors: Readonly<Record<Role, Actor>>;
  /** A second reporter, to whom the first one's copy is someone else's. */
  readonly otherReporter: Actor;
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  close(): void;
}

/** Opens one with a publication in it. Ids count up, so that runs are alike. */
export async function temporaryNewsroom(): Promise<TemporaryNewsroom> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banxin-test-'));
  const store = openStore(path.join(folder, 'banxin.db'));
  let time = Date.parse('2021-12-01T01:00:00Z');
  let ids = 0;
  const around: Surroundings = { store, now: () => new Date(time), newId: () => `id-${String(ids += 1).padStart(6, '0')}` };
  await ensurePublication(around, { name: '青渚新闻', bylineLabel: '记者' });
  const add = async (role: Role, login: string): Promise<Actor> => {
    const userId = around.newId();
    const personId = around.newId();
    const made = await store.transact(async (db) => {
      await insertPerson(db, { id: personId, name: `${login}署名`, role: 'reporter' });
      await insertUser(db, { id: userId, login, name: login, passwordHash: 'not a hash', roles: [role], personId, samplePassword: false, createdAt: around.now().toISOString() });
      return ok(null);
    });
    if (!made.ok) throw new Error('unreachable');
    return { userId, name: login, roles: [role], personId };
  };
  const actors = {} as Record<Role, Actor>;
  for (const role of roles) actors[role] = await add(role, role);
  return {
    around, actors, otherReporter: await add('reporter', 'other-reporter'),
    pass(milliseconds) { time += milliseconds; },
    close() { store.close(); fs.rmSync(folder, { recursive: true, force: true }); },
  };
}
