/** An SVG element as data: one drawing that becomes a string here and React elements in the browser. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export const svgNode = (name: string, attributes: SvgNode['attributes'], ...children: (SvgNode | string)[]): SvgNode => ({ name, attributes, children });

/** A length or position as SVG writes it: at most three decimals, which is 0.0005 pt. */
export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Characters XML 1.0 cannot hold at all. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for XML content and quoted attributes. */
export const escapeXml = (text: string): string => text.replace(unwritable, '\ufffd').replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** The markup of a node and all it holds. */
export function svgMarkup(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const inner = node.children.map((child) => (typeof child === 'string' ? escapeXml(child) : svgMarkup(child))).join('');
  return `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** Attribute names as React wants them: `font-size` → `fontSize`; data- and aria- stay. `style` must not be used in nodes. */
export const reactAttributes = (attributes: SvgNode['attributes']): Record<string, string | number> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [
    name === 'class' ? 'className' : /^(data|aria)-/.test(name) ? name : name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]));
