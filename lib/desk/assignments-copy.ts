import { z } from 'zod';
import { filedBefore, insertFiled, isKeyTaken, replacePeople, updateAssignment } from '@/db/queries/assignments';
import { articleStanding } from '@/db/queries/articles';
import { firstPublication } from '@/db/queries/publications';
import { peopleByIds } from '@/db/queries/people';
import { articleContentSchema, bylineRoles, emptyContent, type ArticleContent, type ContentByline } from '@/lib/copy/article-content';
import { bodySchema, emptyBody } from '@/lib/copy/body-schema';
import { err, ok, type Result } from '@/lib/newsroom/result';
import { addArticle, settleContent } from './articles-content';
import type { Saved } from './articles-subject';
import { assignmentSubject, isOwnTask, permits, type LoadedAssignment } from './assignments-subject';
import { tellHandedIn } from './assignments';
import type { DeskError } from './error';
import { operation, type Operation, type Scene } from './operation';
import { id, line, prose, version } from './text-input';

/** Copy that an assignment becomes: begun at the desk, or sent whole from the field. */

/** The byline of these people, in order, with the roles they usually have. */
async function bylineOf(scene: Scene, personIds: readonly string[]): Promise<ContentByline> {
  if (personIds.length === 0) return { kind: 'none' };
  const known = await peopleByIds(scene.db, personIds);
  const label = (await firstPublication(scene.db))?.bylineLabel ?? '';
  const names = personIds.flatMap((personId) => known.filter((person) => person.id === personId))
    .map(({ id: personId, name, role }) => ({ personId, name, role: bylineRoles.find((usual) => usual === role) ?? 'reporter' as const }));
  return names.length === 0 ? { kind: 'none' } : { kind: 'people', label, names };
}

/** Those who write: the assignment's people, the actor's own name where there are none. */
const writersFor = (scene: Scene, assignment: LoadedAssignment | null): string[] => {
  const given = assignment?.people.map((person) => person.id) ?? [];
  return given.length > 0 ? given : scene.actor.personId === null ? [] : [scene.actor.personId];
};

const planned = (assignment: LoadedAssignment): Partial<ArticleContent> => ({ section: assignment.row.section, issueId: assignment.row.issueId });
const hasCopy = ({ copy }: LoadedAssignment): boolean => copy !== null && copy !== 'spiked';

/** Ties copy to its assignment, whose people are from now on those who write it. */
async function tie(scene: Scene, assignment: LoadedAssignment, articleId: string, people: readonly string[]): Promise<void> {
  await updateAssignment(scene.db, assignment.row.id, { articleId, status: 'assigned' }, scene.at);
  if (assignment.people.length === 0) await replacePeople(scene.db, assignment.row.id, people);
  scene.note('assignment.write', 'assignment', assignment.row.id, assignment.row.version + 1, { articleId });
}

/** Begins the copy of an assignment: a draft with its title, section, issue and byline. Copy that has been begun is what is answered. */
export const startWriting: Operation<{ readonly articleId: string }> = operation({
  action: 'assignment.write',
  input: z.strictObject({ id, version }),
  subject: (db, input, actor) => assignmentSubject(db, input.id, actor, isOwnTask),
  async run(scene, _input, { value: assignment }): Promise<Result<{ readonly articleId: string }, DeskError>> {
    const { row, standing } = assignment;
    if (hasCopy(assignment) && row.articleId !== null) return ok({ articleId: row.articleId });
    if (row.kind === 'photo') return err({ code: 'refused', reason: 'assignment-no-copy', params: { title: row.title } });
    if (standing === 'dropped') return err({ code: 'refused', reason: 'assignment-dropped', params: { title: row.title } });
    const people = writersFor(scene, assignment);
    const content = await settleContent(scene, { ...emptyContent(row.kind), ...planned(assignment), title: row.title, byline: await bylineOf(scene, people) });
    if (!content.ok) return content;
    const articleId = await addArticle(scene, content.value, 'draft');
    scene.note('article.create', 'article', articleId, 1, { title: row.title, assignment: row.id });
    await tie(scene, assignment, articleId, people);
    return ok({ articleId });
  },
});

