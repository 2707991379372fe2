/**
 * What somebody may be told: a task is theirs; their copy or issue was sent back; a comment names them; their copy passed the last
 * review; an issue was signed off; copy of a task they gave out came in.
 */
export const noticeKinds = ['assigned', 'returned', 'mentioned', 'approved', 'signedOff', 'filed'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice is about, and leads to. */
export const noticeSubjects = ['article', 'issue', 'assignment'] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];

/** Where somebody wants to be told of one kind. */
export interface NoticeWays { readonly desk: boolean; readonly mail: boolean }
export type NoticeChoices = Readonly<Record<NoticeKind, NoticeWays>>;

/** What a new user is told where: everything on the desk, by mail what waits for them. Mail goes to nobody who gave no address. */
export const usualChoices: NoticeChoices = {
  assigned: { desk: true, mail: true }, returned: { desk: true, mail: true }, mentioned: { desk: true, mail: true },
  approved: { desk: true, mail: false }, signedOff: { desk: true, mail: false }, filed: { desk: true, mail: false },
};

/** Address of what a notice is about, below the site's own. `total` is an issue's total number. */
export function noticeHref(subject: { readonly kind: NoticeSubject; readonly id: string }, total: string | number | undefined): string {
  switch (subject.kind) {
    case 'article': return `/desk/articles/${subject.id}`;
    case 'issue': return total === undefined ? '/desk/issues' : `/desk/issues/${total}/proof`;
    case 'assignment': return `/desk/planning?task=${subject.id}`;
  }
}
