import type { ArtworkItem, PictureItem, TextItem, TextRole } from '@/lib/makeup/page-proof';
import type { InsideDocument, PdfElement } from './pdfkit-inside';

/**
 * The reading order of a tagged PDF (ISO 32000-1, 14.8): Document › Sect (a page) › Art (an article) › headings, paragraphs,
 * figures and captions, in the proof's own order. A paragraph is one element however many lines, columns and pages it takes.
 */

/** Structure type of each role; null: it repeats or only decorates, and is left out of what is read aloud. */
const structureTypes: Readonly<Record<TextRole, 'H1' | 'H2' | 'P' | 'Caption' | 'BlockQuote' | null>> = {
  nameplate: 'P', masthead: 'P', folio: null, kicker: 'P', title: 'H1', subtitle: 'P', crosshead: 'H2', body: 'P', byline: 'P', caption: 'Caption', credit: 'Caption',
  'jump-to': 'P', 'jump-from': 'P', teaser: 'P', 'briefs-title': 'H1', notice: 'P', 'end-mark': null, note: 'P', quote: 'BlockQuote', table: 'P',
};
/** Roles of which every printed line stands for itself. */
const linewise: ReadonlySet<TextRole> = new Set(['masthead', 'teaser', 'table']);
/** Decks of which every line the editor broke is a sentence of its own: read as one, the next line's first word would cling to it. */
const linebreaking: ReadonlySet<TextRole> = new Set(['kicker', 'subtitle']);

const isArtifact = Symbol('artifact');

export class ReadingOrder {
  private readonly root: PdfElement;
  private section: PdfElement;
  private readonly articles = new Map<string, PdfElement>();
  private readonly paragraphs = new Map<string, PdfElement>();
  /** The element (or artifact) whose marked content is open on the page. */
  private open: PdfElement | typeof isArtifact | null = null;
  private last: { readonly key: string; readonly element: PdfElement; /** Offset in its copy after what was drawn last. */ readonly end: number } | null = null;

  constructor(private readonly document: InsideDocument) {
    this.root = document.struct('Document', { lang: 'zh-CN' });
    document.addStructure(this.root);
    this.section = this.root;
  }

  startPage(title: string): void {
    this.section = this.document.struct('Sect', { title });
    this.root.add(this.section);
    this.last = null;
  }

  endPage(): void { this.close(); }

  private close(): void {
    if (this.open !== null) this.document.endMarkedContent();
    this.open = null;
  }

  private enter(element: PdfElement, type: string): void {
    if (this.open === element) return;
    this.close();
    element.add(this.document.markStructureContent(type));
    this.open = element;
  }

  /** Rules, tints, folios: drawn, but not read. */
  artifact(type: 'Layout' | 'Pagination'): void {
    if (this.open === isArtifact) return;
    this.close();
    this.document.markContent('Artifact', { type });
    this.open = isArtifact;
  }

  private groupOf(articleId: string | null): PdfElement {
    if (articleId === null) return this.section;
    const known = this.articles.get(articleId);
    if (known) return known;
    const article = this.document.struct('Art');
    this.section.add(article);
    this.articles.set(articleId, article);
    return article;
  }

  /** The element a text item belongs to: the one before it while neither role nor block changes; a paragraph of copy wherever it goes on. */
  private elementOf(item: TextItem, type: 'H1' | 'H2' | 'P' | 'Caption' | 'BlockQuote'): PdfElement {
    const own = linewise.has(item.role);
    const lasting = item.element >= 0 && !own;
    const key = [item.articleId ?? item.blockId, item.role, item.element, ...(lasting ? [] : [item.blockId]), ...(own ? [item.baseline] : [])].join(' ');
    const goesOn = this.last?.key === key && !(linebreaking.has(item.role) && item.offset > this.last.end);
    const known = lasting ? this.paragraphs.get(key) : goesOn ? this.last?.element : undefined;
    const element = known ?? this.document.struct(type === 'BlockQuote' ? 'P' : type);
    if (!known) {
      const group = this.groupOf(item.articleId);
      if (type === 'BlockQuote') {
        const quote = this.document.struct('BlockQuote');
        group.add(quote);
        quote.add(element);
      } else group.add(element);
      if (lasting) this.paragraphs.set(key, element);
    }
    this.last = { key, element, end: item.offset + item.text.length };
    return element;
  }

  /** Text to be drawn next: opens the marked content of its element. */
  text(item: TextItem): void {
    const type = structureTypes[item.role];
    if (type === null) this.artifact(item.role === 'folio' ? 'Pagination' : 'Layout');
    else this.enter(this.elementOf(item, type), type === 'BlockQuote' ? 'P' : type);
  }

  /** A picture to be drawn next; `box` is its place on the sheet in PDF's coordinates. */
  figure(item: PictureItem | ArtworkItem, box: readonly [number, number, number, number]): void {
    const figure = this.document.struct('Figure', { alt: item.alt || ' ' });
    figure.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: [...box] };
    this.groupOf(item.kind === 'picture' ? item.articleId : null).add(figure);
    this.last = null;
    this.enter(figure, 'Figure');
  }
}

/** A printed line parted where the structure element changes. */
export function partsOfLine(line: readonly TextItem[]): readonly (readonly TextItem[])[] {
  const parts: TextItem[][] = [];
  for (const item of line) {
    const part = parts.at(-1);
    const before = part?.[0];
    if (part && before && before.role === item.role && before.element === item.element && before.articleId === item.articleId) part.push(item);
    else parts.push([item]);
  }
  return parts;
}
