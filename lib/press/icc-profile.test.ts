import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { colourOfAreas, printedArea, separate, toneOfArea, type Inks } from './icc-newsprint';
import { inksAtPoint, inksToLab, newsprintInkLimit } from './icc-profile';
import { profileFacts } from './icc-read';

const kept = readFileSync('lib/press/icc/banxin-newsprint-240.icc');
const tag = (profile: Buffer, name: string): Buffer => {
  for (let index = 0; index < profile.readUInt32BE(128); index += 1) {
    const at = 132 + index * 12;
    if (profile.toString('latin1', at, at + 4) === name) return profile.subarray(profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8));
  }
  throw new Error(`no tag ${name}`);
};

describe('the newsprint profile', () => {
  test('is an output profile for four inks whose size is what its header says', () => {
    expect(profileFacts(kept)).toEqual({ version: '2.4', deviceClass: 'prtr', colourSpace: 'CMYK', name: 'Banxin newsprint 240' });
    expect(kept.readUInt32BE(0)).toBe(kept.length);
  });

  test('is what the model in this repository makes: inks to colour whole, the way back at every 500th point', () => {
    expect(inksToLab().equals(tag(kept, 'A2B0'))).toBe(true);
    for (const [intent, name] of [['perceptual', 'B2A0'], ['colorimetric', 'B2A1']] as const) {
      const lut = tag(kept, name);
      for (let point = 12; point < (lut[10] ?? 0) ** 3; point += 500) {
        const stored = [0, 1, 2, 3].map((ink) => lut.readUInt16BE(52 + 3 * lut.readUInt16BE(48) * 2 + (point * 4 + ink) * 2));
        // Engines may differ in the last bits of powers and roots.
        inksAtPoint(intent, point).forEach((value, ink) => expect(Math.abs(value - (stored[ink] ?? 0)), `${name} ${point}`).toBeLessThan(66));
      }
    }
  });

  test('its media white is the paper of ISO 12647-3: L* 82', () => {
    expect(tag(kept, 'wtpt').readInt32BE(12) / 65536).toBeCloseTo(((82 + 16) / 116) ** 3, 3);
  });

  test.each(['B2A0', 'B2A1', 'B2A2'])('no point of %s asks for more than 240 %% of ink, so no colour between them does', (name) => {
    const lut = tag(kept, name);
    const [outputs, grid] = [lut[9] ?? 0, lut[10] ?? 0];
    expect(outputs).toBe(4);
    const start = 52 + 3 * lut.readUInt16BE(48) * 2;
    let most = 0;
    for (let point = 0; point < grid ** 3; point += 1) {
      let sum = 0;
      for (let ink = 0; ink < 4; ink += 1) sum += lut.readUInt16BE(start + (point * 4 + ink) * 2);
      most = Math.max(most, sum);
    }
    expect((most * 100) / 65535).toBeLessThanOrEqual(newsprintInkLimit);
    expect((most * 100) / 65535).toBeGreaterThan(newsprintInkLimit - 5);
  });
});

describe('the model', () => {
  let greys: readonly { readonly tones: Inks; readonly error: number }[];
  beforeAll(() => { greys = [100, 90, 80, 70, 60, 50].map((lightness) => separate([lightness, 0, 0], 2.4)); });

  test('half a tone prints as 76 % of the paper: 26 % tone value increase', () => {
    expect(printedArea(0.5)).toBeCloseTo(0.76, 6);
    for (const tone of [0, 0.2, 0.7, 1]) expect(toneOfArea(printedArea(tone))).toBeCloseTo(tone, 9);
  });

  test('a separation prints the colour it was made for', () => {
    for (const target of [[70, 0, 0], [75, 10, 20], [65, -10, -10], [60, 25, 10]] as const) {
      const { tones, error } = separate(target, 2.4);
      expect(error).toBeLessThan(0.5);
      const printed = colourOfAreas(tones.map(printedArea) as unknown as Inks);
      printed.forEach((value, index) => expect(value).toBeCloseTo(target[index] ?? 0, 0));
    }
  });

  test('neutral tones lean more on black the darker they are, white takes no ink', () => {
    expect(greys[0]?.tones).toEqual([0, 0, 0, 0].map((value) => expect.closeTo(value, 3)));
    const blacks = greys.map(({ tones }) => tones[3]);
    for (let index = 1; index < blacks.length; index += 1) expect(blacks[index]).toBeGreaterThan(blacks[index - 1] ?? 1);
  });

  test('the darkest colour keeps the limit', () => {
    const { tones } = separate([0, 0, 0], 2.4);
    expect(tones.reduce((sum, tone) => sum + tone, 0)).toBeLessThanOrEqual(2.4 + 1e-9);
    expect(tones[3]).toBeGreaterThan(0.95);
  });
});
