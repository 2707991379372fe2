/** Addresses of the readers' edition, in one place. */

/** Widths of page images in pixels, narrow and wide. */
export const pageImageWidths = [900, 1800] as const;
/** Widths of story pictures in pixels. */
export const photoWidths = [600, 1200] as const;

export const issueUrl = (total: number): string => `/issues/${total}`;
/** A page's address; page one is the issue's own. */
export const pageUrl = (total: number, page: number): string => (page === 1 ? issueUrl(total) : `/issues/${total}/pages/${page}`);
export const storyUrl = (total: number, slug: string): string => `/issues/${total}/stories/${encodeURIComponent(slug)}`;
export const archiveUrl = (year?: string): string => (year ? `/archive?year=${year}` : '/archive');
export const pageImageUrl = (sha256: string, page: number, width: number): string => `/editions/${sha256}/page-${page}-${width}.webp`;
export const pagePdfUrl = (sha256: string, page: number): string => `/editions/${sha256}/page-${page}.pdf`;
export const issuePdfUrl = (sha256: string): string => `/editions/${sha256}/issue.pdf`;
export const photoUrl = (sha256: string, file: string, width: number): string => `/editions/${sha256}/photo-${file}-${width}.webp`;
export const textFontUrl = (sha256: string, face: 'song' | 'song-heavy'): string => `/editions/${sha256}/${face}.woff2`;
