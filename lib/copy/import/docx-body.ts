import type { BodyBlock } from '../body-schema';
import { trimmed, withoutForeignCharacters } from '../characters';
import { DroppedCount, type Dropped } from '../paste/dropped';
import type { DocxCopy } from './docx';
import type { LineHint } from './import-types';
import { emptyCell } from './docx-table';

/** A Word file that is one story, as the copy desk takes it in. Nothing is guessed: what its styles say, and every other line a paragraph. */
export interface DocumentCopy {
  /** Lines parted by '\n'; empty when no style says what the headline is. */
  readonly title: string;
  readonly blocks: readonly BodyBlock[];
  /** `after`: blocks before it; `data`: base64. */
  readonly pictures: readonly { readonly after: number; readonly name: string; readonly type: string; readonly data: string }[];
  readonly dropped: Dropped;
}

/** A Word file as one story. The only pictures left out are drawings no photo library takes. */
export function documentCopy(read: DocxCopy): DocumentCopy {
  const lines = read.text.split('\n');
  const { title, blocks, at } = blocksOfLines(lines, read.hints);
  const dropped = new DroppedCount();
  dropped.add('image', read.dropped.filter((one) => one.what === 'image').length - read.pictures.length);
  dropped.add('note', read.dropped.filter((one) => one.what === 'note').length);
  dropped.add('macro', read.macros ? 1 : 0);
  const kinds: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/tiff': 'tif' };
  const pictures = read.pictures.map(({ line, type, data }, index) => ({ after: at[line] ?? blocks.length, name: `${index + 1}.${kinds[type] ?? type.slice('image/'.length)}`, type, data }));
  return { title, blocks, pictures, dropped: dropped.all };
}

/** Most characters of a headline taken from a file: longer ones are copy. */
const longestTitle = 120;

/** Lines of a Word file as a headline and blocks; `at` says for every line how many blocks stand before what comes after it. */
export function blocksOfLines(lines: readonly string[], hints: readonly LineHint[]): { readonly title: string; readonly blocks: readonly BodyBlock[]; readonly at: readonly number[] } {
  const blocks: BodyBlock[] = [];
  const at: number[] = [];
  const title: string[] = [];
  lines.forEach((raw, index) => {
    const text = trimmed(withoutForeignCharacters(hints[index] === 'row' ? raw : raw.replace(/\t/g, ' ')));
    if (text !== '') put(text, hints[index] ?? null);
    at.push(blocks.length);
  });
  return { title: title.join('\n'), blocks, at };

  function put(text: string, hint: LineHint): void {
    const content = [{ type: 'text' as const, text }];
    const last = blocks.at(-1);
    switch (hint) {
      case 'heading':
        if (blocks.length === 0 && [...title.join(''), ...text].length <= longestTitle) title.push(text);
        else blocks.push({ type: 'crosshead', content });
        return;
      case 'crosshead': blocks.push({ type: 'crosshead', content }); return;
      case 'list': {
        const item = { type: 'listItem' as const, content: [{ type: 'paragraph' as const, content }] as [{ type: 'paragraph'; content: typeof content }] };
        if (last?.type === 'bulletList') last.content.push(item); else blocks.push({ type: 'bulletList', content: [item] });
        return;
      }
      case 'row': {
        const row = { type: 'tableRow' as const, content: text.replaceAll(emptyCell, '').split('\t').map((cell) => { const words = trimmed(cell); return { type: 'tableCell' as const, ...(words === '' ? {} : { content: [{ type: 'text' as const, text: words }] }) }; }) };
        if (last?.type === 'table' && last.content[0]?.content.length === row.content.length) last.content.push(row); else blocks.push({ type: 'table', attrs: { head: true }, content: [row] });
        return;
      }
      default: blocks.push({ type: 'paragraph', content });
    }
  }
}
