import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { InsideDocument } from './pdfkit-inside';

/** Exchange standards for the press: ISO 15930-7 (PDF/X-4) and ISO 15930-4 (PDF/X-1a:2003). */
export const pressStandards = ['x4', 'x1a'] as const;
export type PressStandard = (typeof pressStandards)[number];

/** Name as the standard wants it written, and the PDF version it rests on. */
export const standardFacts: Readonly<Record<PressStandard, { readonly name: string; readonly version: '1.4' | '1.6' }>> = {
  x4: { name: 'PDF/X-4', version: '1.6' },
  x1a: { name: 'PDF/X-1a:2003', version: '1.4' },
};

/** The printing condition a press file was made for. */
export interface OutputIntent {
  /** ICC profile of class prtr with four inks. */
  readonly profile: Uint8Array;
  /** A name of the ICC's characterization registry, or one of one's own. */
  readonly identifier: string;
  /** In words, for people; Latin letters. */
  readonly condition: string;
  /** Where the identifier is registered; null for a condition of one's own. */
  readonly registry: string | null;
}

export interface DocumentFacts { readonly title: string; readonly author: string | undefined; readonly creator: string; readonly date: Date }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Without fractions of a second, as the Info dictionary's dates have none. */
const stamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** A name-based UUID of the document's own facts, so that the same pages give the same file. */
function documentId(facts: DocumentFacts, standard: string): string {
  const digest = createHash('sha256').update(JSON.stringify([facts.title, facts.author ?? '', stamp(facts.date), standard])).digest('hex');
  return `uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** XMP metadata equal to the Info dictionary; `standard` null for a reader's file. */
export function xmpMetadata(facts: DocumentFacts, standard: PressStandard | null): string {
  const date = stamp(facts.date);
  const press = standard === null ? '' : `<pdf:Trapped>False</pdf:Trapped>${standard === 'x4' ? `<pdfxid:GTS_PDFXVersion>${standardFacts.x4.name}</pdfxid:GTS_PDFXVersion>` : ''}`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${standard === 'x4' ? ' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"' : ''}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title>
${facts.author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>\n`}<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escaped(facts.creator)}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmpMM:DocumentID>${documentId(facts, standard ?? 'reader')}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>${escaped(facts.creator)}</pdf:Producer>${press}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Has the document carry our metadata instead of pdfkit's, which escapes no title and knows no PDF/X. The stream stays uncompressed, as PDF/X-4 asks. */
export function writeMetadata(document: InsideDocument, facts: DocumentFacts, standard: PressStandard | null): void {
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(xmpMetadata(facts, standard), 'utf8'));
    document._root.data.Metadata = metadata;
  };
}

const packed = new WeakMap<Uint8Array, Buffer>();
/** A profile as it stands in the file; packed once for all files of a process. */
function packedProfile(profile: Uint8Array): Buffer {
  const known = packed.get(profile);
  if (known) return known;
  const bytes = deflateSync(profile, { level: 9 });
  packed.set(profile, bytes);
  return bytes;
}

/** pdfkit writes a String object as a text string, a primitive as a name. */
const text = (value: string): unknown => Object(value);

export function writeOutputIntent(document: InsideDocument, intent: OutputIntent): void {
  const bytes = packedProfile(intent.profile);
  const profile = document.ref({ N: 4, Alternate: 'DeviceCMYK', Filter: 'FlateDecode', Length: bytes.length });
  profile.write(bytes);
  profile.data.Length = bytes.length;
  profile.end();
  document._root.data.OutputIntents = [{
    Type: 'OutputIntent', S: 'GTS_PDFX', OutputCondition: text(intent.condition), OutputConditionIdentifier: text(intent.identifier), Info: text(intent.condition),
    ...(intent.registry === null ? {} : { RegistryName: text(intent.registry) }), DestOutputProfile: profile,
  }];
}
