'use client';

/** Who is on this issue, and whose the page is. */
export function LiveBar() {
  return null;
}
