/** A fresh id of a block. Unlike crypto.randomUUID it also works where the desk is served without https. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
