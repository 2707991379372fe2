import { faceIds } from './faces';
import type { FaceId, FaceMetrics, TypeCase } from './faces';
import { metricsFromTable } from './metrics-table';
import type { MetricsTable } from './metrics-table';
import brush from './metrics/brush.json';
import hei from './metrics/hei.json';
import heiBold from './metrics/hei-bold.json';
import heiHeavy from './metrics/hei-heavy.json';
import kai from './metrics/kai.json';
import song from './metrics/song.json';
import songBold from './metrics/song-bold.json';
import songHeavy from './metrics/song-heavy.json';
import symbol from './metrics/symbol.json';
import xiaowei from './metrics/xiaowei.json';

const tables: Record<FaceId, MetricsTable> = {
  song, 'song-bold': songBold, 'song-heavy': songHeavy,
  hei, 'hei-bold': heiBold, 'hei-heavy': heiHeavy,
  kai, brush, xiaowei, symbol,
};

const opened = new Map<FaceId, FaceMetrics>();

/** Every face of the house over the checked-in tables; a face is decoded when first asked for. */
export const typeCase: TypeCase = {
  metrics(face) {
    const known = opened.get(face);
    if (known) return known;
    const table = tables[face];
    if (!table) throw new Error(`No metrics table for the face "${face}" (known: ${faceIds.join(', ')}).`);
    const metrics = metricsFromTable(face, table);
    opened.set(face, metrics);
    return metrics;
  },
};
