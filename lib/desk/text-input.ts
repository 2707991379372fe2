import { z } from 'zod';

/**
 * Control and bidirectional-override characters: invisible, and able to make a line read otherwise than it is stored. Halves of
 * surrogate pairs and code points kept for programs: no feed and no PDF metadata with one of them can be read.
 */
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const clean = (text: string): string => text.normalize('NFC').replace(invisible, '');

/** One line of text a person typed: composed, without control characters, breaks made spaces, ends trimmed. At most `most` characters. */
export const line = (most: number) => z.string().max(most * 2).transform((text) => clean(text).replace(/[\t\n\u2028\u2029]+/g, ' ').trim()).pipe(z.string().max(most));

/** As `line`, but something must be there. */
export const filledLine = (most: number) => line(most).pipe(z.string().min(1, 'field.empty'));

/** Several lines of text; breaks stay. */
export const prose = (most: number) => z.string().max(most * 2).transform((text) => clean(text.replace(/\r\n?/g, '\n')).trim()).pipe(z.string().max(most));

/** A reason people will read later: some words at least. */
export const reason = prose(500).pipe(z.string().min(2, 'field.reason'));

/** An id made by this program. */
export const id = z.string().min(1).max(64);

/** The version the actor saw when they decided. */
export const version = z.number().int().min(1);
