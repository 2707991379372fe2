import type { Cell } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';

/** Artwork of the publication: content hash of the file and its pixels. */
export interface ArtworkFile { readonly file: string; readonly width: number; readonly height: number }

export const mastheadInks = ['red', 'black'] as const;
export type MastheadInk = (typeof mastheadInks)[number];

/** Facts a masthead prints, in the order of a data strip. All but the lunar date and the weekday must be printed (domain.md §3): none can be taken out. */
export const mastheadFacts = ['publisher', 'date', 'lunar', 'number', 'permit', 'notices'] as const;
export type MastheadFact = (typeof mastheadFacts)[number];
export const hideableFacts = ['lunar', 'weekday'] as const;
export type HideableFact = (typeof hideableFacts)[number];

/** The box beside a nameplate (报眼): words of the house, a picture, or the date as a calendar leaf, which then stands nowhere else. */
export type Ear =
  | { readonly kind: 'text'; readonly text: string; readonly box: boolean }
  | { readonly kind: 'picture'; readonly artwork: ArtworkFile; readonly box: boolean }
  | { readonly kind: 'date'; readonly box: boolean };

export const folioFacts = ['name', 'date', 'number', 'credits'] as const;
export type FolioFact = (typeof folioFacts)[number];

export interface FolioDesign {
  /** From the edge to the section; name, date, number, credits when left out. A fact left out stands after the others. */
  readonly order?: readonly FolioFact[];
  /** Under the folio: thin over thick when left out. */
  readonly rule?: 'double' | 'single' | 'none';
  readonly ink?: MastheadInk;
  /** 第02版 when left out; 02; A02; 二版. */
  readonly number?: 'full' | 'figures' | 'letter' | 'han';
  /** Where page number and section stand: the outer edge when left out. */
  readonly edge?: 'outer' | 'inner' | 'left' | 'right';
}

export const imprintFields = ['publisher', 'recipients', 'printer', 'printDate', 'printRun', 'hotline'] as const;
export type ImprintField = (typeof imprintFields)[number];
/** Words before each field of the imprint, as lib/newsroom/masthead prints them. */
export const imprintLabels: Readonly<Record<ImprintField, string>> = { publisher: '编印单位', recipients: '发送对象', printer: '印刷单位', printDate: '印刷日期', printRun: '印数', hotline: '热线电话' };

export interface ImprintDesign {
  readonly order?: readonly ImprintField[];
  /** Columns its fields stand in; run on and centred when left out. */
  readonly columns?: 1 | 2 | 3 | 4;
  /** A double rule above when left out. */
  readonly frame?: 'rules' | 'box' | 'tint' | 'none';
}

/** How masthead, folios and imprint are arranged, once for the publication. An empty design prints as ever. */
export interface MastheadDesign {
  /** Horizontal when left out: across the page. Vertical (竖报头): a column down the page, the data under the nameplate. */
  readonly direction?: 'horizontal' | 'vertical';
  /** Where the nameplate stands across the masthead; of a vertical one the side of the page. Left when left out. */
  readonly place?: 'left' | 'centre' | 'right';
  /** Beside the nameplate in a box (when left out), or below it in a strip across the page. Of a vertical masthead always below. */
  readonly data?: 'box' | 'strip';
  readonly ink?: MastheadInk;
  /** Size of the lettering or artwork, share of the largest that its place holds. */
  readonly size?: number;
  /** Ems between the letters; spread over their place when left out. */
  readonly spacing?: number;
  readonly artwork?: ArtworkFile;
  readonly ears?: { readonly left?: Ear; readonly right?: Ear };
  /** Rows the masthead of a new issue takes; of a vertical one `columns` too. */
  readonly rows?: number;
  readonly columns?: number;
  readonly order?: readonly MastheadFact[];
  readonly hidden?: readonly HideableFact[];
  /** Under the masthead: thick over thin when left out. */
  readonly rule?: 'double' | 'single' | 'none';
  readonly ruleInk?: MastheadInk;
  readonly folio?: FolioDesign;
  readonly imprint?: ImprintDesign;
}

/** Limits of what a designer may ask for. */
export const designLimits = { size: { least: 0.4, most: 1 }, spacing: { least: -0.05, most: 0.6 }, rows: { least: 7, most: 24 }, verticalRows: { least: 24, most: 82 }, columns: { least: 1, most: 3 }, earText: 120 } as const;

/** All of `all`, those of `order` first; nothing twice. */
export const ordered = <T extends string>(all: readonly T[], order: readonly T[] = []): readonly T[] => [...new Set([...order.filter((entry) => all.includes(entry)), ...all])];

/** Whether a design changes anything about the masthead block. */
export const changesMasthead = (design: MastheadDesign): boolean => Object.entries(design).some(([key, value]) => value !== undefined && !['folio', 'imprint', 'rows', 'columns'].includes(key));

/** Where a masthead stands on page one of a new issue: across the head, about an eighth of the page, or down one side. */
export function mastheadCell(format: PageFormat, design: MastheadDesign = {}): Cell {
  if (design.direction === 'vertical') {
    const columns = Math.min(format.columns - 1, design.columns ?? 1);
    const rows = Math.min(format.rows, Math.max(designLimits.verticalRows.least, design.rows ?? Math.round(format.rows * 0.55)));
    return { column: design.place === 'right' ? format.columns - columns : 0, row: 0, columns, rows };
  }
  return { column: 0, row: 0, columns: format.columns, rows: Math.min(Math.floor(format.rows / 2), design.rows ?? Math.max(9, Math.round(format.rows / 8))) };
}

/** Ears a design's arrangement has room for: both over a strip, the left one beside a centred nameplate with a box, one under a vertical nameplate. */
export function earPlaces(design: MastheadDesign): readonly ('left' | 'right')[] {
  if (design.direction === 'vertical') return ['left'];
  if (design.data === 'strip') return ['left', 'right'];
  return design.place === 'centre' ? ['left'] : [];
}
