import { describe, expect, test } from 'vitest';
import { checkedSvg, svgLimits } from './svg-check';

const pixels = (ratio: number) => ({ width: Math.round(600 * ratio), height: 600 });
const drawing = (inside: string, attributes = 'viewBox="0 0 300 100"', before = ''): string => `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const check = (source: string) => checkedSvg(source, pixels);
const reasonOf = (source: string) => { const checked = check(source); return checked.ok ? 'taken' : checked.error.code === 'refused' ? checked.error.reason : checked.error.code; };
const shape = '<path d="M10 10h80v80z" fill="#b01818"/>';

describe('a drawing of a nameplate', () => {
  test('is written anew from its shapes, at the pixels asked for', () => {
    const checked = check(drawing(`<title>青渚新闻</title><g transform="scale(2)">${shape}</g>`, 'viewBox="0 0 300 100" width="1e9mm" inkscape:version="1"', '\ufeff<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- made by hand -->'));
    expect(checked).toMatchObject({ ok: true, value: { ratio: 3 } });
    const svg = checked.ok ? checked.value.svg : '';
    expect(svg).toContain('width="1800" height="600"');
    expect(svg).toContain('<g transform="scale(2)"><path d="M10 10h80v80z" fill="#b01818"></path></g>');
    expect(svg).not.toMatch(/DOCTYPE|title|inkscape|hand/u);
  });

  test('of a drawing program keeps gradients, clips, classes and uses', () => {
    const source = drawing('<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient><clipPath id="c"><rect width="9" height="9"/></clipPath><g id="s"><path d="M0 0h1"/></g></defs><use xlink:href="#s" class="a" clip-path="url(#c)"/>');
    const checked = check(source);
    expect(checked.ok && checked.value.svg).toMatch(/<linearGradient id="g">.*<use xlink:href="#s" class="a" clip-path="url\(#c\)">/u);
  });

  test.each([
    ['a script', drawing(`<script>alert(1)</script>${shape}`), 'svg-not-allowed'],
    ['a script by another spelling', drawing(`<svg:SCRIPT href="x"/>${shape}`), 'svg-not-allowed'],
    ['something done on loading', drawing(shape, 'viewBox="0 0 3 1" onload="alert(1)"'), 'svg-not-allowed'],
    ['HTML inside', drawing('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), 'svg-not-allowed'],
    ['a picture inside', drawing('<image href="data:image/png;base64,AAAA"/>'), 'svg-not-allowed'],
    ['an animation', drawing('<animate attributeName="x"/>'), 'svg-not-allowed'],
    ['a filter', drawing('<filter id="f"><feTurbulence baseFrequency="9"/></filter>'), 'svg-not-allowed'],
    ['entities of its own', drawing(shape, 'viewBox="0 0 3 1"', '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'), 'svg-not-allowed'],
    ['an entity nobody declared', drawing('<path d="&big;"/>'), 'svg-not-allowed'],
    ['a style sheet from elsewhere', drawing(shape, 'viewBox="0 0 3 1"', '<?xml-stylesheet href="http://evil.example/a.css"?>'), 'svg-not-allowed'],
    ['an imported style', drawing(`<style>@import "http://evil.example/a.css";</style>${shape}`), 'svg-external'],
    ['a style that hides its address', drawing(`<style><![CDATA[path{fill:u\\72l(http://evil.example)}]]></style>${shape}`), 'svg-external'],
    ['a fill from elsewhere', drawing('<path d="M0 0" fill="url(http://evil.example/x#a)"/>'), 'svg-external'],
    ['a use from a file', drawing('<use href="file:///etc/passwd#x"/>'), 'svg-external'],
    ['a use from data', drawing('<use xlink:href="data:image/svg+xml,&lt;svg/&gt;#a"/>'), 'svg-external'],
    ['words not made outlines', drawing('<text>青渚</text>'), 'svg-text'],
    ['a hundred thousand paths', drawing('<path d="M0 0h1"/>'.repeat(100_000)), 'svg-complex'],
    ['an endless path', drawing(`<path d="M0 0${'h1'.repeat(svgLimits.pathCharacters / 2)}"/>`), 'svg-complex'],
    ['groups a thousand deep', drawing(`${'<g>'.repeat(1000)}${shape}${'</g>'.repeat(1000)}`), 'svg-complex'],
    ['uses of uses of uses', drawing(`<g id="a0">${shape}</g>${Array.from({ length: 30 }, (_, at) => `<g id="a${at + 1}"><use href="#a${at}"/><use href="#a${at}"/></g>`).join('')}`), 'svg-complex'],
    ['masks of masks of masks', drawing(`<mask id="a0">${shape}</mask>${Array.from({ length: 30 }, (_, at) => `<mask id="a${at + 1}"><path d="M0 0h9v9z" mask="url(#a${at})"/><path d="M0 0h9v9z" style="mask: url('#a${at}')"/></mask>`).join('')}<path d="M0 0h9v9z" mask="url(#a30)"/>`), 'svg-complex'],
    ['a thread of uses six thousand long', drawing(`${Array.from({ length: 6000 }, (_, at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`).join('')}<g id="a6000">${shape}</g>`), 'svg-complex'],
    ['a tag of four million letters', drawing(`${shape}<g ${'a'.repeat(3_900_000)}/>`), 'taken'],
    ['a tag of a million spaces', drawing(`${shape}<g a${' '.repeat(1_000_000)}b c= d/>`), 'taken'],
    ['an entity named like a part of every object', drawing('<path d="&constructor;"/>'), 'svg-not-allowed'],
    ['a space before a place inside the file', drawing('<path d="M0 0h9v9z" fill="url( #a)"/>'), 'taken'],
    ['a space before a place outside the file', drawing('<path d="M0 0" fill="url( http://evil.example/x#a)"/>'), 'svg-external'],
    ['half-clear groups twenty deep', drawing(`${'<g opacity="0.9">'.repeat(20)}${shape}${'</g>'.repeat(20)}`), 'svg-complex'],
    ['a use of itself', drawing('<g id="a"><use href="#a"/></g>'), 'svg-complex'],
    ['a canvas without end', drawing(shape, 'width="1000000000" height="1000000000"'), 'svg-size'],
    ['a canvas like a thread', drawing(shape, 'viewBox="0 0 90000 1"'), 'svg-size'],
    ['no size', drawing(shape, ''), 'svg-size'],
    ['size in percent', drawing(shape, 'width="100%" height="100%"'), 'svg-size'],
    ['tags left open', '<svg viewBox="0 0 3 1"><g>', 'svg-not-allowed'],
    ['tags closed crosswise', '<svg viewBox="0 0 3 1"><g><defs></g></defs></svg>', 'svg-not-allowed'],
    ['two drawings', `${drawing(shape)}${drawing(shape)}`, 'svg-not-allowed'],
    ['no drawing at all', '<html viewBox="0 0 3 1"></html>', 'svg-not-allowed'],
  ])('with %s is refused', (_what, source, reason) => { expect(reasonOf(source)).toBe(reason); });

  test('what hides in comments, texts and attribute values does not come through', () => {
    const checked = check(drawing(`<desc><script>alert(1)</script></desc><!-- <script> --><g id="&lt;script&gt;" data-x="<b>" class='a"b'>${shape}</g>`.replace('data-x="<b>" ', '')));
    expect(checked.ok && checked.value.svg).not.toMatch(/<script/u);
    expect(checked.ok && checked.value.svg).toContain('id="&lt;script&gt;" class="a&quot;b"');
  });
});
