import type { ArticleContent } from '../article-content';
import { emptyBody, tableLimits, type BodyBlock, type BodyDocument, type BodyParagraph } from '../body-schema';
import type { StoryKind } from '../story';
import { emptyCell } from './docx-table';
import { shares } from './evidence';
import type { Doubt, ImportedMasthead, ImportedName, ImportResult, Piece, RecognisedArticle } from './import-types';

/** What the recogniser read, as contents of articles and as the command line prints it. */

/** An article's content before its people and photos have ids: `photos` name placeholders `import:…` that the body's anchors name too. */
export type ImportedContent = Omit<ArticleContent, 'byline' | 'pointsTo'> & {
  readonly byline:
    | { readonly kind: 'people'; readonly label: string; readonly names: readonly ImportedName[] }
    | { readonly kind: 'source'; readonly source: string }
    | { readonly kind: 'none' };
};

export interface ImportedArticle {
  readonly key: string;
  /** Place in the import, from 0. */
  readonly sequence: number;
  readonly kind: StoryKind;
  /** For lists: the title, or the first words of an article without one. */
  readonly heading: string;
  readonly content: ImportedContent;
  /** For a teaser: keys of the imported articles its lines point to, null where none of them fits. */
  readonly pointsTo: readonly (string | null)[];
}

/** Share of a teaser line's characters that the title must have to be the story it points to. */
const sameHeadline = 0.8;
const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** Articles of an import in order, ready to be given ids and saved. */
export function importToContents(result: ImportResult): ImportedArticle[] {
  let stories = 0;
  return result.articles.map((article, sequence) => {
    if (article.kind === 'story') stories += 1;
    const priority = article.kind === 'brief' ? 4 : article.kind === 'teaser' ? 3 : Math.min(3, stories);
    return {
      key: article.key, sequence, kind: article.kind, heading: headingOf(article), pointsTo: pointsTo(article, result.articles),
      content: {
        kind: article.kind, kicker: article.kicker, title: article.title, subtitle: article.subtitle, body: bodyOf(article), byline: bylineFrom(article),
        section: article.section, priority, tags: [], issueId: null, wantedPage: null, category: '',
        photos: article.captions.map((caption, index) => ({ photoId: placeholder(article, index), caption, credit: article.credits[index] ?? '' })),
      },
    };
  });
}

/** Id that stands for a photo until it has one. */
const placeholder = (article: RecognisedArticle, index: number): string => `import:${article.key}:${index}`;
export const isPhotoPlaceholder = (photoId: string): boolean => photoId.startsWith('import:');

function headingOf(article: RecognisedArticle): string {
  const heading = oneLine(article.title || article.kicker) || (article.paragraphs[0] ?? article.captions[0] ?? '');
  return heading.length > 40 ? `${heading.slice(0, 39)}…` : heading;
}

function pointsTo(article: RecognisedArticle, all: readonly RecognisedArticle[]): (string | null)[] {
  if (article.kind !== 'teaser') return [];
  return article.paragraphs.map((line) => {
    const found = all.filter((other) => other.kind === 'story')
      .map((other) => ({ key: other.key, likeness: Math.min(shares(line, `${other.kicker}${other.title}`), shares(other.title, line)) }))
      .sort((one, other) => other.likeness - one.likeness)[0];
    return found && found.likeness >= sameHeadline ? found.key : null;
  });
}

const paragraphOf = (text: string): BodyParagraph => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] });

/** A cell's text; what stood for an empty cell at a row's beginning is gone again. */
function cellOf(text: string): { type: 'tableCell'; content?: { type: 'text'; text: string }[] } {
  const words = text.replaceAll(emptyCell, '').trim();
  return words === '' ? { type: 'tableCell' } : { type: 'tableCell', content: [{ type: 'text', text: words }] };
}

