import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Operation } from './operation';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

const root = path.resolve(import.meta.dirname, '..', '..');
const sources = (folder: string) => fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.child\.|temporary-newsroom/.test(name)).map((name) => path.posix.join(folder, name))
  .map((name) => ({ name, text: fs.readFileSync(path.join(root, name), 'utf8') }));
const desk = sources('lib/desk');
const operations = desk.flatMap(({ name, text }) => [...text.matchAll(/^export const (\w+)[^=\n]*= operation[<(]/gm)].map((match) => ({ file: name, operation: match[1]! })));

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

describe.each(operations)('$operation', ({ file, operation }) => {
  const run = async (actor: Actor | null) => {
    const exports = await import(/* @vite-ignore */ path.join(root, file)) as Record<string, Operation<unknown>>;
    return exports[operation]!(room.around, actor, {});
  };
  test('answers nobody who is signed out', async () => expect(await run(null)).toEqual({ ok: false, error: { code: 'not-signed-in' } }));
  test('asks the policy before it reads its input', async () => {
    expect(await run({ userId: 'x', name: 'x', roles: [], personId: null })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

test('there are operations to look at', () => expect(operations.length).toBeGreaterThan(20));

/** Functions that write without an actor, each for a reason: a new database, its first login, the search index of copy from before there was one (a migration's work). */
const exceptions = ['lib/desk/operation.ts', 'lib/desk/publication.ts', 'lib/desk/search-index.ts', 'lib/desk/users.ts'];

test('only operations write, but for a new database’s publication and first login, and the index of old copy', () => {
  const transacting = ['lib', 'app', 'components', 'proxy.ts'].filter((folder) => fs.statSync(path.join(root, folder)).isDirectory()).flatMap((folder) => sources(folder))
    .filter(({ text }) => /\.transact[<(]/.test(text)).map(({ name }) => name);
  expect(transacting.sort()).toEqual(exceptions);
  for (const name of exceptions.slice(1)) expect([name, desk.find((file) => file.name === name)?.text.match(/\.transact[<(]/g)?.length]).toEqual([name, 1]);
});

test('nothing outside the desk and the queries changes rows', () => {
  const writing = ['app', 'components', 'lib/press', 'lib/auth', 'lib/cli', 'lib/proof'].flatMap((folder) => sources(folder)).filter(({ text }) => /\b(db|read|tx)\.(insert|update|delete)\(/.test(text)).map(({ name }) => name);
  expect(writing).toEqual([]);
});
