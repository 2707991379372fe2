import { bylineText } from '../byline-text';
import { bylineOf, type ArticleContent } from '../article-content';
import { linesOf, type LineKind } from './lines';
import { pairLines } from './pair-lines';
import { wordDiff, type DiffPart } from './words';

/** A line of the comparison. */
export interface ComparedLine {
  readonly kind: LineKind;
  /** moved: it stands elsewhere now, perhaps with changes in `parts`. */
  readonly change: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved';
  readonly parts: readonly DiffPart[];
}

/** A field that differs, as text; tags and photos one name a line. */
export interface FieldChange { readonly field: 'kind' | 'section' | 'priority' | 'tags' | 'byline' | 'photos' | 'issueId' | 'wantedPage' | 'pointsTo'; readonly before: string; readonly after: string }

export interface Comparison {
  readonly lines: readonly ComparedLine[];
  readonly fields: readonly FieldChange[];
  /** Characters that came and went, spaces apart, and lines that moved. */
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
}

const fieldTexts = (content: ArticleContent): Readonly<Record<FieldChange['field'], string>> => ({
  kind: content.kind, section: content.section, priority: String(content.priority), tags: content.tags.join('\n'), byline: bylineText(bylineOf(content.byline)),
  photos: content.photos.map((photo) => [photo.caption || '▣', photo.credit].filter((text) => text !== '').join(' · ')).join('\n'),
  issueId: content.issueId ?? '', wantedPage: content.wantedPage === null ? '' : String(content.wantedPage), pointsTo: content.pointsTo.map((id) => id ?? '').join('\n'),
});

const lengthOf = (parts: readonly DiffPart[], change: DiffPart['change']): number => parts.reduce((sum, part) => (part.change === change ? sum + [...part.text.replace(/\s/gu, '')].length : sum), 0);

/** Two texts of one article as one, word by word: what came, what went, what moved; and the fields that differ. */
export function compareContents(before: ArticleContent, after: ArticleContent): Comparison {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines = pairLines(old, now).map((pair): ComparedLine => {
    const was = pair.before === null ? null : old[pair.before]!;
    const is = pair.after === null ? null : now[pair.after]!;
    if (!is) return { kind: was!.kind, change: 'deleted', parts: [{ text: was!.text, change: 'deleted' }] };
    if (!was) return { kind: is.kind, change: 'inserted', parts: [{ text: is.text, change: 'inserted' }] };
    return { kind: is.kind, change: pair.moved ? 'moved' : was.text === is.text ? 'same' : 'changed', parts: wordDiff(was.text, is.text) };
  });
  const [fieldsBefore, fieldsAfter] = [fieldTexts(before), fieldTexts(after)];
  const fields = (Object.keys(fieldsBefore) as FieldChange['field'][]).filter((field) => fieldsBefore[field] !== fieldsAfter[field]).map((field) => ({ field, before: fieldsBefore[field], after: fieldsAfter[field] }));
  const parts = lines.flatMap((line) => line.parts);
  return { lines, fields, inserted: lengthOf(parts, 'inserted'), deleted: lengthOf(parts, 'deleted'), moved: lines.filter((line) => line.change === 'moved').length };
}
