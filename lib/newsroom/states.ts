/** Where an article stands on its way into print. `returned` keeps the reason; `spiked` copy is kept but out of the way. */
export const articleStates = ['draft', 'submitted', 'first-review', 'second-review', 'ready', 'placed', 'published', 'returned', 'spiked'] as const;
export type ArticleState = (typeof articleStates)[number];

/** Where an issue stands. `corrected`: published again as a later revision; the earlier edition stays readable. */
export const issueStatuses = ['planned', 'making', 'in-review', 'signed-off', 'published', 'corrected'] as const;
export type IssueStatus = (typeof issueStatuses)[number];

export const pageStatuses = ['dummy', 'made-up', 'first-proof', 'second-proof', 'third-proof', 'passed'] as const;
export type PageStatus = (typeof pageStatuses)[number];

export const roles = ['reporter', 'editor', 'proofreader', 'chief-editor', 'administrator'] as const;
export type Role = (typeof roles)[number];
