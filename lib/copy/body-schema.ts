import { z } from 'zod';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { hasForeignCharacter } from './characters';

/**
 * The body of an article as it is kept: a Tiptap document of paragraphs, crossheads, lists, pull quotes, editor's notes,
 * simple tables and places of photos. Text may be strong (bold) or kai (emphasis in 楷体). Nothing else may enter; the
 * extensions of the editor (extensions.ts) build the same schema, and a test proves that both agree.
 */

/** Most characters a body may have. */
export const bodyCharacterLimit = 100_000;
/** Most nodes a body may have, texts included: a guard against hostile documents, far above any copy. */
export const bodyNodeLimit = 20_000;
/** Most rows and columns of a table: more is no newspaper's table. */
export const tableLimits = { rows: 60, columns: 8 } as const;
/** doc › bulletList › listItem › paragraph › text. */
const depthLimit = 5;
/** Ids are made by the program (UUIDs, import placeholders); this only keeps nonsense out. */
const photoIdPattern = /^[A-Za-z0-9][A-Za-z0-9:_.-]{0,99}$/;

/** May a numbered list start with this? */
export const isListStart = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 999;

/** Is this a string that may name a photo? */
export const isPhotoId = (value: unknown): value is string => typeof value === 'string' && photoIdPattern.test(value);

const strong = z.strictObject({ type: z.literal('strong') });
const kai = z.strictObject({ type: z.literal('kai') });
/** Marks stand in the order of the schema, each once, as ProseMirror writes them. */
const marks = z.union([z.tuple([]), z.tuple([strong]), z.tuple([kai]), z.tuple([strong, kai])]);

const characters = z.string().min(1).refine((text) => !hasForeignCharacter(text), 'field.bodyForeign');
const markedText = z.strictObject({ type: z.literal('text'), text: characters, marks: marks.optional() });
const plainText = z.strictObject({ type: z.literal('text'), text: characters, marks: z.tuple([]).optional() });

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(markedText).optional() });
const crosshead = z.strictObject({ type: z.literal('crosshead'), content: z.array(plainText).optional() });
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.tuple([paragraph]) });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) });
const orderedList = z.strictObject({ type: z.literal('orderedList'), attrs: z.strictObject({ start: z.number().int().min(1).max(999) }), content: z.array(listItem).min(1) });
const quoteText = z.strictObject({ type: z.literal('quoteText'), content: z.array(markedText).optional() });
const quoteBy = z.strictObject({ type: z.literal('quoteBy'), content: z.array(plainText).optional() });
const pullQuote = z.strictObject({ type: z.literal('pullQuote'), content: z.tuple([quoteText, quoteBy]) });
const editorNote = z.strictObject({ type: z.literal('editorNote'), content: z.array(markedText).optional() });
const tableCell = z.strictObject({ type: z.literal('tableCell'), content: z.array(plainText).optional() });
const tableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(tableCell).min(1).max(tableLimits.columns) });
const table = z.strictObject({ type: z.literal('table'), attrs: z.strictObject({ head: z.boolean() }), content: z.array(tableRow).min(1).max(tableLimits.rows) });
const photoAnchor = z.strictObject({ type: z.literal('photoAnchor'), attrs: z.strictObject({ photoId: z.string().regex(photoIdPattern) }), content: z.tuple([]).optional() });

const document = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.discriminatedUnion('type', [paragraph, crosshead, bulletList, orderedList, pullQuote, editorNote, table, photoAnchor])).min(1),
});

export type BodyDocument = z.output<typeof document>;
export type BodyBlock = BodyDocument['content'][number];
export type BodyParagraph = z.output<typeof paragraph>;
export type BodyText = z.output<typeof markedText>;

/** Why a body was refused; each is a key `field.…` of lib/words/errors. */
export const bodyProblems = ['field.bodyTooLong', 'field.bodyForeign'] as const;
export type BodyProblem = { readonly code: (typeof bodyProblems)[number]; readonly path: string };

/** Counts characters and nodes without recursion and stops at the first limit, before anything is parsed. */
function exceeds(raw: unknown): BodyProblem['code'] | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: raw, depth: 1 }];
  let nodes = 0;
  let length = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) return 'field.bodyForeign';
    nodes += 1;
    if (depth > depthLimit) return 'field.bodyForeign';
    const { text, content } = value as { text?: unknown; content?: unknown };
    if (typeof text === 'string') length += text.length;
    if (nodes > bodyNodeLimit || length > bodyCharacterLimit) return 'field.bodyTooLong';
    if (Array.isArray(content)) {
      if (content.length + nodes > bodyNodeLimit) return 'field.bodyTooLong';
      for (const child of content as unknown[]) waiting.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}

/** A body from anything: from the editor, the database, an import. The value is the document itself, checked. */
export function parseBody(raw: unknown): Result<BodyDocument, BodyProblem> {
  const limit = exceeds(raw);
  if (limit) return err({ code: limit, path: '' });
  const parsed = document.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return err({ code: 'field.bodyForeign', path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** The same as a zod schema, for use inside larger ones. */
export const bodySchema = z.unknown().transform((raw, context): BodyDocument => {
  const parsed = parseBody(raw);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.error.code, input: raw });
  return z.NEVER;
});

/** A body with nothing in it yet: one empty paragraph. */
export const emptyBody = (): BodyDocument => ({ type: 'doc', content: [{ type: 'paragraph' }] });