function bodyOf(article: RecognisedArticle): BodyDocument {
  const content: BodyBlock[] = [];
  for (const element of article.elements) {
    switch (element.kind) {
      case 'paragraph': content.push(paragraphOf(element.text)); break;
      case 'crosshead': content.push({ type: 'crosshead', content: [{ type: 'text', text: element.text }] }); break;
      case 'photo': content.push({ type: 'photoAnchor', attrs: { photoId: placeholder(article, element.caption) } }); break;
      case 'row': {
        const row = { type: 'tableRow' as const, content: element.text.split('\t').slice(0, tableLimits.columns).map((cell) => cellOf(cell)) };
        const last = content.at(-1);
        if (last?.type === 'table' && last.content.length < tableLimits.rows) last.content.push(row);
        else content.push({ type: 'table', attrs: { head: !/\d/.test(element.text) }, content: [row] });
        break;
      }
      case 'listItem': {
        const item = { type: 'listItem' as const, content: [paragraphOf(element.text)] as [BodyParagraph] };
        const last = content.at(-1);
        if (last?.type === 'bulletList') last.content.push(item);
        else content.push({ type: 'bulletList', content: [item] });
        break;
      }
    }
  }
  return content.length > 0 ? { type: 'doc', content } : emptyBody();
}

function bylineFrom(article: RecognisedArticle): ImportedContent['byline'] {
  if (article.names.length > 0) {
    const label = article.source !== null && !article.sourceInText && !article.label.includes(article.source) ? `${article.source}${article.label}` : article.label;
    return { kind: 'people', label, names: article.names };
  }
  return article.source !== null && !article.sourceInText ? { kind: 'source', source: article.source } : { kind: 'none' };
}

/** Gives an imported article its ids: of the people by name, of the photos by placeholder, of the articles a teaser points to by key. */
export function contentFromImport(
  article: ImportedArticle,
  ids: { readonly person: (name: string) => string; readonly photo: (placeholder: string) => string; readonly article: (key: string) => string | null; readonly issueId: string | null },
): ArticleContent {
  const { content } = article;
  return {
    ...content, issueId: ids.issueId,
    body: { type: 'doc', content: content.body.content.map((block) => (block.type === 'photoAnchor' ? { ...block, attrs: { photoId: ids.photo(block.attrs.photoId) } } : block)) },
    photos: content.photos.map((photo) => ({ ...photo, photoId: ids.photo(photo.photoId) })),
    byline: content.byline.kind === 'people' ? { ...content.byline, names: content.byline.names.map((person) => ({ ...person, personId: ids.person(person.name) })) } : content.byline,
    pointsTo: article.pointsTo.map((key) => (key === null ? null : ids.article(key))),
  };
}

/** An article as `banxin import --json` prints it. */
export interface ImportJsonArticle {
  readonly id: string;
  readonly kind: StoryKind;
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly paragraphs: readonly string[];
  readonly byline: readonly string[];
  readonly source: string | null;
  readonly captions: readonly string[];
  readonly label: string;
  readonly section: string;
  readonly elements: RecognisedArticle['elements'];
  readonly credits: readonly string[];
  readonly pages: RecognisedArticle['pages'];
}
export interface ImportJson {
  readonly masthead: ImportedMasthead | null;
  readonly articles: readonly ImportJsonArticle[];
  readonly doubts: readonly Doubt[];
  readonly leftover: ImportResult['leftover'];
  readonly pageCredits: ImportResult['pageCredits'];
  /** Every character of the input, in order: where it went. */
  readonly accounting: readonly Piece[];
}

/** The result as the command line's JSON. `id` gives an article's id; without it the recogniser's key stands there, in doubts and accounting too. */
export function importJson(result: ImportResult, id: (key: string) => string = (key) => key): ImportJson {
  return {
    masthead: result.masthead,
    articles: result.articles.map(({ key, kind, kicker, title, subtitle, paragraphs, byline, source, captions, label, section, elements, credits, pages }) => (
      { id: id(key), kind, kicker, title, subtitle, paragraphs, byline, source, captions, label, section, elements, credits, pages })),
    doubts: result.doubts.map((doubt) => ({ ...doubt, articleKey: doubt.articleKey === null ? null : id(doubt.articleKey) })),
    leftover: result.leftover, pageCredits: result.pageCredits,
    accounting: result.pieces.map((piece) => ({ ...piece, article: piece.article === null ? null : id(piece.article) })),
  };
}
