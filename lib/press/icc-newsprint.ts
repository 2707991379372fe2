/**
 * How cold-set offset on newsprint prints, as a model: the colours of paper, inks and their overprints, joined by
 * Neugebauer's equations, and the way back from a colour to four inks. From it `icc-profile.ts` makes the press profile.
 *
 * The primaries are the published aims of ISO 12647-3:2005 (CIELAB, D50, 2°, black backing); the tone value increase is
 * its 26 % at the half tone. The overprints of black over colours are not in that table: black lets a little of what lies
 * below through. It is a model of the aims, not a measurement of a press.
 */

export type Triple = readonly [number, number, number];
/** Shares of cyan, magenta, yellow, black, 0–1. */
export type Inks = readonly [number, number, number, number];

/** XYZ of the ICC's D50 white. */
export const d50: Triple = [0.9642, 1, 0.8249];

const aims = {
  paper: [82, 0, 3], c: [57, -23, -27], m: [54, 44, -2], y: [78, -3, 58], k: [36, 1, 4], my: [52, 41, 25], cy: [53, -34, 17], cm: [41, 7, -22], cmy: [40, 0, 1],
} as const satisfies Record<string, Triple>;

/** Tone value increase at the half tone. */
const increase = 0.26;
const curve = Math.log(0.5 - increase) / Math.log(0.5);
/** Printed area of a dot of `tone` (0–1) in the file. */
export const printedArea = (tone: number): number => 1 - (1 - tone) ** curve;
export const toneOfArea = (area: number): number => 1 - (1 - area) ** (1 / curve);

