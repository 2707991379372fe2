import type { DeskError } from '@/lib/desk/error';

/** What a server action answers: the value, or words for the person who asked, in their language, by field where they belong to one. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly fields: Readonly<Record<string, string>>; readonly error: DeskError };
