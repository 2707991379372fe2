import type { DeskError } from '@/lib/desk/error';
import type { Language } from './area';
import { common } from './common';
import { errors } from './errors';

type Params = Readonly<Record<string, string | number>>;

/** Puts params into a text's {places}; a place nobody fills stays empty. These texts use no other message syntax. */
const fill = (text: string, params: Params = {}): string => text.replace(/\{(\w+)\}/g, (_place, name: string) => String(params[name] ?? ''));

const lookUp = (texts: Readonly<Record<string, string>>, key: string): string | undefined => Object.hasOwn(texts, key) ? texts[key] : undefined;

/** A field's path in words: of 'content.byline.names.0.name' the last part that has a name. */
function labelOf(path: string, labels: Readonly<Record<string, string>>): string {
  const known = path.split('.').map((part) => lookUp(labels, part)).filter((label) => label !== undefined);
  return known.at(-1) ?? path;
}

/** Why it was refused and what to do next, in a person's language. */
export function describeError(error: DeskError, language: Language): string {
  const texts = errors[language];
  switch (error.code) {
    case 'not-signed-in': return texts.code['not-signed-in'];
    case 'not-allowed': {
      const action = texts.action[error.action];
      const states: Readonly<Record<string, string>> = { ...common[language].articleState, ...common[language].issueStatus };
      const own = error.action.startsWith('issue.') ? lookUp(common[language].issueStatus, error.state) : lookUp(common[language].articleState, error.state);
      const state = own ?? lookUp(states, error.state);
      const refusal = state === undefined ? fill(texts.code['not-allowed'], { action }) : fill(texts.code['not-allowed-now'], { action, state });
      return error.kept === undefined ? refusal : refusal + texts.code['text-kept'];
    }
    case 'invalid': {
      const problems = error.fields.map((field) => {
        const problem = lookUp(texts.field, field.problem.replace(/^field\./, '')) ?? texts.field.other;
        const label = labelOf(field.path, texts.label);
        return label === '' ? fill(problem, field.params) : fill(texts.code.sentence, { label, problem: fill(problem, field.params) });
      });
      return fill(texts.code.invalid, { problems: problems.join(texts.code.separator) });
    }
    case 'not-found': return fill(texts.code['not-found'], { what: texts.what[error.what] });
    case 'stale': return fill(error.kept === undefined ? texts.code.stale : texts.code['stale-kept'], { by: error.by || texts.code.someone });
    case 'refused': {
      const reason = lookUp(texts.refused, error.reason);
      return reason === undefined ? fill(texts.code.refused, { reason: error.reason }) : fill(reason, error.params);
    }
  }
}

/** Why a sign-off is void, from what lib/desk/signoff-void wrote down: 'story:标题', 'masthead'. */
export function describeVoid(reason: string, language: Language): string {
  const texts = errors[language].voided;
  const colon = reason.indexOf(':');
  const cause = colon < 0 ? reason : reason.slice(0, colon);
  const detail = colon < 0 ? '' : fill(texts.detail, { detail: reason.slice(colon + 1) });
  return fill(cause !== 'detail' && lookUp(texts, cause) || texts.other, { detail });
}
