import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { composeIssue } from '@/lib/makeup/compose';
import { makeUp, onePass } from '@/lib/makeup/machine/make-up';
import { specimenIssue } from '@/lib/makeup/specimen';
import { proofToSvg } from '@/lib/render/svg';
import { typeCase } from '@/lib/typeset/type-case';
import { PageSvg, sameItem } from './page-svg';

const issue = specimenIssue();
const made = makeUp(Object.values(issue.stories), issue, { pages: [1], seed: 1, keepPinned: true, newId: (() => { let id = 0; return () => `b${(id += 1)}`; })() }, typeCase, onePass)[0]!;
const proof = composeIssue({ ...issue, pages: issue.pages.map((page) => made.pages.find((entry) => entry.number === page.number) ?? page) }, typeCase)[0]!;
/** Markup without what React and the desk write otherwise: quotes, empty elements, the group each line stands in to be moved. */
const plain = (markup: string): string => markup.replace(/<g>(<text .*?<\/text>)<\/g>/g, '$1').replace(/<svg[^>]*>/, '').replaceAll('&#x27;', "'").replaceAll('&#39;', "'").replace(/<(\w+)([^>]*)><\/\1>/g, '<$1$2/>');

test('the browser draws the very nodes of the SVG file', () => {
  const drawn = renderToStaticMarkup(createElement(PageSvg, { proof, label: 'page', guides: true, marks: true }));
  expect(plain(drawn)).toBe(plain(proofToSvg(proof, { pictureUrl: (file) => `/photos/${file}?w=1200`, guides: true, marks: true })));
});

test('an item moved by a tenth of a point is another one', () => {
  const text = proof.items.find((item) => item.kind === 'text')!;
  expect(sameItem(text, { ...text })).toBe(true);
  expect(sameItem(text, { ...text, baseline: (text.baseline + 0.1) as typeof text.baseline })).toBe(false);
  expect(sameItem(text, { ...text, xs: text.xs.map((x, index) => (index === text.xs.length - 1 ? ((x + 0.1) as typeof x) : x)) })).toBe(false);
});