const labPoint = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389 / 27 + 16) / 116);
const labPointBack = (t: number): number => (t ** 3 > 216 / 24389 ? t ** 3 : (116 * t - 16) * 27 / 24389);
export function labOf([x, y, z]: Triple): Triple {
  const [fx, fy, fz] = [labPoint(x / d50[0]), labPoint(y), labPoint(z / d50[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
export function xyzOf([lightness, a, b]: Triple): Triple {
  const fy = (lightness + 16) / 116;
  return [labPointBack(fy + a / 500) * d50[0], labPointBack(fy), labPointBack(fy - b / 200) * d50[2]];
}

/** XYZ of the paper as it is: the profile's media white. */
export const paperWhite: Triple = xyzOf(aims.paper);
const relative = (lab: Triple): Triple => {
  const xyz = xyzOf(lab);
  return [xyz[0] / paperWhite[0], xyz[1] / paperWhite[1], xyz[2] / paperWhite[2]];
};
/** How much of a colour shows through black printed over it, as an exponent. */
const throughBlack = 0.15;

/** The sixteen Neugebauer primaries as reflectances relative to the paper; bit 1 cyan, 2 magenta, 4 yellow, 8 black. */
const primaries: readonly Triple[] = (() => {
  const colours = [aims.paper, aims.c, aims.m, aims.cm, aims.y, aims.cy, aims.my, aims.cmy].map(relative);
  const ink = relative(aims.k);
  const under = colours.map(([x, y, z]): Triple => [ink[0] * x ** throughBlack, ink[1] * y ** throughBlack, ink[2] * z ** throughBlack]);
  return [...colours, ...under];
})();

/** The primaries by channel, under D50, in the order of their bits. */
const channels = [0, 1, 2].map((channel) => Float64Array.from(primaries, (primary) => (primary[channel] ?? 0) * (d50[channel] ?? 0)));

/** Mixes sixteen values by four areas: Demichel's shares, summed by halving. */
function mixed(values: Float64Array, [c, m, y, k]: Inks): number {
  const over = (at: number): number => {
    const paper = (values[at] ?? 0) + c * ((values[at + 1] ?? 0) - (values[at] ?? 0));
    const magenta = (values[at + 2] ?? 0) + c * ((values[at + 3] ?? 0) - (values[at + 2] ?? 0));
    return paper + m * (magenta - paper);
  };
  const bare = over(0) + y * (over(4) - over(0));
  return k === 0 ? bare : bare + k * (over(8) + y * (over(12) - over(8)) - bare);
}

/** Media-relative XYZ under D50 of printed areas. */
export const printedColour = (areas: Inks): Triple => channels.map((values) => mixed(values, areas)) as unknown as Triple;
export const colourOfAreas = (areas: Inks): Triple => labOf(printedColour(areas));

interface Fit { readonly areas: Inks; /** How far the colour stays from the target, as a CIELAB distance that minds hue more than chroma. */ readonly error: number }

/** Differences of lightness, chroma and hue; a hue error is seen more than one of chroma. */
function differences(target: Triple, areas: Inks): Triple {
  const [lightness, a, b] = colourOfAreas(areas);
  const angle = Math.hypot(target[1], target[2]) < 1e-6 ? 0 : Math.atan2(target[2], target[1]);
  const [da, db] = [a - target[1], b - target[2]];
  return [lightness - target[0], 0.7 * (da * Math.cos(angle) + db * Math.sin(angle)), 1.3 * (db * Math.cos(angle) - da * Math.sin(angle))];
}
const square = (v: Triple): number => v[0] ** 2 + v[1] ** 2 + v[2] ** 2;

/** Solves three equations; null when they do not determine an answer. */
function solve3(m: readonly (readonly number[])[], v: readonly number[]): number[] | null {
  const rows = m.map((row, index) => [...row, v[index] ?? 0]);
  for (let column = 0; column < 3; column += 1) {
    let best = column;
    for (let row = column + 1; row < 3; row += 1) if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    const pivot = rows[best] ?? [];
    if (Math.abs(pivot[column] ?? 0) < 1e-12) return null;
    rows[best] = rows[column] ?? [];
    rows[column] = pivot;
    for (let row = 0; row < 3; row += 1) {
      if (row === column) continue;
      const factor = (rows[row]?.[column] ?? 0) / (pivot[column] ?? 1);
      rows[row] = (rows[row] ?? []).map((value, index) => value - factor * (pivot[index] ?? 0));
    }
  }
  return rows.map((row, index) => (row[3] ?? 0) / (row[index] ?? 1));
}

/** Areas of cyan, magenta, yellow that come nearest to a colour over a given black: damped Gauss–Newton inside the cube. */
function fitColours(target: Triple, black: number, start: Inks): Fit {
  let areas: Inks = [start[0], start[1], start[2], black];
  let error = differences(target, areas);
  let damping = 1e-3;
  for (let round = 0; round < 40 && square(error) > 1e-8; round += 1) {
    const slopes = [0, 1, 2].map((ink) => {
      const step = (areas[ink] ?? 0) > 0.5 ? -1e-4 : 1e-4;
      const moved = areas.map((area, index) => (index === ink ? area + step : area)) as unknown as Inks;
      return differences(target, moved).map((value, index) => (value - (error[index] ?? 0)) / step);
    });
    const gradient = slopes.map((slope) => slope.reduce((sum, value, index) => sum + value * (error[index] ?? 0), 0));
    const held = gradient.map((value, ink) => ((areas[ink] ?? 0) <= 0 && value > 0) || ((areas[ink] ?? 0) >= 1 && value < 0));
    const matrix = slopes.map((a, i) => slopes.map((b, j) => {
      if (held[i] || held[j]) return i === j ? 1 : 0;
      const product = a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
      return i === j ? product * (1 + damping) + 1e-9 : product;
    }));
    const step = solve3(matrix, gradient.map((value, ink) => (held[ink] ? 0 : -value)));
    if (!step) break;
    const next = [0, 1, 2].map((ink) => Math.min(1, Math.max(0, (areas[ink] ?? 0) + (step[ink] ?? 0))));
    const tried: Inks = [next[0] ?? 0, next[1] ?? 0, next[2] ?? 0, black];
    const found = differences(target, tried);
    if (square(found) < square(error)) {
      const gained = square(error) - square(found);
      areas = tried;
      error = found;
      damping = Math.max(1e-6, damping / 8);
      if (gained < 1e-9) break;
    } else if ((damping *= 8) > 1e8) break;
  }
  return { areas, error: Math.sqrt(square(error)) };
}

/** Area of black that alone is as dark as a lightness. */
function blackFor(lightness: number): number {
  const [paper, ink] = [1, printedColour([0, 0, 0, 1])[1]];
  return Math.min(1, Math.max(0, (paper - xyzOf([lightness, 0, 0])[1]) / (paper - ink)));
}

/** Black's share by the trade's habit for newspapers: neutral tones lean on black (less ink, steadier grey), colours keep clear of it. */
function wantedBlack([lightness, a, b]: Triple): number {
  const alone = blackFor(lightness);
  const neutral = Math.max(0, 1 - Math.hypot(a, b) / 50) ** 1.5;
  return alone * neutral * (0.35 + 0.65 * alone) * Math.min(1, alone / 0.15);
}

const total = (tones: Inks): number => tones[0] + tones[1] + tones[2] + tones[3];
const tonesOf = (areas: Inks): Inks => [toneOfArea(areas[0]), toneOfArea(areas[1]), toneOfArea(areas[2]), toneOfArea(areas[3])];

/**
 * Tone values of four inks that print nearest to a media-relative colour, their sum at most `limit` (2.4 is 240 %).
 * `error` is what stays missing: 0 inside the gamut.
 */
export function separate(target: Triple, limit: number): { readonly tones: Inks; readonly error: number } {
  const start: Inks = [0.5, 0.5, 0.5, 0];
  const bare = fitColours(target, 0, start);
  let black = wantedBlack(target);
  let fit = fitColours(target, black, bare.areas);
  // Black that dulls a colour it should not: less of it.
  for (let round = 0; round < 12 && black > 0.01 && fit.error > bare.error + 0.3; round += 1) {
    black *= 0.75;
    fit = fitColours(target, black, bare.areas);
  }
  // Too much ink: black takes the place of the colours' grey.
  if (total(tonesOf(fit.areas)) > limit) {
    let [low, high] = [fit.areas[3], 1];
    for (let round = 0; round < 14; round += 1) {
      const middle = (low + high) / 2;
      if (total(tonesOf(fitColours(target, middle, fit.areas).areas)) > limit) low = middle; else high = middle;
    }
    fit = fitColours(target, high, fit.areas);
  }
  const tones = tonesOf(fit.areas);
  const colours = tones[0] + tones[1] + tones[2];
  if (colours + tones[3] <= limit) return { tones, error: fit.error };
  const scale = (limit - tones[3]) / colours;
  return { tones: [tones[0] * scale, tones[1] * scale, tones[2] * scale, tones[3]], error: fit.error };
}
