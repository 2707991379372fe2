'use client';

import type { PageProof } from '@/lib/makeup/page-proof';

/** How full the page is. */
export function Thermometer({ proof: _proof }: { readonly proof: PageProof }) {
  return null;
}
