import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { proofsToPdf } from '@/lib/render/pdf';
import { pictureByHand, proofByHand } from '@/lib/render/proof-by-hand';
import { faceSubset } from './fonts';
import { checkPressPdf, pdfObjects, type PressRule } from './pdf-check';

/** A press file with something in it replaced by as many characters, so that the cross-reference table stays true. */
function altered(pdf: Buffer, from: string, to: string): Buffer {
  const text = pdf.toString('latin1');
  expect(text, `the file says ${from}`).toContain(from);
  return Buffer.from(text.replace(from, to.padEnd(from.length).slice(0, Math.max(from.length, to.length))), 'latin1');
}

describe('reading a press file back', () => {
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await proofsToPdf([proofByHand(undefined, [pictureByHand])], {
      font: faceSubset, picture: async () => Buffer.alloc(0), title: '青洲新闻', date: new Date('2021-12-04T00:00:00Z'),
      press: {
        standard: 'x4', intent: { profile: readFileSync('lib/press/icc/banxin-newsprint-240.icc'), identifier: 'TEST', condition: 'A test condition', registry: null },
        plate: async () => ({ width: 1, height: 1, channels: 4, coding: 'deflate', bytes: Buffer.from('789c63606060000000040001', 'hex'), window: { x: 0, y: 0, width: 1, height: 1 }, mask: null }),
      },
    });
  });

  test('finds nothing in a sound file', () => expect(checkPressPdf(pdf, 'x4')).toEqual([]));

  test.each<readonly [PressRule, string, string]>([
    ['version', '%PDF-1.6', '%PDF-1.7'],
    ['identification', '(PDF/X-4)', '(PDF/X-3)'],
    ['trapped', '\n/False\n', '\n/Maybe\n'],
    ['metadata', '<xmp:CreateDate>2021', '<xmp:CreateDate>2022'],
    ['metadata', '<pdf:Trapped>False', '<pdf:Trapped>Maybe'],
    ['output-intent', '/S /GTS_PDFX', '/S /GTS_PDFA'],
    ['boxes', '/TrimBox [0 0', '/TrimBox [0 -9'],
    ['rgb', '/ColorSpace /DeviceCMYK', '/ColorSpace /DeviceRGB'],
    ['transparency', '/BitsPerComponent 8', '/SMask 9 0 R/BPC 8'],
    ['filter', '/BitsPerComponent 8', '/Filter /LZWDecode'],
    ['font', '/FontFile2', '/FontPath2'],
    ['forbidden', '/UserUnit', '/Annots '],
    ['broken', 'startxref', 'startless'],
  ])('names what is wrong: %s (%s becomes %s)', (rule, from, to) => {
    const source = from === '/UserUnit' ? altered(pdf, '/Parent 1 0 R', '/Annots [ ]  ') : altered(pdf, from, to);
    expect(checkPressPdf(source, 'x4').map((problem) => problem.rule)).toContain(rule);
  });

  test('an X-4 file is no X-1a file', () => expect(checkPressPdf(pdf, 'x1a').map((problem) => problem.rule)).toEqual(['version', 'identification']));

  test('reads every object the table names', () => {
    const { objects } = pdfObjects(pdf);
    expect(objects.size).toBeGreaterThan(20);
    for (const object of objects.values()) expect(object.dictionary).toMatch(new RegExp(`^${object.number} 0 obj`));
  });
});
