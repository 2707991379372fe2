import { classOf, charClass, isCombining } from './char-class';
import { fallbacksOf, letteringFaces, textFaces } from './faces';
import type { FaceId, TypeCase } from './faces';
import type { TextRun } from './set-line';
import { pt } from './units';

/** The signs' em is 1.27 of ours: they are set smaller, so that each takes one em of the text it stands in. */
const signSize = 1000 / 1270;

/** The face that draws a code point where `face` is asked for: `face` itself when it can, or when nobody can. */
export function drawnBy(codePoint: number, face: FaceId, typeCase: TypeCase): FaceId {
  return faces[drawnIndex(codePoint, face, typeCase)] ?? face;
}

/** True when a code point wants a glyph: spaces, controls, variation selectors and joiners do not. */
export function wantsGlyph(codePoint: number): boolean {
  const kind = classOf(codePoint);
  if (kind === charClass.zeroWidth) return isCombining(codePoint);
  return kind !== charClass.space && kind !== charClass.wideSpace && kind !== charClass.fixedSpace;
}

/**
 * Runs in which every character has a face that can draw it: what a face lacks is taken from the first of its stand-ins
 * that has it. A character and what belongs to it (combining marks, variation selectors, joiners) stay together. Copy
 * that its faces can draw comes back as it was given; each distinct character is looked up once per face.
 */
export function withFallbacks(runs: readonly TextRun[], typeCase: TypeCase): readonly TextRun[] {
  if (!runs.some((run) => lacksAny(run, typeCase))) return runs;
  return runs.flatMap((run) => (lacksAny(run, typeCase) ? split(run, typeCase) : [run]));
}

/** True when `face` may have been taken for a character only because another face lacks it: it was not asked for in it. */
export const standsInAt = (codePoint: number, face: FaceId, askedFor: 'text' | 'lettering', typeCase: TypeCase): boolean =>
  face === 'symbol' || (askedFor === 'lettering' ? letteringFaces : textFaces).some((other) => other !== face && drawnBy(codePoint, other, typeCase) === face);

/** The characters of a text that only the face of signs can draw, each once. */
export const signsIn = (text: string, typeCase: TypeCase): string =>
  [...new Set(text)].filter((character) => typeCase.metrics('symbol').advance(character.codePointAt(0)!) !== undefined).join('');

/** Faces by the number under which `Known` remembers them; 0 stands for not looked up yet. */
const faces: readonly (FaceId | undefined)[] = [undefined, ...textFaces, ...letteringFaces, 'symbol'];

/** Which face draws what: numbers of faces by code point, for one face asked for. */
interface Known { readonly own: number; readonly basic: Uint8Array; readonly beyond: Map<number, number> }
const knownOf = new WeakMap<TypeCase, Map<FaceId, Known>>();

function known(face: FaceId, typeCase: TypeCase): Known {
  let byFace = knownOf.get(typeCase);
  if (!byFace) { byFace = new Map(); knownOf.set(typeCase, byFace); }
  let entry = byFace.get(face);
  if (!entry) { entry = { own: faces.indexOf(face), basic: new Uint8Array(0x10000), beyond: new Map() }; byFace.set(face, entry); }
  return entry;
}

function drawnIndex(codePoint: number, face: FaceId, typeCase: TypeCase): number {
  const memory = known(face, typeCase);
  const before = codePoint < 0x10000 ? memory.basic[codePoint]! : memory.beyond.get(codePoint) ?? 0;
  if (before > 0) return before;
  const draws = (one: FaceId): boolean => typeCase.metrics(one).advance(codePoint) !== undefined;
  const found = !wantsGlyph(codePoint) || draws(face) ? face : fallbacksOf(face).find(draws) ?? face;
  const index = faces.indexOf(found);
  if (codePoint < 0x10000) memory.basic[codePoint] = index;
  else memory.beyond.set(codePoint, index);
  return index;
}

function lacksAny({ text, face }: TextRun, typeCase: TypeCase): boolean {
  const { own, basic } = known(face, typeCase);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (basic[unit] === own) continue;
    const codePoint = text.codePointAt(i)!;
    if (codePoint > 0xffff) i += 1;
    if (drawnIndex(codePoint, face, typeCase) !== own) return true;
  }
  return false;
}

