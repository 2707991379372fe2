import { emptyBody, type BodyBlock, type BodyDocument, type BodyParagraph } from './body-schema';
import { trimmed, withoutForeignCharacters } from './characters';

/** Marks that begin a list item in plain text: the round and square bullets of newspapers, not hyphens or numbers. */
const bullet = /^[●•◆■▪◎○★▲‣∙]\s*/u;

const paragraphOf = (text: string): BodyParagraph => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] });

/**
 * Plain text as a body: each line is a paragraph, lines with a bullet become a list, empty lines and indents
 * go. No other character changes. Text without ink gives an empty body.
 */
export function bodyFromPlainText(text: string): BodyDocument {
  const content: BodyBlock[] = [];
  for (const raw of text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)) {
    const line = trimmed(withoutForeignCharacters(raw));
    if (line === '') continue;
    const words = trimmed(line.replace(bullet, ''));
    if (words === line || words === '') {
      content.push(paragraphOf(line));
      continue;
    }
    const item = { type: 'listItem' as const, content: [paragraphOf(words)] as [BodyParagraph] };
    const last = content.at(-1);
    if (last?.type === 'bulletList') last.content.push(item);
    else content.push({ type: 'bulletList', content: [item] });
  }
  return content.length > 0 ? { type: 'doc', content } : emptyBody();
}
