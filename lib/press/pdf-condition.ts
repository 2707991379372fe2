import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { OutputIntent } from '@/lib/render/pdf-standard';
import { once } from './fonts-memory';
import { newsprintInkLimit, newsprintName } from './icc-profile';
import { profileFacts } from './icc-read';
import { inksAsTiff } from './pdf-inks';

/** The printing condition press files are made for. */
export interface PressCondition {
  readonly intent: OutputIntent;
  /** The profile's file, as sharp wants it. */
  readonly profileFile: string;
  /** Greatest sum of inks in percent. */
  readonly inkLimit: number;
  /** Tone of black, 0–255, for each grey of a picture, 0 black to 255 white. */
  readonly blackOfGrey: Uint8Array;
}

/** Largest profile taken, bytes: those of printing houses have one to three million. */
const mostBytes = 16 * 1024 * 1024;

/** A profile that press files cannot be made with. */
export class ProfileError extends Error {
  constructor(readonly file: string, reason: string) { super(`${file}: ${reason}`); }
}

const home = (): string => process.env.BANXIN_HOME ?? process.cwd();
const newsprintFile = (): string => path.join(/*turbopackIgnore: true*/ home(), 'lib', 'press', 'icc', 'banxin-newsprint-240.icc');

/** Light that a grey of an sRGB picture stands for, 0–1. */
const lightOf = (grey: number): number => (grey / 255 <= 0.04045 ? grey / 255 / 12.92 : ((grey / 255 + 0.055) / 1.055) ** 2.4);

/** Black's tone for each grey so that black alone prints it, from paper to full black, by the profile's own black ramp. */
async function blackOfGrey(profile: Uint8Array): Promise<Uint8Array> {
  const ramp = new Uint8Array(256 * 4);
  for (let tone = 0; tone < 256; tone += 1) ramp[tone * 4 + 3] = tone;
  const { data, info } = await sharp(inksAsTiff(ramp, 256, 1, profile)).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const light = Array.from({ length: 256 }, (_, tone) => lightOf(data[tone * info.channels + 1] ?? 0));
  const [paper, black] = [light[0] ?? 1, light[255] ?? 0];
  return Uint8Array.from({ length: 256 }, (_, grey) => {
    const wanted = lightOf(grey) * (paper - black) + black;
    const off = (tone: number): number => Math.abs((light[tone] ?? 0) - wanted);
    let best = 0;
    // Neighbouring tones may read alike: the lighter serves light greys, the darker dark ones, so that both ends are whole.
    for (let tone = 1; tone < 256; tone += 1) if (grey < 128 ? off(tone) <= off(best) : off(tone) < off(best)) best = tone;
    return best;
  });
}

/** Whether colours come out as four inks: a damaged profile is passed over by the separation without a word. */
const separates = async (file: string): Promise<boolean> => {
  const colour = sharp(Buffer.from([200, 30, 60, 255, 255, 255]), { raw: { width: 2, height: 1, channels: 3 } });
  return colour.withIccProfile(file).raw().toBuffer({ resolveWithObject: true }).then(({ data, info }) => info.channels === 4 && data.length === 8, () => false);
};

const read = once(async (file: string): Promise<PressCondition> => {
  const unreadable = (): never => { throw new ProfileError(file, 'cannot be read'); };
  const found = await stat(file).catch(unreadable);
  if (!found.isFile()) unreadable();
  if (found.size > mostBytes) throw new ProfileError(file, `is larger than ${mostBytes / 1024 / 1024} MB`);
  const profile = await readFile(file).catch(unreadable);
  const facts = (() => { try { return profileFacts(profile); } catch { throw new ProfileError(file, 'is no ICC profile'); } })();
  if (facts.deviceClass !== 'prtr' || facts.colourSpace !== 'CMYK') throw new ProfileError(file, 'is no output profile for four inks');
  if (!await separates(file)) throw new ProfileError(file, 'is damaged: no colour can be separated with it');
  const own = facts.name === newsprintName;
  return {
    intent: {
      profile, identifier: own ? 'BANXIN-NEWSPRINT-240' : facts.name, registry: null,
      condition: own ? 'Cold-set offset on newsprint, ISO 12647-3 aims, 26 % tone value increase, total ink 240 %' : facts.name,
    },
    profileFile: file, inkLimit: newsprintInkLimit, blackOfGrey: await blackOfGrey(profile),
  };
});

/** The condition of a profile's file; without one our newsprint profile's. Read once. Throws ProfileError. */
export const pressCondition = (file?: string): Promise<PressCondition> => read(file ?? newsprintFile());
