import type { Action } from '@/lib/newsroom/policy';

/** Why an operation was refused; words for people are made of it in their language (lib/words/errors). */
export type DeskError =
  | { readonly code: 'not-signed-in' }
  /** `kept`: the id of the revision that holds the text of a save that was not allowed any more. */
  | { readonly code: 'not-allowed'; readonly action: Action; readonly state: string; readonly kept?: string }
  /** The input did not parse: one entry a field, `problem` is a key of lib/words/errors. */
  | { readonly code: 'invalid'; readonly fields: readonly { readonly path: string; readonly problem: string; readonly params?: Readonly<Record<string, string | number>> }[] }
  | { readonly code: 'not-found'; readonly what: 'article' | 'issue' | 'page' | 'photo' | 'person' | 'user' | 'edition' | 'revision' | 'section' | 'source' | 'file' | 'template' | 'assignment' | 'event' }
  /** Someone saved since; `theirs` is what stands now, `kept` the id of the revision that holds the refused text. */
  | { readonly code: 'stale'; readonly currentVersion: number; readonly by: string; readonly at: string; readonly theirs?: unknown; readonly kept?: string }
  /** A rule of the newsroom says no; `reason` is a key of lib/words/errors. */
  | { readonly code: 'refused'; readonly reason: string; readonly params?: Readonly<Record<string, string | number>> };
