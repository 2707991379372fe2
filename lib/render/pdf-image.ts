import type { Rect } from '@/lib/typeset/units';
import type { InsideDocument, PdfReference } from './pdfkit-inside';

/** A part of a picture, in fractions of its width and height. */
export interface Window { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A part of a picture as it is placed: what the maker of plates must know of it. */
export interface PlacedPicture {
  readonly kind: 'photo' | 'artwork';
  readonly file: string;
  /** Fractions of the original that show; the whole of an artwork. */
  readonly crop: Window;
  /** Where it stands, in points: for a photo the frame, for an artwork the box it is fitted into. */
  readonly rect: Rect;
}

/** A picture's part ready to be written: in process inks for the press, in sRGB for readers. */
export interface PlateImage {
  readonly width: number;
  readonly height: number;
  /** 4: cyan, magenta, yellow, black. 1: black alone, as a grey picture. 3: red, green, blue, never in a press file. */
  readonly channels: 1 | 3 | 4;
  /** How `bytes` are coded: JPEG (four inks inverted, as Adobe marks it), or deflated samples. */
  readonly coding: 'jpeg' | 'deflate';
  readonly bytes: Uint8Array;
  /** The part of the original that `bytes` show, in fractions: the crop, widened to whole pixels. */
  readonly window: Window;
  /** Deflated 1-bit samples of the same size, 1 where nothing is printed; an explicit mask, no transparency. */
  readonly mask: Uint8Array | null;
}

const stream = (document: InsideDocument, data: Record<string, unknown>, bytes: Uint8Array): PdfReference => {
  const reference = document.ref(data);
  reference.write(bytes);
  reference.end();
  return reference;
};

const colourSpaces = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

/** Writes a picture as an image object. */
export function writePlate(document: InsideDocument, image: PlateImage): PdfReference {
  const size = { Type: 'XObject', Subtype: 'Image', Width: image.width, Height: image.height };
  const mask = image.mask && stream(document, { ...size, ImageMask: true, BitsPerComponent: 1, Filter: 'FlateDecode' }, image.mask);
  return stream(document, {
    ...size, ColorSpace: colourSpaces[image.channels], BitsPerComponent: 8, Filter: image.coding === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
    ...(image.coding === 'jpeg' && image.channels === 4 ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}), ...(mask ? { Mask: mask } : {}),
  }, image.bytes);
}
