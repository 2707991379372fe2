/**
 * Makes lib/typeset/metrics/<face>.json, the tables the engine reads instead of fonts:
 *   npx tsx scripts/fonts/metrics.ts
 * Run it again after a font package changes; the result is checked in.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faceIds, textFaces } from '../../lib/typeset/faces';
import type { FaceId } from '../../lib/typeset/faces';
import { encodeRuns } from '../../lib/typeset/metrics-table';
import type { MetricsTable } from '../../lib/typeset/metrics-table';
import { advanceOf, openFace } from './read-font';

/** Marks over letters, as in pinyin: fonts draw them anywhere beside their origin, and the engine puts them over their letter. */
const accents = [0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30a, 0x30c, 0x323, 0x327].map((codePoint) => String.fromCodePoint(codePoint));
/** Marks whose box the engine sets by rule, so that it must know where their ink lies. */
const marks = [...accents, ...'。．，、：；！？“”‘’「」『』（）〔〕［］｛｝〈〉《》【】〖〗—…⋯⸺–～·‧・/-￥％'];

/** The code points a font has; of the signs only those that no text face has and that have ink. */
async function coverageOf(face: FaceId): Promise<number[]> {
  const font = await openFace(face);
  const codePoints = [...new Set(font.characterSet)].filter((c) => font.hasGlyphForCodePoint(c)).sort((a, b) => a - b);
  if (face !== 'symbol') return codePoints;
  const drawn = new Set((await Promise.all(textFaces.map(coverageOf))).flat());
  return codePoints.filter((c) => !drawn.has(c) && !/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(String.fromCodePoint(c)));
}

async function tableOf(face: FaceId): Promise<MetricsTable> {
  const font = await openFace(face);
  const perMille = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const codePoints = await coverageOf(face);
  const byAdvance = new Map<number, number[]>();
  for (const codePoint of codePoints) {
    const advance = perMille(advanceOf(font, codePoint));
    if (advance === 1000) continue;
    byAdvance.set(advance, [...(byAdvance.get(advance) ?? []), codePoint]);
  }
  const ink: Record<string, readonly number[]> = {};
  for (const mark of marks) {
    const codePoint = mark.codePointAt(0)!;
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    const { minX, maxX } = font.glyphForCodePoint(codePoint).bbox;
    ink[mark] = [perMille(minX), perMille(maxX)];
  }
  const advances = [...byAdvance].sort(([a], [b]) => a - b).map(([a, list]) => [String(a), encodeRuns(list)] as const);
  return {
    // The ideographic box (OS/2 typographic metrics); hhea's also holds room for accents and says nothing of Han.
    ascent: perMille(font['OS/2'].typoAscender),
    descent: perMille(-font['OS/2'].typoDescender),
    coverage: encodeRuns(codePoints),
    advances: Object.fromEntries(advances),
    ink,
  };
}

const folder = path.join(process.cwd(), 'lib/typeset/metrics');
mkdirSync(folder, { recursive: true });
for (const face of faceIds) {
  const json = `${JSON.stringify(await tableOf(face))}\n`;
  writeFileSync(path.join(folder, `${face}.json`), json);
  process.stdout.write(`${face}.json ${(json.length / 1024).toFixed(1)} KB\n`);
}
