import { describe, expect, test } from 'vitest';
import type { TextItem } from '@/lib/makeup/page-proof';
import { proofToOutlineSvg } from './outline-svg';
import { pictureByHand, proofByHand } from './proof-by-hand';
import { proofToSvg, proofToSvgNodes } from './svg';
import type { SvgNode } from './svg-node';
import { reactAttributes } from './svg-node';

const options = { pictureUrl: (file: string) => `/photos/${file}` };

/** Characters and xs a text element states, its tspans in order. */
function stated(node: SvgNode): { text: string; xs: number[] } {
  const parts = node.children.filter((child): child is SvgNode => typeof child !== 'string');
  if (parts.length > 0) return parts.map(stated).reduce((all, part) => ({ text: all.text + part.text, xs: [...all.xs, ...part.xs] }));
  return { text: node.children.join(''), xs: String(node.attributes.x).split(' ').map(Number) };
}
const find = (node: SvgNode, name: string): SvgNode[] => [
  ...(node.name === name ? [node] : []), ...node.children.flatMap((child) => (typeof child === 'string' ? [] : find(child, name))),
];

describe('the SVG of a page', () => {
  const proof = proofByHand(undefined, [pictureByHand]);
  const items = proof.items.filter((item): item is TextItem => item.kind === 'text');

  test('carries every character with the x of the proof', () => {
    const drawn = find(proofToSvgNodes(proof, options), 'text').map(stated);
    expect(drawn.map((run) => run.text)).toEqual(items.map((item) => item.text));
    drawn.forEach((run, index) => {
      const xs = items[index]?.xs ?? [];
      expect(run.xs).toHaveLength(xs.length);
      run.xs.forEach((x, place) => expect(Math.abs(x - (xs[place] ?? 0))).toBeLessThanOrEqual(0.0005));
    });
  });

  test('never lets a character of two UTF-16 units share a list of xs', () => {
    const tspans = find(proofToSvgNodes(proof, options), 'tspan').filter((node) => String(node.children[0]).includes('𬘭'));
    expect(tspans).toHaveLength(1);
    expect(tspans[0]?.children).toEqual(['𬘭']);
  });

  test('is as large as the trim, in points', () => {
    expect(proofToSvg(proof, options)).toMatch(/^<svg [^>]*width="779\.528pt" height="1105\.512pt" viewBox="0 0 779\.528 1105\.512"/);
  });

  test('writes copy as text and never as markup', () => {
    const markup = proofToSvg(proofByHand([{ text: '<script>alert("1")</script>&amp;\u0001' }]), options);
    expect(markup).not.toContain('<script>');
    expect(markup).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;\ufffd');
  });

  test('shows the crop of a picture and nothing outside its frame', () => {
    const [frame] = find(proofToSvgNodes(proof, options), 'svg').filter((node) => node.attributes.overflow === 'hidden');
    expect(frame?.attributes).toMatchObject({ x: '400', y: '440', width: '200', height: '150' });
    const image = frame ? find(frame, 'image')[0] : undefined;
    // A crop of three quarters: the whole picture is 200 / 0.75 wide and starts a quarter of that to the left.
    expect(Number(image?.attributes.width)).toBeCloseTo(266.667, 3);
    expect(Number(image?.attributes.x)).toBeCloseTo(-66.667, 3);
  });

  test('draws guides and marks only when asked', () => {
    expect(proofToSvg(proof, options)).not.toContain('class="guides"');
    const marked = proofToSvg(proof, { ...options, guides: true });
    expect(marked).toContain('class="hole"');
    expect(marked).toContain('class="overset"');
  });

  test('names attributes as React wants them', () => {
    expect(reactAttributes({ 'font-size': 9, class: 'x', 'data-block': 'b', 'aria-label': 'l', viewBox: '0 0 1 1' })).toEqual({ fontSize: 9, className: 'x', 'data-block': 'b', 'aria-label': 'l', viewBox: '0 0 1 1' });
  });
});

describe('the outline SVG', () => {
  test('holds no text, and each glyph where the proof puts it', () => {
    const proof = proofByHand([{ text: '甲乙甲' }]);
    const item = proof.items.find((one): one is TextItem => one.kind === 'text');
    const markup = proofToOutlineSvg(proof, { glyphPath: (_, point) => `M${point} 0`, picture: () => '' });
    expect(markup).not.toContain('<text');
    expect(markup.match(/<path id=/g)).toHaveLength(2);
    expect(markup.match(/<use /g)).toHaveLength(3);
    expect(markup).toContain(`translate(${item?.xs[2]} ${item?.baseline}) scale(0.009 -0.009)`);
  });
});
