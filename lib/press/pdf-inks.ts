/** Raw pictures in four inks: one byte an ink, 0 no ink, 255 full; cyan, magenta, yellow, black. */

/** Sum of inks of the darkest pixel, in percent. */
export function totalInk(pixels: Uint8Array): number {
  let greatest = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const sum = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0);
    if (sum > greatest) greatest = sum;
  }
  return (greatest * 100) / 255;
}

/**
 * Brings every pixel to a sum of at most `limit` percent, in place: black takes the place of the colours' common grey
 * (under-colour removal); what is still too much goes from the colours in proportion. Pixels within the limit stay.
 */
export function limitInk(pixels: Uint8Array, limit: number): void {
  const most = Math.floor((limit * 255) / 100 + 1e-9);
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    let [c, m, y, k] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, pixels[at + 3] ?? 0];
    const excess = c + m + y + k - most;
    if (excess <= 0) continue;
    const grey = Math.min(c, m, y, 255 - k, Math.ceil(excess / 2));
    [c, m, y, k] = [c - grey, m - grey, y - grey, k + grey];
    if (c + m + y + k > most) {
      const share = Math.max(0, most - k) / (c + m + y);
      [c, m, y, k] = [Math.floor(c * share), Math.floor(m * share), Math.floor(y * share), Math.min(k, most)];
    }
    pixels.set([c, m, y, k], at);
  }
}

/** A TIFF of raw pixels in four inks, uncompressed: the form in which sharp takes them without changing them. */
export function inksAsTiff(pixels: Uint8Array, width: number, height: number, profile?: Uint8Array): Buffer {
  const entries: (readonly [tag: number, type: 3 | 4 | 7, count: number, value: number])[] = [];
  const head = 8;
  const tags = profile ? 13 : 12;
  const bitsAt = head + 2 + tags * 12 + 4;
  const profileAt = bitsAt + 8;
  const dataAt = profileAt + (profile ? profile.length + (profile.length % 2) : 0);
  entries.push([256, 4, 1, width], [257, 4, 1, height], [258, 3, 4, bitsAt], [259, 3, 1, 1], [262, 3, 1, 5], [273, 4, 1, dataAt], [277, 3, 1, 4], [278, 4, 1, height], [279, 4, 1, pixels.length], [284, 3, 1, 1], [332, 3, 1, 1], [334, 3, 1, 4]);
  if (profile) entries.push([34675, 7, profile.length, profileAt]);
  const bytes = Buffer.alloc(dataAt + pixels.length);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(head, 4);
  bytes.writeUInt16LE(entries.length, head);
  entries.forEach(([tag, type, count, value], index) => {
    const at = head + 2 + index * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    if (type === 3 && count === 1) bytes.writeUInt16LE(value, at + 8); else bytes.writeUInt32LE(value, at + 8);
  });
  [8, 8, 8, 8].forEach((bits, index) => bytes.writeUInt16LE(bits, bitsAt + index * 2));
  if (profile) bytes.set(profile, profileAt);
  bytes.set(pixels, dataAt);
  return bytes;
}
