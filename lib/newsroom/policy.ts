import type { ArticleState, IssueStatus, Role } from './states';
import { articleStates, issueStatuses } from './states';

/** Whom a cell of the table lets in: a role, or a role only with what is their own (an article they wrote or are bylined in). */
export type Permit = Role | 'reporter:own' | 'editor:own';

const staff: readonly Permit[] = ['reporter', 'editor', 'proofreader', 'chief-editor', 'administrator'];
const desk: readonly Permit[] = ['editor', 'chief-editor'];
const chief: readonly Permit[] = ['chief-editor'];
const administrator: readonly Permit[] = ['administrator'];
const nobody: readonly Permit[] = [];

/** One row: the same permits in each named state, nobody in the others. */
const inStates = <S extends string>(all: readonly S[], cells: Partial<Record<S, readonly Permit[]>>): Record<S, readonly Permit[]> =>
  Object.fromEntries(all.map((state) => [state, cells[state] ?? nobody])) as Record<S, readonly Permit[]>;
const articles = (cells: Partial<Record<ArticleState, readonly Permit[]>>) => inStates(articleStates, cells);
const issues = (cells: Partial<Record<IssueStatus, readonly Permit[]>>) => inStates(issueStatuses, cells);
const everywhere = (permits: readonly Permit[]) => ({ any: permits });

const writing: readonly Permit[] = ['reporter:own', 'editor', 'chief-editor'];
const correcting: readonly Permit[] = ['editor', 'proofreader', 'chief-editor'];

/** Who may do what to which state: the one table that actions, route handlers and the command line ask. */
export const articlePolicy = {
  'article.read': inStates(articleStates, Object.fromEntries(articleStates.map((state) => [state, staff]))),
  'article.edit': articles({ draft: writing, returned: writing, submitted: desk, 'first-review': desk, 'second-review': desk, ready: correcting, placed: correcting }),
  'article.submit': articles({ draft: writing, returned: writing }),
  'article.review': articles({ submitted: desk, 'first-review': desk, 'second-review': chief }),
  'article.return': articles({ submitted: desk, 'first-review': desk, 'second-review': desk, ready: desk, placed: chief }),
  'article.place': articles({ submitted: desk, 'first-review': desk, 'second-review': desk, ready: desk, placed: desk }),
  'article.spike': articles({ draft: writing, returned: writing, submitted: desk, 'first-review': desk, 'second-review': desk, ready: desk, placed: desk }),
  'article.restore': articles({ spiked: desk }),
} as const satisfies Record<string, Record<ArticleState, readonly Permit[]>>;

export const issuePolicy = {
  'issue.read': inStates(issueStatuses, Object.fromEntries(issueStatuses.map((status) => [status, staff]))),
  'issue.edit': issues({ planned: desk, making: desk, 'in-review': desk, 'signed-off': chief }),
  'issue.makeUp': issues({ planned: desk, making: desk, 'in-review': desk, 'signed-off': chief }),
  'issue.submit': issues({ planned: desk, making: desk }),
  'issue.return': issues({ 'in-review': chief, 'signed-off': chief }),
  'issue.signOff': issues({ making: chief, 'in-review': chief }),
  'issue.publish': issues({ 'signed-off': chief }),
  'issue.unpublish': issues({ published: chief, corrected: chief }),
  'issue.correct': issues({ published: chief, corrected: chief }),
  'issue.delete': issues({ planned: chief }),
  // Acts on a page are asked of its issue's status.
  'page.hold': issues({ planned: desk, making: desk, 'in-review': desk, 'signed-off': chief }),
  'page.ask': issues({ planned: desk, making: desk, 'in-review': desk, 'signed-off': chief }),
  'page.takeOver': issues({ planned: chief, making: chief, 'in-review': chief, 'signed-off': chief }),
} as const satisfies Record<string, Record<IssueStatus, readonly Permit[]>>;

/** Acts that have no state of their own. */
export const housePolicy = {
  'article.create': everywhere(['reporter', 'editor', 'chief-editor']),
  'article.import': everywhere(desk),
  'photo.upload': everywhere(['reporter', 'editor', 'chief-editor']),
  'photo.edit': everywhere(['reporter:own', 'editor', 'chief-editor']),
  'photo.read': everywhere(staff),
  'person.edit': everywhere(['editor', 'chief-editor', 'administrator']),
  'issue.create': everywhere(desk),
  'publication.edit': everywhere(['chief-editor', 'administrator']),
  'template.edit': everywhere(desk),
  'tag.edit': everywhere(desk),
  'user.manage': everywhere(administrator),
  'desk.read': everywhere(staff),
  // Planning: reporters put forward ideas and work on what is theirs; the desk gives out tasks.
  'assignment.create': everywhere(['reporter', 'editor', 'chief-editor']),
  'assignment.edit': everywhere(['reporter:own', 'editor', 'chief-editor']),
  'assignment.assign': everywhere(desk),
  'assignment.write': everywhere(['reporter:own', 'editor', 'chief-editor']),
  'calendar.edit': everywhere(['reporter:own', 'editor', 'chief-editor']),
  'notice.read': everywhere(staff),
  'mail.edit': everywhere(['chief-editor', 'administrator']),
  // The post goes out by itself: the program's own act.
  'mail.send': everywhere(nobody),
} as const satisfies Record<string, { any: readonly Permit[] }>;

export type ArticleAction = keyof typeof articlePolicy;
export type IssueAction = keyof typeof issuePolicy;
export type HouseAction = keyof typeof housePolicy;
export type Action = ArticleAction | IssueAction | HouseAction;

const table: Record<string, Record<string, readonly Permit[]>> = { ...articlePolicy, ...issuePolicy, ...housePolicy };

/** May someone with these roles do this to something in this state? `own`: it is theirs. House acts have the state 'any'. */
export function may(roles: readonly Role[], action: Action, state: ArticleState | IssueStatus | 'any', own: boolean): boolean {
  const permits = table[action]?.[state] ?? nobody;
  return roles.some((role) => permits.includes(role) || (own && permits.includes(`${role}:own` as Permit)));
}

/** Is there any state in which these roles may do it? Asked before the input is even read. */
export function mayEver(roles: readonly Role[], action: Action): boolean {
  return Object.values(table[action] ?? {}).some((permits) => roles.some((role) => permits.includes(role) || permits.includes(`${role}:own` as Permit)));
}
