import { black, type Ink, type PageProof, type ProofItem, type TextItem, type TextRole } from '@/lib/makeup/page-proof';
import type { FaceId } from '@/lib/typeset/faces';
import { mm, pt, ptFromMm } from '@/lib/typeset/units';

/** Page proofs set by hand for tests of everything that draws them: positions here are chosen, not composed. */

const red: Ink = { c: 0, m: 100, y: 100, k: 0 };
const wide = /[\u2014\u2018-\u201d\u2026\u3000-\uff60\u{20000}-\u{3ffff}\u3400-\u9fff]/u;

interface Line { readonly text: string; readonly face?: FaceId; readonly size?: number; readonly x?: number; readonly ink?: Ink; readonly role?: TextRole; readonly blockId?: string; /** Extra space after each character, in points. */ readonly spread?: number }

/** One run at a baseline: wide characters a whole em, all others half, each a little apart by `spread`. */
export function runByHand(line: Line, baseline: number): TextItem {
  const size = line.size ?? 9;
  let x = line.x ?? 48;
  const xs = [...line.text].map((character) => {
    const here = x;
    x += (wide.test(character) ? size : size / 2) + (line.spread ?? 0);
    return pt(here);
  });
  return {
    kind: 'text', role: line.role ?? 'body', blockId: line.blockId ?? 'b1', articleId: 'a1', element: 0, offset: 0, face: line.face ?? 'song', size: pt(size), ink: line.ink ?? black,
    baseline: pt(baseline), text: line.text, xs,
  };
}

/** Lines of invented copy with all that is awkward: rare characters, twin code points, dashes, quotes, Latin, spaces. */
export const awkwardLines: readonly Line[] = [
  { text: '青洲新闻', face: 'brush', size: 64, ink: red, role: 'nameplate', blockId: 'mast' },
  { text: '第35期(总第710期)', face: 'hei', size: 8, role: 'masthead', blockId: 'mast' },
  { text: '渡口夜航——“灯塔”再亮……', face: 'song-heavy', size: 28, role: 'title' },
  { text: '本报讯 12·4宣传日，𬘭河、䶮山、㛃镇的居民〇点到场。', spread: 0.0371 },
  { text: '“好！”他说：“‘先修路’——再修桥……”', spread: 0.213 },
  { text: '价格3.5元/斤，PM2.5降至18%，用时90′。', spread: -0.117 },
  { text: '楷体说明：①汽笛②航标', face: 'kai', size: 8, role: 'caption' },
  { text: '<b>&"\'不是标签', face: 'hei-bold', size: 10 },
  { text: '-‐·‧ 兩种连字符与空\u00a0格', face: 'hei', size: 9 },
];

/** A tabloid page, 275 × 390 mm, with the lines above, a rule, a tint, a picture and a missing picture. */
export function proofByHand(lines: readonly Line[] = awkwardLines, more: readonly ProofItem[] = []): PageProof {
  const width = ptFromMm(mm(275));
  const height = ptFromMm(mm(390));
  const typeArea = { x: pt(48), y: pt(60), width: pt(684), height: pt(984) };
  let baseline = 60;
  const texts = lines.map((line) => {
    baseline += Math.max(14, (line.size ?? 9) * 1.3);
    return runByHand(line, baseline);
  });
  return {
    schema: 1, page: 1, width, height, bleed: ptFromMm(mm(3)), typeArea,
    grid: { columns: [{ x: pt(48), width: pt(126) }, { x: pt(187.5), width: pt(126) }], rows: 82, leading: pt(12) },
    items: [
      { kind: 'box', blockId: 'tint', rect: { x: pt(400), y: pt(300), width: pt(200), height: pt(100) }, fill: { c: 0, m: 0, y: 0, k: 8 }, stroke: { ink: black, weight: pt(0.5) } },
      ...texts,
      { kind: 'rule', blockId: null, x1: pt(360), y1: pt(300), x2: pt(360), y2: pt(600), weight: pt(0.25), ink: black },
      { kind: 'picture', blockId: 'b2', articleId: 'a2', photoId: 'p0', file: null, rect: { x: pt(400), y: pt(640), width: pt(120), height: pt(80) }, crop: { x: 0, y: 0, width: 1, height: 1 }, ppi: 0, alt: '缺图' },
      ...more,
    ],
    regions: [
      { blockId: 'mast', kind: 'masthead', articleIds: [], rect: { x: pt(48), y: pt(60), width: pt(684), height: pt(120) }, parts: [], usedRows: 10 },
      { blockId: 'b1', kind: 'story', articleIds: ['a1'], rect: { x: pt(48), y: pt(180), width: pt(300), height: pt(300) }, parts: [], usedRows: 20 },
      {
        blockId: 'b3', kind: 'briefs', articleIds: ['a3', 'a4'], rect: { x: pt(400), y: pt(300), width: pt(200), height: pt(100) }, usedRows: 8,
        parts: [
          { articleId: 'a3', rect: { x: pt(400), y: pt(300), width: pt(200), height: pt(40) } },
          { articleId: 'a4', rect: { x: pt(400), y: pt(340), width: pt(200), height: pt(60) } },
        ],
      },
    ],
    overset: [{ articleId: 'a1', blockId: 'b1', characters: 12, lines: 1 }],
    holes: [{ column: 0, row: 70, columns: 1, rows: 3, rect: { x: pt(48), y: pt(900), width: pt(126), height: pt(36) }, blockId: null }],
    whiteSpace: 0.01, faults: [],
  };
}

/** A picture of the proof, of which the right lower three quarters show. */
export const pictureByHand: ProofItem = {
  kind: 'picture', blockId: 'b2', articleId: 'a2', photoId: 'p1', file: 'f1', rect: { x: pt(400), y: pt(440), width: pt(200), height: pt(150) },
  crop: { x: 0.25, y: 0.25, width: 0.75, height: 0.75 }, ppi: 200, alt: '码头',
};
