import { describe, expect, test } from 'vitest';
import { articlePolicy, housePolicy, issuePolicy, may, mayEver, type Action } from './policy';
import { articleStates, issueStatuses, roles, type ArticleState, type IssueStatus, type Role } from './states';

/**
 * The policy once more, written by hand from the rules of the house and not from the table: for each act, who may do it in which states.
 * `own` = only with what is theirs. Roles not named may not.
 */
const everyArticleState = articleStates.join(' ');
const everyIssueStatus = issueStatuses.join(' ');
const expectation: Record<Action, Partial<Record<Role | 'reporter own', string>>> = {
  'article.read': { reporter: everyArticleState, editor: everyArticleState, proofreader: everyArticleState, 'chief-editor': everyArticleState, administrator: everyArticleState },
  'article.edit': {
    'reporter own': 'draft returned',
    editor: 'draft returned submitted first-review second-review ready placed',
    proofreader: 'ready placed',
    'chief-editor': 'draft returned submitted first-review second-review ready placed',
  },
  'article.submit': { 'reporter own': 'draft returned', editor: 'draft returned', 'chief-editor': 'draft returned' },
  'article.review': { editor: 'submitted first-review', 'chief-editor': 'submitted first-review second-review' },
  'article.return': { editor: 'submitted first-review second-review ready', 'chief-editor': 'submitted first-review second-review ready placed' },
  'article.place': { editor: 'submitted first-review second-review ready placed', 'chief-editor': 'submitted first-review second-review ready placed' },
  'article.spike': { 'reporter own': 'draft returned', editor: 'draft returned submitted first-review second-review ready placed', 'chief-editor': 'draft returned submitted first-review second-review ready placed' },
  'article.restore': { editor: 'spiked', 'chief-editor': 'spiked' },
  'issue.read': { reporter: everyIssueStatus, editor: everyIssueStatus, proofreader: everyIssueStatus, 'chief-editor': everyIssueStatus, administrator: everyIssueStatus },
  'issue.edit': { editor: 'planned making in-review', 'chief-editor': 'planned making in-review signed-off' },
  'issue.makeUp': { editor: 'planned making in-review', 'chief-editor': 'planned making in-review signed-off' },
  'issue.submit': { editor: 'planned making', 'chief-editor': 'planned making' },
  'issue.return': { 'chief-editor': 'in-review signed-off' },
  'issue.signOff': { 'chief-editor': 'making in-review' },
  'issue.publish': { 'chief-editor': 'signed-off' },
  'issue.unpublish': { 'chief-editor': 'published corrected' },
  'issue.correct': { 'chief-editor': 'published corrected' },
  'issue.delete': { 'chief-editor': 'planned' },
  'page.hold': { editor: 'planned making in-review', 'chief-editor': 'planned making in-review signed-off' },
  'page.ask': { editor: 'planned making in-review', 'chief-editor': 'planned making in-review signed-off' },
  'page.takeOver': { 'chief-editor': 'planned making in-review signed-off' },
  'article.create': { reporter: 'any', editor: 'any', 'chief-editor': 'any' },
  'article.import': { editor: 'any', 'chief-editor': 'any' },
  'photo.upload': { reporter: 'any', editor: 'any', 'chief-editor': 'any' },
  'photo.edit': { 'reporter own': 'any', editor: 'any', 'chief-editor': 'any' },
  'photo.read': { reporter: 'any', editor: 'any', proofreader: 'any', 'chief-editor': 'any', administrator: 'any' },
  'person.edit': { editor: 'any', 'chief-editor': 'any', administrator: 'any' },
  'issue.create': { editor: 'any', 'chief-editor': 'any' },
  'publication.edit': { 'chief-editor': 'any', administrator: 'any' },
  'user.manage': { administrator: 'any' },
  'template.edit': { editor: 'any', 'chief-editor': 'any' },
  'tag.edit': { editor: 'any', 'chief-editor': 'any' },
  'desk.read': { reporter: 'any', editor: 'any', proofreader: 'any', 'chief-editor': 'any', administrator: 'any' },
  'assignment.create': { reporter: 'any', editor: 'any', 'chief-editor': 'any' },
  'assignment.edit': { 'reporter own': 'any', editor: 'any', 'chief-editor': 'any' },
  'assignment.assign': { editor: 'any', 'chief-editor': 'any' },
  'assignment.write': { 'reporter own': 'any', editor: 'any', 'chief-editor': 'any' },
  'calendar.edit': { 'reporter own': 'any', editor: 'any', 'chief-editor': 'any' },
  'notice.read': { reporter: 'any', editor: 'any', proofreader: 'any', 'chief-editor': 'any', administrator: 'any' },
  'mail.edit': { 'chief-editor': 'any', administrator: 'any' },
  'mail.send': {},
};

