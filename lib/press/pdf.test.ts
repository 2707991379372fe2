import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '@/db/open';
import type { ProofItem } from '@/lib/makeup/page-proof';
import { pictureByHand, proofByHand } from '@/lib/render/proof-by-hand';
import { makePdf, writePdf } from './pdf';
import { checkPressPdf } from './pdf-check';

const label = { name: '青洲新闻', label: '第35期', date: '2021-12-04' };

describe('PDFs of pages with pictures from the photo store', () => {
  let folder = '';
  let store: Store;
  let picture: ProofItem;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'banxin-press-'));
    const jpeg = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#2a7f62' } }).jpeg().toBuffer();
    const file = createHash('sha256').update(jpeg).digest('hex');
    mkdirSync(path.join(folder, 'photos'), { recursive: true });
    await sharp(jpeg).toFile(path.join(folder, 'plain.jpg'));
    copyFileSync(path.join(folder, 'plain.jpg'), path.join(folder, 'photos', `${file}.jpg`));
    picture = { ...pictureByHand, file } as ProofItem;
    store = { dataDir: folder } as Store;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['x4', 'x1a'] as const)('%s holds no RGB and keeps its standard', async (standard) => {
    const pdf = await makePdf(store, [proofByHand(undefined, [picture])], label, { standard, bleed: true, marks: true });
    expect(checkPressPdf(pdf, standard)).toEqual([]);
    expect(pdf.toString('latin1')).not.toContain('DeviceRGB');
    expect(pdf.toString('latin1')).toContain('/ColorSpace /DeviceCMYK');
  });

  test('a reader’s file keeps pictures in RGB and is tagged', async () => {
    const text = (await makePdf(store, [proofByHand(undefined, [picture])], label, { standard: 'reader' })).toString('latin1');
    expect(text).toContain('/ColorSpace /DeviceRGB');
    expect(text).toContain('/StructTreeRoot');
    expect(text).not.toContain('GTS_PDFX');
  });

  test('a picture that will print coarse is told of, once for its page', async () => {
    const file = path.join(folder, 'out', 'issue.pdf');
    const coarse = { ...picture, ppi: 120 } as ProofItem;
    const written = await writePdf(store, [proofByHand(undefined, [coarse])], label, { standard: 'x4' }, file);
    expect(written.coarse).toEqual([{ page: 1, ppi: 120 }]);
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(written.sha256);
    expect((await writePdf(store, [proofByHand(undefined, [coarse])], label, { standard: 'reader' }, file)).coarse).toEqual([]);
  });

  test('a picture whose file is gone stops the file by name', async () => {
    const gone = { ...picture, file: 'f'.repeat(64) } as ProofItem;
    await expect(makePdf(store, [proofByHand(undefined, [gone])], label, { standard: 'x4' })).rejects.toThrow(/missing from the photo store/);
  });
});
