import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's first choice of 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Shortest password accepted, in characters. */
export const shortestPassword = 8;
export const longestPassword = 200;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

let decoy: Promise<string> | null = null;

/** Is it the password? Without a hash (an unknown login) the same work is done and the answer is no, so that time tells nothing. */
export async function isPassword(password: string, storedHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const right = await verify(storedHash ?? await decoy, password.normalize('NFKC'));
  return right && storedHash !== undefined;
}
