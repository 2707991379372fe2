import { surroundings, type Surroundings } from '@/lib/desk/operation';
import type { DeskError } from '@/lib/desk/error';
import { store } from '@/lib/desk/store';
import type { Result } from '@/lib/newsroom/result';
import type { Language } from '@/lib/words/area';
import { describeError } from '@/lib/words/describe-error';
import { errors } from '@/lib/words/errors';
import type { Reply } from '@/lib/words/reply';
import { readLanguage } from './preferences';

/** Time, identity and the store, for an operation called from a route or action. */
export const around = (): Surroundings => surroundings(store());

/** What is wrong with each field, by its path. */
function describeFields(error: DeskError, language: Language): Record<string, string> {
  if (error.code !== 'invalid') return {};
  const texts: Readonly<Record<string, string>> = errors[language].field;
  return Object.fromEntries(error.fields.map(({ path, problem, params = {} }) => {
    const text = texts[problem.replace(/^field\./, '')] ?? errors[language].field.other;
    return [path, text.replace(/\{(\w+)\}/g, (_place, name: string) => String(params[name] ?? ''))];
  }));
}

/** The last step of an action: an operation's result, with words for the one who asked. */
export async function reply<T>(result: Result<T, DeskError>): Promise<Reply<T>> {
  if (result.ok) return result;
  const language = await readLanguage();
  return { ok: false, message: describeError(result.error, language), fields: describeFields(result.error, language), error: result.error };
}
