/** A photo the file is for: announced before, or (with `replace`) one that has a file already. */
export interface Into { readonly id: string; readonly version: number; readonly replace?: boolean }

export interface Sending {
  /** Hears the share sent, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly into?: Into;
  /** ask: one that looks like a photo of the library is not entered, the answer names those. */
  readonly near?: 'ask' | 'keep';
  readonly signal?: AbortSignal;
}

/** Nobody waits for this upload any more. */
export class UploadStopped extends Error {}
