import { describe, expect, test } from 'vitest';
import { articlePolicy, issuePolicy } from './policy';
import { articleStates, issueStatuses, type ArticleState } from './states';
import { stepArticle, stepIssue, type ArticleStep } from './workflow';

const after = (state: ArticleState, ...steps: ArticleStep[]) => {
  let standing: { state: ArticleState; placedFrom: ArticleState | null } = { state, placedFrom: null };
  for (const step of steps) {
    const stepped = stepArticle(standing, step);
    if (!stepped.ok) throw new Error(`${step} from ${standing.state}`);
    standing = stepped.value;
  }
  return standing.state;
};

describe('articles', () => {
  test('pass three reviews between being handed in and being ready', () => expect(after('draft', 'submit', 'review', 'review', 'review')).toBe('ready'));
  test('are printed by way of a page', () => expect(after('ready', 'place', 'publish')).toBe('published'));
  test('taken off a page stand where they stood before: placing is no review', () => expect(after('submitted', 'place', 'takeOff')).toBe('submitted'));
  test('sent back can be handed in again', () => expect(after('second-review', 'return', 'submit')).toBe('submitted'));
  test('spiked come back as drafts and pass every review again', () => expect(after('ready', 'spike', 'restore')).toBe('draft'));
  test('of a corrected issue go back to their page', () => expect(after('ready', 'place', 'publish', 'reopen')).toBe('placed'));
  test.each(['submit', 'review', 'return', 'spike', 'place'] as const)('once printed cannot %s', (step) => {
    expect(stepArticle({ state: 'published', placedFrom: null }, step)).toEqual({ ok: false, error: { step, from: 'published' } });
  });
  test('are never ready without a final review', () => {
    for (const state of articleStates) {
      const stepped = stepArticle({ state, placedFrom: null }, 'review');
      if (stepped.ok && stepped.value.state === 'ready') expect(state).toBe('second-review');
    }
  });
  test('have a step wherever the policy lets someone take one', () => {
    for (const step of ['submit', 'review', 'return', 'place', 'spike', 'restore'] as const) {
      for (const state of articleStates) {
        // Placing copy that is placed already moves it; that is no step.
        const allowed = articlePolicy[`article.${step}`][state].length > 0 && !(step === 'place' && state === 'placed');
        expect([step, state, stepArticle({ state, placedFrom: null }, step).ok]).toEqual([step, state, allowed]);
      }
    }
  });
});

describe('issues', () => {
  test('are signed once in the making or in review', () => {
    expect(issueStatuses.filter((status) => stepIssue(status, 'signOff').ok)).toEqual(['making', 'in-review']);
  });
  test('are published only when signed', () => expect(issueStatuses.filter((status) => stepIssue(status, 'publish').ok)).toEqual(['signed-off']));
  test('changed after signing are in the making again', () => expect(stepIssue('signed-off', 'void')).toEqual({ ok: true, value: 'making' }));
  test('published are not undone by a change', () => expect(stepIssue('published', 'void').ok).toBe(false));
  test('have a step wherever the policy lets someone take one', () => {
    for (const step of ['submit', 'return', 'signOff', 'publish', 'unpublish', 'correct'] as const) {
      for (const status of issueStatuses) {
        const allowed = issuePolicy[`issue.${step}`][status].length > 0;
        expect([step, status, stepIssue(status, step).ok]).toEqual([step, status, allowed]);
      }
    }
  });
});
