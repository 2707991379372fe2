import { mm, pt, type Mm, type Pt } from '@/lib/typeset/units';

/** A page format of a publication: trim, grid and body type (domain.md §4). */
export interface PageFormat {
  readonly id: string;
  /** The trade's name, Chinese. */
  readonly name: string;
  readonly trimWidth: Mm;
  readonly trimHeight: Mm;
  readonly bleed: Mm;
  readonly bodySize: Pt;
  /** Distance of body baselines, one row of the grid. */
  readonly leading: Pt;
  /** Basic columns of the page and whole characters in each. */
  readonly columns: number;
  readonly charactersPerColumn: number;
  /** Gap between columns in ems of the body size. */
  readonly gutterEm: number;
  /** Baseline rows of the type area. */
  readonly rows: number;
}

export const pageFormats: readonly PageFormat[] = [
  { id: 'tabloid', name: '四开（默认）', trimWidth: mm(275), trimHeight: mm(390), bleed: mm(3), bodySize: pt(9), leading: pt(12), columns: 5, charactersPerColumn: 14, gutterEm: 1.5, rows: 82 },
  { id: 'tabloid-narrow', name: '四开窄栏', trimWidth: mm(275), trimHeight: mm(390), bleed: mm(3), bodySize: pt(9), leading: pt(12), columns: 6, charactersPerColumn: 12, gutterEm: 1, rows: 82 },
  { id: 'tabloid-large', name: '四开大字', trimWidth: mm(275), trimHeight: mm(390), bleed: mm(3), bodySize: pt(10), leading: pt(13.5), columns: 5, charactersPerColumn: 13, gutterEm: 1, rows: 73 },
  { id: 'broadsheet', name: '对开', trimWidth: mm(390), trimHeight: mm(545), bleed: mm(3), bodySize: pt(9), leading: pt(11.5), columns: 8, charactersPerColumn: 13, gutterEm: 1, rows: 120 },
];

/** The format of this id; undefined when there is none. */
export const pageFormat = (id: string): PageFormat | undefined => pageFormats.find((format) => format.id === id);
