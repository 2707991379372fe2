import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Characters a secret from the environment must have. */
const shortest = 32;

function makeSecretFile(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  fs.writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  // A link fails when the name is taken: of two processes starting at once both use the first one's secret.
  try { fs.linkSync(draft, file); } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally { fs.unlinkSync(draft); }
}

/**
 * The secret that signs sessions: BANXIN_SECRET or NEXTAUTH_SECRET, else `secret` in the data folder, made there on first use
 * and readable only by its owner. Throws when one is given that is shorter than 32 characters.
 */
export function sessionSecret(dataFolder: string, environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const given = environment.BANXIN_SECRET || environment.NEXTAUTH_SECRET;
  if (given) {
    if (given.length < shortest) throw new Error(`BANXIN_SECRET must have at least ${shortest} characters`);
    return given;
  }
  const file = path.join(dataFolder, 'secret');
  if (!fs.existsSync(file)) makeSecretFile(file);
  const secret = fs.readFileSync(file, 'utf8').trim();
  if (secret.length < shortest) throw new Error(`${file} holds no usable secret; remove it and start again`);
  return secret;
}
