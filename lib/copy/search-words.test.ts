import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { indexWords, searchQuery } from './search-words';

/** Does a text answer to what was typed? Asked of the very index that holds the newsroom's copy. */
function finds(text: string, typed: string): boolean {
  const query = searchQuery(typed);
  if (query === null) return false;
  const index = new Database(':memory:');
  index.exec("create virtual table words using fts5(text, tokenize = 'ascii', content = '', contentless_delete = 1)");
  index.prepare('insert into words (rowid, text) values (1, ?)').run(indexWords(text));
  const found = index.prepare('select rowid from words where words match ?').get(query) !== undefined;
  index.close();
  return found;
}

const text = '7月12日，青洲渡口第35期工程完工。𬘭河、䶮山两镇通车，全长12.5公里，WiFi全覆盖。';

describe('searching Chinese copy', () => {
  test.each(['青洲', '渡口', '通车', '工程完工', '青洲渡口', '青', '车', '𬘭河', '䶮山', '𬘭', '第35期工程', '35', '第35', '两镇 渡口', '公里 青洲', 'wifi', 'Wi', 'ＷＩＦＩ', '覆盖', '盖', '12.5公里', '7月12日', '口第'])('finds %s', (typed) => {
    expect(finds(text, typed)).toBe(true);
  });
  test.each(['洲青', '青渡', '青洲工程', '车通', '36', '第36期', '渡口 码头', 'fi', '河山', '里12'])('does not find %s', (typed) => {
    expect(finds(text, typed)).toBe(false);
  });
  test.each(['', '   ', '，。', '%', '_', '"', '*', '😀'])('has nothing to look for in “%s”', (typed) => {
    expect(searchQuery(typed)).toBeNull();
  });
  test.each(['"青洲"', '青洲*', '青洲 AND', '(青洲', 'NEAR(青洲)', 'heads:青洲', '青洲 OR 无', "青洲'; drop table articles; --", '-青洲', '^青洲'])('takes %s as words and never as a query of its own', (typed) => {
    expect(() => finds(text, typed)).not.toThrow();
  });
  test('quotation marks and stars about a word change nothing', () => {
    expect(finds(text, '“青洲”')).toBe(true);
    expect(finds(text, '"青洲"')).toBe(true);
  });
});
