'use client';

/** Templates of pages: save this page as one, or put one on it. */
export function TemplateMenu() {
  return null;
}
