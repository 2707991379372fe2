import { z } from 'zod';
import { may } from '@/lib/newsroom/policy';
import { err, ok, type Result } from '@/lib/newsroom/result';
import type { ArticleContent } from '@/lib/copy/article-content';
import { restoreArticle, returnArticle, reviewArticle, saveArticle, spikeArticle, submitArticle, type Saved } from './articles';
import { storedArticle } from './articles-content';
import { articleSubject } from './articles-subject';
import type { DeskError } from './error';
import { invalid, type Actor, type Operation, type Surroundings } from './operation';
import { filledLine, id, reason, version } from './text-input';

/** Most articles one bulk act takes. */
export const mostAtOnce = 200;

const tag = filledLine(30);
const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tags'), add: z.array(tag).max(30).default([]), remove: z.array(tag).max(30).default([]) }),
  z.strictObject({ kind: z.literal('section'), section: z.string().max(40) }),
  /** Null: meant for no issue yet. */
  z.strictObject({ kind: z.literal('issue'), issueId: id.nullable() }),
  z.discriminatedUnion('step', [
    z.strictObject({ kind: z.literal('step'), step: z.enum(['submit', 'review', 'spike', 'restore']) }),
    z.strictObject({ kind: z.literal('step'), step: z.literal('return'), reason }),
  ]),
]);
type Act = z.output<typeof act>;

const input = z.strictObject({ articles: z.array(z.strictObject({ id, version })).min(1, 'field.empty').max(mostAtOnce), act });

/** What became of one of the articles; `unchanged`: it was as wanted already. */
export type BulkAnswer = { readonly id: string; readonly title: string } & ({ readonly outcome: 'done' | 'unchanged' } | { readonly outcome: 'refused'; readonly error: DeskError });

const steps: Readonly<Record<Extract<Act, { kind: 'step' }>['step'], Operation<Saved>>> = { submit: submitArticle, review: reviewArticle, return: returnArticle, spike: spikeArticle, restore: restoreArticle };

/** Content after an act on fields; the same object when nothing changes. */
function after(content: ArticleContent, wanted: Exclude<Act, { kind: 'step' }>): ArticleContent {
  switch (wanted.kind) {
    case 'tags': {
      const tags = [...new Set([...content.tags.filter((known) => !wanted.remove.includes(known)), ...wanted.add])];
      return tags.length === content.tags.length && tags.every((known, at) => known === content.tags[at]) ? content : { ...content, tags };
    }
    case 'section': return wanted.section === content.section ? content : { ...content, section: wanted.section };
    // A page of another issue is wished for no more.
    case 'issue': return wanted.issueId === content.issueId ? content : { ...content, issueId: wanted.issueId, wantedPage: null };
  }
}

async function one(around: Surroundings, actor: Actor, article: { readonly id: string; readonly version: number }, wanted: Act): Promise<BulkAnswer> {
  const stored = await storedArticle(around.store.read, article.id);
  const title = stored?.content.title.replace(/\n/g, ' ') ?? '';
  const refused = (error: DeskError): BulkAnswer => ({ id: article.id, title, outcome: 'refused', error });
  const subject = await articleSubject(around.store.read, article.id, actor);
  if (!stored || !subject.ok) return refused(subject.ok ? { code: 'not-found', what: 'article' } : subject.error);
  if (wanted.kind === 'step') {
    const done = await steps[wanted.step](around, actor, { ...article, ...(wanted.step === 'return' ? { reason: wanted.reason } : {}) });
    return done.ok ? { id: article.id, title, outcome: 'done' } : refused(done.error);
  }
  const { state, own } = subject.value;
  // Asked here too: a refused save keeps the text it came with, and no text is written here.
  if (!actor.system && !may(actor.roles, 'article.edit', state, own)) return refused({ code: 'not-allowed', action: 'article.edit', state });
  const content = after(stored.content, wanted);
  if (content === stored.content) return { id: article.id, title, outcome: 'unchanged' };
  const saved = await saveArticle(around, actor, { id: article.id, version: stored.record.version, content });
  return saved.ok ? { id: article.id, title, outcome: 'done' } : refused(saved.error);
}

/**
 * Does one thing to many articles: adds and removes tags, sets section or issue, takes a step. Each article is an operation of its own with
 * everything it asks and notes, so one that is refused holds up none of the others; the answer says of each what became of it. A step is taken
 * only on the version its actor saw; a field is set on what stands now, since it changes nothing else.
 */
export async function bulkArticles(around: Surroundings, actor: Actor | null, raw: unknown): Promise<Result<readonly BulkAnswer[], DeskError>> {
  if (!actor) return err({ code: 'not-signed-in' });
  const parsed = input.safeParse(raw);
  if (!parsed.success) return err(invalid(parsed.error));
  const answers: BulkAnswer[] = [];
  const seen = new Set<string>();
  for (const article of parsed.data.articles) {
    if (seen.has(article.id)) continue;
    seen.add(article.id);
    answers.push(await one(around, actor, article, parsed.data.act));
  }
  return ok(answers);
}
