import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Db, Store } from '@/db/open';
import { events } from '@/db/schema';
import { may, mayEver, type Action } from '@/lib/newsroom/policy';
import { err, type Result } from '@/lib/newsroom/result';
import type { ArticleState, IssueStatus, Role } from '@/lib/newsroom/states';
import type { DeskError } from './error';

/** Who acts. `system` is the program itself (seeding); it may do everything and is named in the events. */
export interface Actor { readonly userId: string | null; readonly name: string; readonly roles: readonly Role[]; readonly personId: string | null; readonly system?: true }

/** Time and identity come in from outside, so that operations can be replayed in tests. */
export interface Surroundings { readonly store: Store; now(): Date; newId(): string }

/** The usual surroundings over an open store. */
export const surroundings = (store: Store): Surroundings => ({ store, now: () => new Date(), newId: () => randomUUID() });

/** What the policy is asked about and what version stands now. */
export interface Subject<T> {
  readonly value: T;
  readonly state: ArticleState | IssueStatus | 'any';
  readonly own: boolean;
  readonly kind: 'article' | 'issue' | 'page' | 'photo' | 'person' | 'user' | 'publication' | 'assignment' | 'calendar' | 'notice' | 'mail';
  readonly id: string;
  /** The version that stands; undefined when the act does not build on one. */
  readonly version?: number;
}

export interface Scene { readonly db: Db; readonly actor: Actor; readonly now: Date; readonly at: string; newId(): string; /** Appends to the record. */ note(action: string, kind: string, id: string, version: number | null, detail?: unknown): void }

interface OperationSpec<Schema extends z.ZodType, Loaded, Out> {
  readonly action: Action;
  readonly input: Schema;
  /** Loads what the act is about; an error ends it. */
  subject(db: Db, input: z.output<Schema>, actor: Actor): Promise<Result<Subject<Loaded>, DeskError>>;
  /** The version the actor edited; compared with the subject's. Undefined: not asked. */
  baseVersion?(input: z.output<Schema>): number | undefined;
  /** Called instead of a plain refusal when the version is stale, e.g. to keep the refused text (in its own transaction). */
  onStale?(scene: Scene, input: z.output<Schema>, subject: Subject<Loaded>): Promise<DeskError>;
  run(scene: Scene, input: z.output<Schema>, subject: Subject<Loaded>): Promise<Result<Out, DeskError>>;
}

/** An operation of the newsroom: who, may they, is the input right, is it the version they edited; then one transaction. */
export type Operation<Out> = (around: Surroundings, actor: Actor | null, input: unknown) => Promise<Result<Out, DeskError>>;

/** Zod's issues as field problems with keys of lib/words/errors. */
export function invalid(error: z.ZodError): DeskError {
  return { code: 'invalid', fields: error.issues.map((issue) => ({
    path: issue.path.join('.'),
    problem: issue.code === 'custom' || issue.message.startsWith('field.') ? issue.message : `field.${issue.code}`,
    params: Object.fromEntries(Object.entries(issue).filter(([, value]) => typeof value === 'string' || typeof value === 'number')) as Record<string, string | number>,
  })) };
}

/** Builds an operation; the only way to write to the database outside seeding and migrations. */
export function operation<Schema extends z.ZodType, Loaded, Out>(spec: OperationSpec<Schema, Loaded, Out>): Operation<Out> {
  return async (around, actor, rawInput) => {
    if (!actor) return err({ code: 'not-signed-in' });
    if (!actor.system && !mayEver(actor.roles, spec.action)) return err({ code: 'not-allowed', action: spec.action, state: 'any' });
    const parsed = spec.input.safeParse(rawInput);
    if (!parsed.success) return err(invalid(parsed.error));
    const input = parsed.data;
    let stale: Subject<Loaded> | null = null;
    const scene = (db: Db): Scene => {
      const now = around.now();
      const at = now.toISOString();
      return {
        db, actor, now, at, newId: around.newId,
        note: (action, kind, id, version, detail = {}) => {
          db.insert(events).values({ at, actorId: actor.userId, actorName: actor.name, action, subjectKind: kind, subjectId: id, version, detail }).run();
        },
      };
    };
    const result = await around.store.transact<Out, DeskError>(async (db) => {
      const loaded = await spec.subject(db, input, actor);
      if (!loaded.ok) return loaded;
      const subject = loaded.value;
      if (!actor.system && !may(actor.roles, spec.action, subject.state, subject.own)) return err({ code: 'not-allowed', action: spec.action, state: subject.state });
      const base = spec.baseVersion?.(input);
      if (base !== undefined && subject.version !== undefined && base !== subject.version) {
        stale = subject;
        return err({ code: 'stale', currentVersion: subject.version, by: '', at: '' });
      }
      return spec.run(scene(db), input, subject);
    });
    if (stale && spec.onStale) {
      const subject: Subject<Loaded> = stale;
      let refusal: DeskError = { code: 'not-signed-in' };
      await around.store.transact<null, DeskError>(async (db) => {
        refusal = await spec.onStale!(scene(db), input, subject);
        return { ok: true, value: null };
      });
      return err(refusal);
    }
    return result;
  };
}
