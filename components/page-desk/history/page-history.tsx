'use client';

/** Saved layouts of the page: look at one, compare, restore. */
export function PageHistory({ page: _page }: { readonly page: number }) {
  return null;
}
