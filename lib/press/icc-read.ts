/** The little a press file must know of an ICC profile. */
export interface ProfileFacts { readonly version: string; readonly deviceClass: string; readonly colourSpace: string; readonly name: string }

/** Reads a profile's header and description. Throws when the bytes are no ICC profile. */
export function profileFacts(profile: Uint8Array): ProfileFacts {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  if (bytes.length < 132 || bytes.toString('latin1', 36, 40) !== 'acsp') throw new Error('not an ICC profile');
  if (bytes.readUInt32BE(0) > bytes.length) throw new Error('not all of an ICC profile');
  const name = (): string => {
    const count = bytes.readUInt32BE(128);
    for (let tag = 0; tag < count && 144 + tag * 12 <= bytes.length; tag += 1) {
      const entry = 132 + tag * 12;
      if (bytes.toString('latin1', entry, entry + 4) !== 'desc') continue;
      const offset = bytes.readUInt32BE(entry + 4);
      const type = bytes.toString('latin1', offset, offset + 4);
      if (type === 'desc') return bytes.toString('latin1', offset + 12, offset + 12 + bytes.readUInt32BE(offset + 8)).replace(/\0.*$/s, '');
      if (type === 'mluc') {
        const text = Buffer.from(bytes.subarray(offset + bytes.readUInt32BE(offset + 24), offset + bytes.readUInt32BE(offset + 24) + bytes.readUInt32BE(offset + 20))).swap16();
        return text.toString('utf16le');
      }
    }
    return 'unnamed';
  };
  const plainName = (): string => [...name().replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 120).join('') || 'unnamed';
  return { version: `${bytes[8] ?? 0}.${(bytes[9] ?? 0) >> 4}`, deviceClass: bytes.toString('latin1', 12, 16), colourSpace: bytes.toString('latin1', 16, 20), name: plainName() };
}