/** Signs of several code points that are one to a reader (UTS #51): flags, keycaps, families and callings by joiners, skin tones, tags. */
const sequence = /\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}\ufe0f?\p{EMod}?[\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{EMod}?)*/gu;
const severalParts = /[\u200d\u20e3\u{1f1e6}-\u{1f1ff}\u{e0020}-\u{e007f}]/u;

/**
 * What is drawn for a sign of several parts, of which the face of signs could draw only the parts one beside another: 〓, the sort that stands where one is
 * wanting, in a face of text (`wanting`), or the sign without its skin tone. As many code points as the text; null for other signs.
 */
export function drawnWhole(text: string): { readonly drawn: string; readonly wanting: boolean } | null {
  const wanting = severalParts.test(text);
  if (!wanting && !/\p{EMod}/u.test(text)) return null;
  const drawn = [...text].map((character, at) => (wanting ? (at === 0 ? '〓' : '\u200b') : /\p{EMod}/u.test(character) ? '\u200b' : character)).join('');
  return { drawn, wanting };
}
/** Size of the text about a sign set at this size. */
export const sizeAbout = (size: number): number => size / signSize;

/** Cuts a run where the face that draws its characters changes. */
function split(run: TextRun, typeCase: TypeCase): TextRun[] {
  const pieces: { text: string; face: FaceId }[] = [];
  for (const cluster of clusters(run.text)) {
    const face = isSignOfParts(cluster, run.face, typeCase) ? 'symbol' : faceOfCluster(cluster, run.face, typeCase);
    const last = pieces.at(-1);
    // A sign of several parts is a run of its own: it is drawn as one or not at all.
    if (last?.face === face && !(face === 'symbol' && (severalParts.test(cluster) || severalParts.test(last.text)))) last.text += cluster;
    else pieces.push({ text: cluster, face });
  }
  return pieces.map(({ text, face }) => ({ ...run, text, face, size: face === 'symbol' && run.face !== 'symbol' ? pt(run.size * signSize) : run.size }));
}

/** A sign of several parts goes to the face of signs whole, a keycap's figure too; where there is that face. */
const isSignOfParts = (cluster: string, face: FaceId, typeCase: TypeCase): boolean =>
  severalParts.test(cluster) && /\p{Extended_Pictographic}|\p{RI}|\u20e3/u.test(cluster) && drawnBy(0x1f44d, face, typeCase) === 'symbol';

/** Characters with what follows them without width; signs of several parts whole. */
function clusters(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const match of text.matchAll(sequence)) {
    if ([...match[0]].length < 2) continue;
    found.push(...simpleClusters(text.slice(at, match.index)), match[0]);
    at = match.index + match[0].length;
  }
  const rest = simpleClusters(text.slice(at));
  // What has no width belongs to the sign before it.
  while (found.length > 0 && rest[0] !== undefined && classOf(rest[0].codePointAt(0)!) === charClass.zeroWidth) found[found.length - 1] += rest.shift()!;
  return [...found, ...rest];
}

function simpleClusters(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const belongs = found.length > 0 && classOf(character.codePointAt(0)!) === charClass.zeroWidth;
    if (belongs) found[found.length - 1] += character;
    else found.push(character);
  }
  return found;
}

/** The first face that has all of a cluster, or else the one that has its first character. */
function faceOfCluster(cluster: string, face: FaceId, typeCase: TypeCase): FaceId {
  const base = cluster.codePointAt(0)!;
  if (cluster.length <= 2 && [...cluster].length === 1) return drawnBy(base, face, typeCase);
  const wanted = [...cluster].map((character) => character.codePointAt(0)!).filter(wantsGlyph);
  const drawsAll = (one: FaceId): boolean => wanted.every((codePoint) => typeCase.metrics(one).advance(codePoint) !== undefined);
  return [face, ...fallbacksOf(face)].find(drawsAll) ?? drawnBy(base, face, typeCase);
}
