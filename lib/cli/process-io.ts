import path from 'node:path';
import type { Io } from './command';

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The process as commands see it. npm starts scripts in the project's folder and says in INIT_CWD where the user called from. */
export const processIo = (): Io => ({
  out: (text) => { process.stdout.write(text); },
  err: (text) => { process.stderr.write(text); },
  input: () => readAll(process.stdin),
  cwd: process.env.INIT_CWD ?? process.cwd(),
  home: process.env.BANXIN_HOME ?? path.resolve('.'),
  env: process.env,
});