type Table = Record<string, Record<string, readonly string[]>>;
const table: Table = { ...articlePolicy, ...issuePolicy, ...housePolicy };
type State = ArticleState | IssueStatus | 'any';
const actions = Object.keys(table) as Action[];
const statesOf = (action: Action) => Object.keys(table[action] ?? {}) as State[];

describe.each(actions)('%s', (action) => {
  const permits = expectation[action];
  const cells = statesOf(action).flatMap((state) => roles.flatMap((role) => [true, false].map((own) => ({ state, role, own }))));
  test.each(cells)('$state: $role, own $own', ({ state, role, own }) => {
    const inAny = (permits[role] ?? '').split(' ').includes(state);
    const inOwn = role === 'reporter' && own && (permits['reporter own'] ?? '').split(' ').includes(state);
    expect(may([role], action, state, own)).toBe(inAny || inOwn);
  });
});

test('the hand-written policy and the table know the same acts', () => expect(Object.keys(expectation).sort()).toEqual([...actions].sort()));
test('every act on articles has a cell for every state, every act on issues for every status', () => {
  for (const action of Object.keys(articlePolicy)) expect(Object.keys(table[action] ?? {})).toEqual([...articleStates]);
  for (const action of Object.keys(issuePolicy)) expect(Object.keys(table[action] ?? {})).toEqual([...issueStatuses]);
});

describe('whatever the table says', () => {
  const everyCell = actions.flatMap((action) => statesOf(action).map((state) => ({ action, state })));
  test('only the chief editor signs, publishes, unpublishes and corrects', () => {
    for (const { action, state } of everyCell.filter((cell) => /^issue\.(signOff|publish|unpublish|correct|return)$/.test(cell.action))) {
      for (const role of roles) if (role !== 'chief-editor') expect([action, state, role, may([role], action, state, true)]).toEqual([action, state, role, false]);
    }
  });
  test('reporters never change someone else’s copy', () => {
    for (const { action, state } of everyCell.filter((cell) => cell.action.startsWith('article.') && !['article.read', 'article.create'].includes(cell.action))) {
      expect([action, state, may(['reporter'], action, state, false)]).toEqual([action, state, false]);
    }
  });
  test('nobody changes what is published', () => {
    for (const role of roles) {
      for (const action of Object.keys(articlePolicy) as Action[]) if (action !== 'article.read') expect(may([role], action, 'published', true)).toBe(false);
      for (const action of ['issue.edit', 'issue.makeUp', 'issue.delete'] as const) for (const status of ['published', 'corrected'] as const) expect(may([role], action, status, true)).toBe(false);
    }
  });
  test('administrators manage users and settings and touch neither copy nor issues', () => {
    const allowed = everyCell.filter(({ action, state }) => may(['administrator'], action, state, true)).map(({ action }) => action);
    expect([...new Set(allowed)].filter((action) => !action.endsWith('.read')).sort()).toEqual(['mail.edit', 'person.edit', 'publication.edit', 'user.manage']);
  });
  test('only administrators manage users', () => expect(roles.filter((role) => may([role], 'user.manage', 'any', true))).toEqual(['administrator']));
  test('someone without a role may do nothing', () => {
    for (const { action, state } of everyCell) expect(may([], action, state, true)).toBe(false);
  });
  test('an act in a state it does not know is forbidden', () => expect(may(['chief-editor'], 'issue.publish', 'draft', true)).toBe(false));
  test('two roles may do what either may', () => {
    for (const { action, state } of everyCell) expect(may(['reporter', 'administrator'], action, state, false)).toBe(may(['reporter'], action, state, false) || may(['administrator'], action, state, false));
  });
  test('whoever may do it in some state may ever do it, and nobody else', () => {
    for (const action of actions) for (const role of roles) expect([action, role, mayEver([role], action)]).toEqual([action, role, statesOf(action).some((state) => may([role], action, state, true))]);
  });
});
