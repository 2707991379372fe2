import { elementGroups, type ElementGroup } from './element-groups';
import type { Span, StoryElement } from './story';

/** A body as HTML whose elements say what they are: for the static web edition and feeds. All copy is escaped; nothing of it is taken as markup. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it may stand in HTML and XML. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

/** Text as it may stand in a CDATA section, whose end mark it must not hold: the library that writes the feed mends the first of several only. */
export const cdataText = (text: string): string => text.replaceAll(']]>', ']] >');

const spansHtml = (spans: readonly Span[]): string => spans.map((span) => {
  const text = escapeText(span.text);
  const kai = span.kai ? `<em>${text}</em>` : text;
  return span.strong ? `<strong>${kai}</strong>` : kai;
}).join('');

const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${escapeText(cell)}</${tag.split(' ')[0] ?? tag}>`).join('')}</tr>`;

function tableHtml({ rows, head }: Extract<StoryElement, { kind: 'table' }>): string {
  const [first, ...others] = rows;
  const heading = head && first ? `<thead>${row(first, 'th scope="col"')}</thead>` : '';
  const body = (head ? others : rows).map((cells) => row(cells, 'td')).join('');
  return `<table>${heading}${body === '' ? '' : `<tbody>${body}</tbody>`}</table>`;
}

/** How the place it is printed in wants headings, and photos by their id. */
export interface BodyHtml { readonly crosshead: 'h2' | 'h3'; readonly photo: (photoId: string) => string }

function groupHtml(group: ElementGroup, { crosshead, photo }: BodyHtml): string {
  switch (group.kind) {
    case 'list': {
      const items = group.items.map((item) => `<li>${spansHtml(item.spans)}</li>`).join('');
      if (!group.ordered) return `<ul>${items}</ul>`;
      return `<ol${group.start === 1 ? '' : ` start="${group.start}"`}>${items}</ol>`;
    }
    case 'notes': return `<aside class="note">${group.notes.map((note) => `<p>${spansHtml(note.spans)}</p>`).join('')}</aside>`;
    case 'element': break;
  }
  const { element } = group;
  switch (element.kind) {
    case 'paragraph': return `<p>${spansHtml(element.spans)}</p>`;
    case 'crosshead': return `<${crosshead}>${escapeText(element.text)}</${crosshead}>`;
    case 'quote': return `<blockquote><p>${spansHtml(element.spans)}</p>${element.by === undefined ? '' : `<footer>——${escapeText(element.by)}</footer>`}</blockquote>`;
    case 'table': return tableHtml(element);
    case 'photo': return photo(element.photoId);
  }
}

/** The elements of a body in order, one line each. */
export const bodyHtml = (body: readonly StoryElement[], options: BodyHtml): string =>
  elementGroups(body).map((group) => groupHtml(group, options)).filter((text) => text !== '').join('\n');
