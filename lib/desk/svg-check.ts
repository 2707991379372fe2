import { err, ok, type Result } from '@/lib/newsroom/result';
import type { DeskError } from './error';

/**
 * Reads an SVG drawing and writes it anew from what is known to be a drawing: shapes, groups, gradients, clips. What could run, load
 * or grow is refused, and nothing of the file is handed on that was not read here; what comes out is drawn to pixels and thrown away.
 */

/** Limits of a drawing. */
export const svgLimits = { bytes: 4 * 1024 * 1024, elements: 20_000, pathCharacters: 3_000_000, depth: 100, nesting: 300, layers: 12, attributes: 64, style: 100_000, length: 100_000, ratio: 40 } as const;

export interface CheckedSvg { readonly svg: string; /** Width over height. */ readonly ratio: number }

const refused = (reason: string, what = ''): Result<never, DeskError> => err({ code: 'refused', reason, params: { what } });

const shapes = new Set(['svg', 'g', 'a', 'defs', 'symbol', 'use', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'lineargradient', 'radialgradient', 'stop', 'clippath', 'mask', 'style', 'switch']);
/** Said of a drawing, not drawn: left out with all that is in them. */
const spoken = new Set(['title', 'desc', 'metadata']);
const text = new Set(['text', 'tspan', 'textpath', 'tref']);
const attributes = new Set([
  'id', 'class', 'd', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2', 'fx', 'fy', 'fr', 'points', 'transform', 'viewbox', 'preserveaspectratio', 'pathlength',
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'opacity', 'color', 'display', 'visibility', 'overflow', 'paint-order', 'vector-effect',
  'clip-path', 'clip-rule', 'clippathunits', 'mask', 'maskunits', 'maskcontentunits', 'style', 'offset', 'stop-color', 'stop-opacity', 'gradientunits', 'gradienttransform', 'spreadmethod', 'href', 'xlink:href',
]);
/** Names as SVG spells them; the tables above are in small letters. */
const spelling: Readonly<Record<string, string>> = { lineargradient: 'linearGradient', radialgradient: 'radialGradient', clippath: 'clipPath', viewbox: 'viewBox', preserveaspectratio: 'preserveAspectRatio', pathlength: 'pathLength', clippathunits: 'clipPathUnits', maskunits: 'maskUnits', maskcontentunits: 'maskContentUnits', gradientunits: 'gradientUnits', gradienttransform: 'gradientTransform', spreadmethod: 'spreadMethod' };
const spelt = (name: string): string => spelling[name] ?? name;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Character references undone; null for an entity of the file's own. */
function decoded(value: string): string | null {
  let foreign = false;
  const plain = value.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);?/gi, (whole, name: string) => {
    if (name.startsWith('#')) { const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)); return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''; }
    if (!Object.hasOwn(named, name)) { foreign = true; return whole; }
    return named[name] ?? '';
  });
  return foreign ? null : plain;
}
const encoded = (value: string): string => value.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? '').replace(/[\u0000-\u0008\u000b-\u001f]/g, ' ');

