import type { Io } from './command';
import { main } from './main';

/** What a command ended with and wrote. */
export interface Said { readonly exit: number; readonly out: string; readonly err: string }

/** Runs a command as in a shell that stands in a folder with a newsroom of its own; for tests. */
export async function commandIn(folder: string, argv: readonly string[], input: string | Buffer = ''): Promise<Said> {
  let out = '';
  let err = '';
  const io: Io = { out: (text) => { out += text; }, err: (text) => { err += text; }, input: async () => Buffer.from(input), cwd: folder, home: process.cwd(), env: { BANXIN_DB: 'newsroom.db' } };
  return { exit: await main([...argv], io), out, err };
}
