import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photoFacts } from './photo-facts';

const nothing = { caption: '', credit: '', source: '', rights: '', takenAt: null };
const plain = () => sharp({ create: { width: 20, height: 20, channels: 3, background: '#884422' } });

/** A dataset of IPTC's Information Interchange Model: mark, record 2, number, length, bytes. */
const dataset = (number: number, bytes: Uint8Array) => Buffer.concat([Buffer.from([0x1c, 2, number, bytes.byteLength >> 8, bytes.byteLength & 255]), bytes]);
/** A JPEG with these datasets in Photoshop's segment, as agencies send them. */
async function withIptc(...datasets: readonly Buffer[]): Promise<Buffer> {
  const jpeg = await plain().jpeg().toBuffer();
  const iim = Buffer.concat(datasets);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iim.byteLength);
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, iim, Buffer.alloc(iim.byteLength % 2)]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(body.byteLength + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
/** 水库大坝 in GB 18030. */
const gb = Buffer.from('CBAEBFE2B4F3B0D3', 'hex');

describe('IPTC', () => {
  test('gives caption, by-line, credit, copyright notice and date', async () => {
    const file = await withIptc(dataset(120, Buffer.from('石桥合龙。')), dataset(80, Buffer.from('苗雨桐')), dataset(110, Buffer.from('汀上社')), dataset(116, Buffer.from('汀上社版权所有')), dataset(55, Buffer.from('20211202')), dataset(60, Buffer.from('083005+0800')));
    expect(await photoFacts(file)).toEqual({ caption: '石桥合龙', credit: '苗雨桐', source: '汀上社', rights: '汀上社版权所有', takenAt: '2021-12-02T08:30:05' });
  });
  test('is read in GB 18030 too', async () => {
    expect((await photoFacts(await withIptc(dataset(120, gb)))).caption).toBe('水库大坝');
  });
  test('with two by-lines names both', async () => {
    expect((await photoFacts(await withIptc(dataset(80, Buffer.from('苗雨桐')), dataset(80, Buffer.from('柏远'))))).credit).toBe('苗雨桐 柏远');
  });
  test('of only a date says no more than the day', async () => {
    expect((await photoFacts(await withIptc(dataset(55, Buffer.from('20211202'))))).takenAt).toBe('2021-12-02T00:00:00');
  });
});

const xmp = (inside: string, attributes = '') => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const said = '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">梯田清晨</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>苗雨桐</rdf:li><rdf:li>柏远</rdf:li></rdf:Seq></dc:creator><xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">限用一次</rdf:li></rdf:Alt></xmpRights:UsageTerms>';

describe('XMP', () => {
  test('goes before EXIF', async () => {
    const file = await plain().withExif({ IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA', Artist: 'somebody' } }).withXmp(xmp(said, ' photoshop:Credit="汀上社" photoshop:DateCreated="2021-12-02T08:30:05+08:00"')).jpeg().toBuffer();
    expect(await photoFacts(file)).toEqual({ caption: '梯田清晨', credit: '苗雨桐 柏远', source: '汀上社', rights: '限用一次', takenAt: '2021-12-02T08:30:05' });
  });
  test.each(['webp', 'tiff'] as const)('is read from %s', async (format) => {
    expect((await photoFacts(await plain().withXmp(xmp(said))[format]().toBuffer())).caption).toBe('梯田清晨');
  });
  test('of millions of characters is left alone', async () => {
    const file = await plain().withXmp(xmp(said + `<dc:title>${'<rdf:li/>'.repeat(50_000)}</dc:title>`)).webp().toBuffer();
    expect((await photoFacts(file)).caption).toBe('');
  });
});

test('a description of question marks says nothing', async () => {
  expect(await photoFacts(await plain().withExif({ IFD0: { ImageDescription: '???? ??' } }).jpeg().toBuffer())).toEqual(nothing);
});

test('random bytes are read without harm', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('II*\0', 'MM\0*', '\xff\xd8\xff\xe1\0\x40Exif\0\0II*\0', '\xff\xd8\xff\xed\0\x40Photoshop 3.0\x008BIM\x04\x04\0\0', ''), async (bytes, head) => {
    expect(typeof (await photoFacts(Buffer.concat([Buffer.from(head, 'latin1'), bytes]))).caption).toBe('string');
  }), { numRuns: 2000 });
});

test('no picture says nothing', async () => expect(await photoFacts(new Uint8Array())).toEqual(nothing));