/** Does a value point outside the file? CSS escapes could hide it: none is allowed. */
const pointsOut = (value: string): boolean => /url\((?!\s*["']?#)/i.test(value) || /@|\\|expression|javascript:|image-set|src\(/i.test(value);

interface Element { readonly name: string; readonly attributes: Map<string, string>; readonly children: Element[]; css: string }

/** Attributes of a tag, name and value, from left to right. One pass: however long the tag, no part of it is read twice. */
function* attributesOf(tag: string, from: number): Generator<readonly [name: string, value: string]> {
  const part = /([^\s=/"'<>]+)(\s*)(=?)(\s*)|[^]/y;
  part.lastIndex = from;
  for (let found = part.exec(tag); found; found = part.exec(tag)) {
    const [, name, , equals] = found;
    const quote = tag[part.lastIndex];
    if (name === undefined || equals !== '=' || (quote !== '"' && quote !== "'")) continue;
    const end = tag.indexOf(quote, part.lastIndex + 1);
    if (end < 0) return;
    yield [name.toLowerCase(), tag.slice(part.lastIndex + 1, end)];
    part.lastIndex = end + 1;
  }
}

/** The tree of what is drawn. */
function read(source: string): Result<Element, DeskError> {
  const stack: Element[] = [];
  let root: Element | null = null;
  let skipping = 0;
  let elements = 0;
  let pathCharacters = 0;
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open > at || open < 0) { const between = source.slice(at, open < 0 ? undefined : open); const top = stack[stack.length - 1]; if (top?.name === 'style' && skipping === 0) top.css += decoded(between) ?? '\\'; }
    if (open < 0) break;
    const until = (mark: string, from: number): number => source.indexOf(mark, from);
    if (source.startsWith('<!--', open)) { const end = until('-->', open + 4); if (end < 0) return refused('svg-not-allowed', '<!--'); at = end + 3; continue; }
    if (source.startsWith('<![CDATA[', open)) {
      const end = until(']]>', open + 9);
      if (end < 0) return refused('svg-not-allowed', 'CDATA');
      const top = stack[stack.length - 1];
      if (top?.name === 'style' && skipping === 0) top.css += source.slice(open + 9, end);
      at = end + 3;
      continue;
    }
    if (source.startsWith('<?', open)) { const end = until('?>', open + 2); if (end < 0 || /^<\?xml-stylesheet/i.test(source.slice(open, open + 20))) return refused('svg-not-allowed', 'xml-stylesheet'); at = end + 2; continue; }
    if (source.startsWith('<!', open)) {
      const end = until('>', open);
      const declaration = source.slice(open, end < 0 ? undefined : end + 1);
      if (end < 0 || !/^<!doctype\b/i.test(declaration) || declaration.includes('[')) return refused('svg-not-allowed', /entity|\[/i.test(declaration) ? 'ENTITY' : '<!');
      at = end + 1;
      continue;
    }
    const end = tagEnd(source, open);
    if (end < 0) return refused('svg-not-allowed', '<');
    const tag = source.slice(open + 1, end);
    at = end + 1;
    if (tag.startsWith('/')) {
      if (skipping > 0) { skipping -= 1; continue; }
      const closed = stack.pop();
      if (!closed || closed.name !== tag.slice(1).trim().toLowerCase().replace(/^svg:/, '')) return refused('svg-not-allowed', `</${tag.slice(1, 20)}`);
      continue;
    }
    const alone = tag.endsWith('/');
    const name = (/^[^\s/]+/.exec(tag)?.[0] ?? '').toLowerCase().replace(/^svg:/, '');
    if (skipping > 0) { if (!alone) skipping += 1; continue; }
    elements += 1;
    if (elements > svgLimits.elements) return refused('svg-complex', `> ${svgLimits.elements}`);
    if (spoken.has(name) || (name.includes(':') && root !== null)) { if (!alone) skipping = 1; continue; }
    if (text.has(name)) return refused('svg-text');
    if (name === 'image') return refused('svg-not-allowed', 'image');
    if (!shapes.has(name)) return refused('svg-not-allowed', name.slice(0, 30));
    if (root === null ? name !== 'svg' : stack.length === 0) return refused('svg-not-allowed', name.slice(0, 30));
    if (stack.length >= svgLimits.depth) return refused('svg-complex', `> ${svgLimits.depth}`);
    // Each half-clear group within another is a whole picture more in memory while it is drawn.
    if (stack.filter(isLayer).length > svgLimits.layers) return refused('svg-complex', `opacity > ${svgLimits.layers}`);
    const made: Element = { name, attributes: new Map(), children: [], css: '' };
    for (const [attribute, raw] of attributesOf(tag, /^[^\s/]*/.exec(tag)?.[0].length ?? 0)) {
      const value = decoded(raw);
      if (value === null) return refused('svg-not-allowed', 'ENTITY');
      if (/^on/.test(attribute)) return refused('svg-not-allowed', attribute.slice(0, 30));
      if (!attributes.has(attribute) || made.attributes.size >= svgLimits.attributes) continue;
      if (attribute.endsWith('href')) {
        // A link around a shape is no part of the drawing.
        if (name === 'a') continue;
        if (!/^#[\w.:-]{1,200}$/u.test(value.trim())) return refused('svg-external', value.trim().slice(0, 30));
      } else if (pointsOut(value)) return refused('svg-external', value.trim().slice(0, 30));
      if (attribute === 'd' || attribute === 'points') pathCharacters += value.length;
      made.attributes.set(attribute, value);
    }
    if (pathCharacters > svgLimits.pathCharacters) return refused('svg-complex', `> ${svgLimits.pathCharacters}`);
    stack[stack.length - 1]?.children.push(made);
    root ??= made;
    if (!alone) stack.push(made);
  }
  return !root || stack.length > 0 ? refused('svg-not-allowed', '…') : ok(root);
}

/** Is the element drawn on a layer of its own, by opacity, mask or clip? */
const isLayer = ({ attributes: own }: Element): boolean => ['opacity', 'mask', 'clip-path'].some((name) => own.has(name)) || /opacity|mask|clip-path/i.test(own.get('style') ?? '');

/** Where a tag ends: the first > outside quotes. */
function tagEnd(source: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < source.length; at += 1) {
    const mark = source[at];
    if (quote) { if (mark === quote) quote = ''; } else if (mark === '"' || mark === "'") quote = mark; else if (mark === '>') return at; else if (mark === '<') return -1;
  }
  return -1;
}

/** Ids of what is drawn each time an element is: what it uses, its mask, its clip. */
function drawnBy({ name, attributes: own }: Element): string[] {
  const used = name === 'use' ? [(own.get('href') ?? own.get('xlink:href') ?? '').trim().slice(1)] : [];
  const through = [own.get('mask'), own.get('clip-path'), ...(own.get('style') ?? '').split(';').filter((rule) => /^\s*(?:mask|clip-path)/i.test(rule))];
  return [...used, ...through.flatMap((value) => /url\(\s*["']?#([^"')\s]+)/i.exec(value ?? '')?.[1] ?? [])];
}

/** Elements drawn when every `use`, mask and clip is drawn out; Infinity when one leads back to itself or through too many others. */
function drawnOut(root: Element): number {
  const byId = new Map<string, Element>();
  const gather = (element: Element): void => { const id = element.attributes.get('id'); if (id && !byId.has(id)) byId.set(id, element); element.children.forEach(gather); };
  gather(root);
  const known = new Map<Element, number>();
  const above = new Set<Element>();
  const count = (element: Element): number => {
    if (above.has(element) || above.size >= svgLimits.nesting) return Infinity;
    const before = known.get(element);
    if (before !== undefined) return before;
    above.add(element);
    const wanted = drawnBy(element).flatMap((id) => byId.get(id) ?? []);
    const sum = 1 + element.children.reduce((total, child) => total + count(child), 0) + wanted.reduce((total, other) => total + count(other), 0);
    above.delete(element);
    known.set(element, sum);
    return sum;
  };
  return count(root);
}

/** The size a drawing says it has, as width over height; null when it says none. */
function ratioOf(root: Element): number | null {
  const box = root.attributes.get('viewbox')?.trim().split(/[\s,]+/u).map(Number);
  const [width, height] = box?.length === 4 && box.every(Number.isFinite) ? [box[2] ?? 0, box[3] ?? 0] : [root.attributes.get('width'), root.attributes.get('height')].map((value) => (value !== undefined && /^\s*[\d.]+(?:px|pt|mm|cm|in)?\s*$/u.test(value) ? Number.parseFloat(value) : 0));
  if (!width || !height || width > svgLimits.length || height > svgLimits.length || width / height > svgLimits.ratio || height / width > svgLimits.ratio) return null;
  return width / height;
}

function written(element: Element): string {
  const inside = element.name === 'style' ? encoded(element.css) : element.children.map(written).join('');
  return `<${spelt(element.name)}${[...element.attributes].map(([name, value]) => ` ${spelt(name)}="${encoded(value)}"`).join('')}>${inside}</${spelt(element.name)}>`;
}

/** Checks a drawing and writes it anew at so many pixels; refused with what is wrong with it. */
export function checkedSvg(source: string, pixelsFor: (ratio: number) => { readonly width: number; readonly height: number }): Result<CheckedSvg, DeskError> {
  if (source.length > svgLimits.bytes) return refused('svg-complex', `> ${svgLimits.bytes / 1024 / 1024} MB`);
  const tree = read(source);
  if (!tree.ok) return tree;
  const root = tree.value;
  const styles = (element: Element): string => element.css + element.children.map(styles).join('');
  const css = styles(root);
  if (css.length > svgLimits.style) return refused('svg-complex', `style > ${svgLimits.style}`);
  if (pointsOut(css) || css.includes('<')) return refused('svg-external', 'style');
  if (drawnOut(root) > svgLimits.elements) return refused('svg-complex', 'use');
  const ratio = ratioOf(root);
  if (ratio === null) return refused('svg-size');
  const { width, height } = pixelsFor(ratio);
  if (!root.attributes.has('viewbox')) root.attributes.set('viewbox', `0 0 ${Number.parseFloat(root.attributes.get('width') ?? '1')} ${Number.parseFloat(root.attributes.get('height') ?? '1')}`);
  for (const name of ['x', 'y', 'style', 'preserveaspectratio', 'display', 'visibility', 'transform']) root.attributes.delete(name);
  root.attributes.set('width', String(width));
  root.attributes.set('height', String(height));
  const svg = written(root).replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
  return ok({ svg, ratio });
}
