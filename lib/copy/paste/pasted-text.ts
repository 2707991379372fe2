import { withoutForeignCharacters } from '../characters';

/** Characters without ink that only steer the program they come from: direction marks and overrides, zero-width spaces, soft hyphens. The joiner of emoji (U+200D) is copy. */
const steering = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const wide = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’—…';
const lineEndBetweenHan = new RegExp(`(?<=[${wide}])[ \\t]*[\\n\\r\\f][ \\t\\n\\r\\f]*(?=[${wide}])`, 'gu');

/**
 * Text of HTML as a browser shows it: white space is one space, and none where a line of the source ends between two Han
 * (CSS Text 3, segment breaks); no-break spaces are spaces. `steered` counts characters without ink that were taken out.
 */
export function pastedText(source: string, keepsSpaces = false): { readonly text: string; readonly steered: number } {
  const steered = source.match(steering)?.length ?? 0;
  const plain = source.replace(steering, '');
  const spaced = keepsSpaces ? plain.replace(/[\t\n\r\f]/g, ' ') : plain.replace(lineEndBetweenHan, '').replace(/[ \t\n\r\f]+/g, ' ');
  return { text: withoutForeignCharacters(spaced.replace(/\u00A0/g, ' ')), steered };
}
