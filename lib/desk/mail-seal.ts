import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The mail password is kept sealed: whoever has the database or a copy of it alone cannot read it. AES-256-GCM, a fresh nonce for each sealing. */

const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

const keyFile = (dataDir: string): string => path.join(dataDir, 'mail-key');

/** The key beside the database, made when it is first needed, readable only by its owner. */
function ownKey(dataDir: string): Buffer {
  const file = keyFile(dataDir);
  // 'wx' fails when the name is taken: of two processes at once both use the first one's key.
  try { fs.writeFileSync(file, randomBytes(keyLength).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true }); } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.byteLength !== keyLength) throw new Error(`${file} holds no usable key; remove it and type the mail password again`);
  return key;
}

/** Seals a secret for keeping in the database. */
export function seal(dataDir: string, secret: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', ownKey(dataDir), nonce);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The secret again; null when the key is another one or the text was changed. */
export function unseal(dataDir: string, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.byteLength < nonceLength + tagLength || !fs.existsSync(keyFile(dataDir))) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', ownKey(dataDir), bytes.subarray(0, nonceLength));
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8');
  } catch { return null; }
}