const fileInput = z.strictObject({
  /** Made by the browser once for each piece of copy: sending again makes no second story. */
  key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  assignmentId: id.nullable().default(null),
  title: line(120),
  text: prose(50_000),
  photos: z.array(z.strictObject({ photoId: id, caption: line(500), credit: line(100) })).max(30).default([]),
}).superRefine((copy, issues) => {
  if (copy.text === '' && copy.photos.length === 0) issues.addIssue({ code: 'custom', path: ['text'], message: 'field.nothing-to-file' });
});

/** Plain text as a body: a paragraph a line. Fails with the body's own reason, e.g. 'field.bodyTooLong'. */
function bodyOf(text: string): Result<ArticleContent['body'], DeskError> {
  const paragraphs = text.split(/\n+/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) return ok(emptyBody());
  const parsed = bodySchema.safeParse({ type: 'doc', content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph }] })) });
  return parsed.success ? ok(parsed.data) : err({ code: 'invalid', fields: [{ path: 'text', problem: parsed.error.issues[0]?.message ?? 'field.other' }] });
}

/**
 * Takes in copy from the field: text and photos that are in the library already become a story handed in to the desk. Of a task that has
 * copy already it becomes a story of its own. The same key again answers with the story it made.
 */
export const fileCopy: Operation<Saved> = operation({
  action: 'article.create',
  input: fileInput,
  subject: async () => ok({ value: null, state: 'any', own: true, kind: 'article', id: '' }),
  async run(scene, input): Promise<Result<Saved, DeskError>> {
    const userId = scene.actor.userId ?? '';
    const before = filedBefore(scene.db, input.key, userId);
    const stands = before ? await articleStanding(scene.db, before.articleId) : undefined;
    if (stands) return ok({ id: stands.id, version: stands.version });
    if (isKeyTaken(scene.db, input.key)) return err({ code: 'invalid', fields: [{ path: 'key', problem: 'field.duplicate' }] });
    let assignment: LoadedAssignment | null = null;
    if (input.assignmentId !== null) {
      const subject = await assignmentSubject(scene.db, input.assignmentId, scene.actor, isOwnTask);
      if (!subject.ok) return subject;
      if (!permits(scene.actor, 'assignment.write', subject.value.own)) return err({ code: 'not-allowed', action: 'assignment.write', state: 'any' });
      assignment = subject.value.value;
    }
    const title = input.title || (input.text === '' ? assignment?.row.title ?? '' : '');
    if (title === '' && input.text === '') return err({ code: 'invalid', fields: [{ path: 'title', problem: 'field.empty' }] });
    const body = bodyOf(input.text);
    if (!body.ok) return body;
    const people = writersFor(scene, assignment);
    const kind = assignment?.row.kind === 'brief' ? 'brief' : 'story';
    const parsed = articleContentSchema.safeParse({ ...emptyContent(kind), ...(assignment ? planned(assignment) : {}), title, body: body.value, photos: input.photos, byline: await bylineOf(scene, people) });
    if (!parsed.success) return err({ code: 'invalid', fields: [{ path: String(parsed.error.issues[0]?.path[0] ?? 'text'), problem: parsed.error.issues[0]?.message ?? 'field.other' }] });
    const content = await settleContent(scene, parsed.data);
    if (!content.ok) return content;
    const articleId = await addArticle(scene, content.value, 'submitted');
    await insertFiled(scene.db, { key: input.key, articleId, userId, at: scene.at });
    scene.note('article.file', 'article', articleId, 1, { title, photos: input.photos.length, assignment: assignment?.row.id ?? null });
    if (assignment && !hasCopy(assignment) && assignment.standing !== 'dropped') {
      await tie(scene, assignment, articleId, people);
      tellHandedIn(scene, { id: articleId, title });
    }
    return ok({ id: articleId, version: 1 });
  },
});
