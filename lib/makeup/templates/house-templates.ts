import type { EmptyBlock, EmptyRole, HeadlineStyle } from '@/lib/makeup/block';
import type { PageFormat } from '@/lib/makeup/format';
import type { PageTemplate, TemplateBlock } from './page-template';

/** A place of a house template: columns and rows of a five-column page of 82 rows; a picture's place counts in the block. */
type Place = readonly [role: EmptyRole, column: number, row: number, columns: number, rows: number, dress?: Partial<Pick<EmptyBlock, 'border' | 'lace' | 'headline'>> & { readonly picture?: readonly [column: number, columns: number, row: number, rows: number] }];

const kai: HeadlineStyle = { size: 'auto', face: 'kai', align: 'centre' };
const hei: HeadlineStyle = { size: 'auto', face: 'hei-bold', align: 'centre' };

/** What the pages of a four-page tabloid are made of again and again: no two headlines side by side, a box or a teaser beside the lead. Names stand in lib/words/page-templates. */
const house: readonly { readonly id: HouseTemplateId; readonly front: boolean; readonly places: readonly Place[] }[] = [
  { id: 'front-lead', front: true, places: [
    ['lead', 0, 10, 3, 42, { picture: [1, 2, 0, 15] }], ['briefs', 3, 10, 2, 17, { border: 'rule' }], ['second', 3, 27, 2, 25],
    ['teaser', 0, 52, 2, 11], ['story', 0, 63, 2, 19, { headline: hei }], ['story', 2, 52, 3, 17], ['story', 2, 69, 3, 13],
  ] },
  { id: 'front-banner', front: true, places: [
    ['lead', 0, 10, 5, 32, { picture: [3, 2, 0, 16] }], ['second', 0, 42, 2, 22], ['story', 0, 64, 2, 18, { headline: hei }],
    ['teaser', 2, 42, 2, 11], ['story', 2, 53, 2, 29], ['briefs', 4, 42, 1, 24, { border: 'rule' }], ['story', 4, 66, 1, 16],
  ] },
  { id: 'front-picture', front: true, places: [
    ['lead', 0, 10, 4, 38, { picture: [1, 3, 0, 20] }], ['teaser', 4, 10, 1, 13], ['briefs', 4, 23, 1, 25, { border: 'tint' }],
    ['story', 0, 48, 2, 17, { border: 'rule' }], ['story', 0, 65, 2, 17, { headline: hei }], ['second', 2, 48, 3, 22], ['story', 2, 70, 3, 12],
  ] },
  { id: 'inner-news', front: false, places: [
    ['lead', 0, 2, 5, 28, { picture: [3, 2, 0, 15] }], ['story', 0, 30, 2, 20, { border: 'tint' }], ['story', 0, 50, 2, 32, { headline: hei }],
    ['second', 2, 30, 3, 30, { picture: [1, 2, 0, 14] }], ['story', 2, 60, 3, 22],
  ] },
  { id: 'inner-short', front: false, places: [
    ['lead', 0, 2, 3, 34, { picture: [1, 2, 0, 14] }], ['story', 3, 2, 2, 18, { border: 'tint' }], ['story', 3, 20, 2, 16, { headline: hei }],
    ['second', 0, 36, 2, 24], ['briefs', 2, 36, 3, 14, { border: 'rule' }], ['story', 2, 50, 3, 16], ['story', 0, 60, 2, 22], ['story', 2, 66, 3, 16, { headline: hei }],
  ] },
  { id: 'inner-pictures', front: false, places: [
    ['lead', 0, 2, 3, 44, { picture: [0, 3, 0, 24] }], ['story', 3, 2, 2, 22, { border: 'rule' }], ['story', 3, 24, 2, 22, { picture: [0, 2, 0, 12] }],
    ['second', 0, 46, 5, 20, { picture: [0, 2, 0, 14] }], ['story', 0, 66, 3, 16], ['story', 3, 66, 2, 16, { border: 'rule' }],
  ] },
  { id: 'last-leisure', front: false, places: [
    ['lead', 0, 2, 3, 38, { headline: kai, picture: [2, 1, 0, 14] }], ['story', 3, 2, 2, 38, { headline: kai, border: 'lace', lace: 'double' }],
    ['second', 0, 40, 5, 20, { headline: kai }], ['story', 0, 60, 2, 18, { headline: kai }], ['story', 2, 60, 3, 18, { headline: kai, border: 'tint' }],
  ] },
];

export const houseTemplateIds = ['front-lead', 'front-banner', 'front-picture', 'inner-news', 'inner-short', 'inner-pictures', 'last-leisure'] as const;
export type HouseTemplateId = (typeof houseTemplateIds)[number];

/** Rows of the page the places are given for. */
const drawnRows = 82;

/** The templates that come with the program, for pages of five columns; none for other formats. `front`: made for page one. */
export function houseTemplates(format: PageFormat): readonly { readonly id: HouseTemplateId; readonly front: boolean; readonly template: PageTemplate }[] {
  if (format.columns !== 5) return [];
  const edge = (row: number): number => Math.round((row * format.rows) / drawnRows);
  const across = { column: 0, columns: 5, pinned: true } as const;
  return house.map(({ id, front, places }) => {
    const last = Math.max(...places.map(([, , row, , rows]) => row + rows));
    const blocks: TemplateBlock[] = [
      front ? { kind: 'masthead', id: 't0', ...across, row: 0, rows: edge(10) } : { kind: 'folio', id: 't0', ...across, row: 0, rows: 2 },
      ...places.map(([role, column, row, columns, rows, dress = {}], index): EmptyBlock => {
        const { picture, ...rest } = dress;
        return { kind: 'empty', id: `t${index + 1}`, role, column, row: edge(row), columns, rows: edge(row + rows) - edge(row), measureColumns: columns, ...rest, ...(picture ? { picture: { column: picture[0], columns: picture[1], row: picture[2], rows: edge(picture[3]) } } : {}) };
      }),
      ...(last < drawnRows ? [{ kind: 'notice', role: 'imprint', id: 'ti', ...across, row: edge(last), rows: format.rows - edge(last), title: '', text: '' } as const] : []),
    ];
    return { id, front, template: { name: id, formatId: format.id, blocks } };
  });
}
