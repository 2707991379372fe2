import { createArticle, reviewArticle, submitArticle, type Saved } from '@/lib/desk/articles';
import { createIssue } from '@/lib/desk/issues';
import { makeUpIssue } from '@/lib/desk/layout';
import type { DeskError } from '@/lib/desk/error';
import { type Actor, type Operation, type Surroundings } from '@/lib/desk/operation';
import { readNotices } from '@/lib/desk/notices';
import { createPerson, listPeople } from '@/lib/desk/people';
import { setPage } from '@/lib/desk/pages';
import { editPhoto, uploadPhoto } from '@/lib/desk/photos';
import { ensurePublication } from '@/lib/desk/publication';
import { publishIssue, signOffIssue } from '@/lib/desk/signoff';
import { actorByLogin, createUser } from '@/lib/desk/users';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { BodyBlock, BodyDocument } from '@/lib/copy/body-schema';
import type { Result } from '@/lib/newsroom/result';
import { pageRecords } from '@/db/queries/pages';
import { unfinished } from './unfinished';
import { issues } from './issues';
import { sampleLogins } from './logins';
import { renderPicture } from './pictures';
import { publication } from './publication';
import type { SampleDuty, SampleIssue, SampleStory } from './weekly.types';

/**
 * Seeds the fictional weekly into an empty newsroom, through the same operations as people use: people and logins, pictures,
 * three issues made up by machine, two of them signed off and published. Throws when an operation refuses, for then the program is broken.
 */

const program: Actor = { userId: null, name: '示例周报', roles: [], personId: null, system: true };

const roleOfDuty: Record<SampleDuty, 'reporter' | 'correspondent' | 'photographer' | 'editor'> = {
  总编辑: 'editor', 编辑: 'editor', 记者: 'reporter', 摄影: 'photographer', 美编: 'editor', 校对: 'editor', 通讯员: 'correspondent', 作者: 'correspondent',
};

function must<T>(result: Result<T, DeskError>, what: string): T {
  if (!result.ok) throw new Error(`Seeding the sample: ${what} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The newsroom at a moment of the past, so that the sample's record tells a believable story. */
const at = (around: Surroundings, moment: string): Surroundings => ({ ...around, now: () => new Date(moment) });

/** Noon in the newsroom (UTC+8), some days before a calendar date. */
function daysBefore(date: string, days: number): string {
  const day = new Date(`${date}T04:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString();
}

const bodyOf = (story: SampleStory, photoIds: readonly string[]): BodyDocument => ({
  type: 'doc',
  content: story.body.flatMap((block, index): BodyBlock[] => [
    { type: block.kind, content: [{ type: 'text', text: block.text }] },
    ...story.photos.flatMap((photo, nth): BodyBlock[] => (photo.after === index ? [{ type: 'photoAnchor', attrs: { photoId: photoIds[nth]! } }] : [])),
  ]),
});

interface Staff { readonly editor: Actor; readonly chief: Actor; readonly reporter: Actor; readonly people: ReadonlyMap<string, string> }

async function seedStaff(around: Surroundings): Promise<Staff> {
  for (const person of publication.people) {
    must(await createPerson(around, program, { name: person.name, role: roleOfDuty[person.duties[0] ?? '记者'] }), person.name);
  }
  const people = new Map((await listPeople(around.store.read)).map((person) => [person.name, person.id]));
  for (const login of sampleLogins) {
    const { login: name, password, roles } = login;
    must(await createUser(around, program, { login: name, name: login.name, password, roles, personId: people.get(login.name) ?? null, samplePassword: true }), name);
  }
  const actor = async (login: string): Promise<Actor> => {
    const found = await actorByLogin(around.store.read, login);
    if (!found) throw new Error(`Seeding the sample: no login ${login}`);
    return found;
  };
  return { people, editor: await actor('bianji'), chief: await actor('zongbian'), reporter: await actor('jizhe') };
}

/** One copy in the library for each picture, however many stories use it. */
class PictureLibrary {
  private readonly ids = new Map<string, string>();
  constructor(private readonly around: Surroundings, private readonly staff: Staff) {}

  async idOf(picture: string, caption: string, credit: string): Promise<string> {
    const known = this.ids.get(picture);
    if (known) return known;
    const uploaded = must(await uploadPhoto(this.around, this.staff.editor, { bytes: await renderPicture(picture), name: `${picture}.jpg` }), picture);
    must(await editPhoto(this.around, this.staff.editor, { id: uploaded.id, version: uploaded.version, caption, credit, focusX: 50, focusY: 50 }), picture);
    this.ids.set(picture, uploaded.id);
    return uploaded.id;
  }
}

async function contentOf(story: SampleStory, issueId: string | null, staff: Staff, pictures: PictureLibrary, idsByKey: ReadonlyMap<string, string>): Promise<Partial<ArticleContent>> {
  const photoIds: string[] = [];
  for (const photo of story.photos) photoIds.push(await pictures.idOf(photo.picture, photo.caption, photo.credit));
  const { byline } = story;
  return {
    kind: story.kind, kicker: story.kicker ?? '', title: story.title, subtitle: story.subtitle ?? '', section: story.section, priority: story.priority,
    tags: [...story.tags], issueId, wantedPage: story.page, body: bodyOf(story, photoIds),
    byline: byline === undefined ? { kind: 'none' }
      : byline.kind === 'source' ? byline
      : { kind: 'people', label: byline.label, names: byline.names.map((name) => ({ personId: staff.people.get(name) ?? '', name, role: byline.label === '通讯员' ? 'correspondent' as const : 'reporter' as const })) },
    photos: story.photos.map((photo, nth) => ({ photoId: photoIds[nth]!, caption: photo.caption, credit: photo.credit })),
    pointsTo: (story.pointsTo ?? []).map((key) => idsByKey.get(key) ?? null),
  };
}

/** Who wrote a story: the sample's reporter, or the program in the name of someone who has no login. */
function writerOf(content: Partial<ArticleContent>, staff: Staff): Actor {
  const name = content.byline?.kind === 'people' ? content.byline.names[0]?.name : undefined;
  if (name === staff.reporter.name) return staff.reporter;
  return name === undefined ? staff.editor : { ...program, name };
}

/** Writes a story and takes it through the three reviews. */
async function seedStory(around: Surroundings, staff: Staff, content: Partial<ArticleContent>): Promise<string> {
  const writer = writerOf(content, staff);
  let saved: Saved = must(await createArticle(around, writer, { content }), content.title ?? '');
  const steps: readonly [Operation<Saved>, Actor][] = [[submitArticle, writer], [reviewArticle, staff.editor], [reviewArticle, staff.editor], [reviewArticle, staff.chief]];
  for (const [step, actor] of steps) saved = must(await step(around, actor, { id: saved.id, version: saved.version }), content.title ?? '');
  return saved.id;
}

async function seedIssue(around: Surroundings, sample: SampleIssue, staff: Staff, pictures: PictureLibrary): Promise<void> {
  const writing = at(around, daysBefore(sample.date, 4));
  const issue = must(await createIssue(writing, staff.editor, { date: sample.date, totalNumber: sample.totalNumber, numberInYear: sample.numberInYear }), sample.date);
  const { id: issueId } = issue;
  const idsByKey = new Map<string, string>();
  // Teasers last: they point to stories.
  for (const story of [...sample.stories].sort((a, b) => Number(a.kind === 'teaser') - Number(b.kind === 'teaser'))) {
    idsByKey.set(story.key, await seedStory(writing, staff, await contentOf(story, issueId, staff, pictures, idsByKey)));
  }
  const making = at(around, daysBefore(sample.date, 2));
  for (const page of pageRecords(around.store.read, issueId)) {
    const plan = sample.pages.find(({ number }) => number === page.number);
    if (plan) must(await setPage(making, staff.editor, { pageId: page.id, version: page.version, section: plan.section, credits: plan.credits }), `page ${page.number}`);
  }
  const jumps = sample.stories.filter((story) => story.jumps).map((story) => idsByKey.get(story.key)!);
  const made = must(await makeUpIssue(making, staff.editor, { issueId, seed: 1, jumps }), `make-up of ${sample.totalNumber}`);
  if (made.unplaced.length > 0) throw new Error(`Seeding the sample: ${made.unplaced.length} stories of ${sample.totalNumber} found no place`);
  if (sample.status === 'making') return;
  const signing = at(around, daysBefore(sample.date, 1));
  must(await signOffIssue(signing, staff.chief, { issueId }), `sign-off of ${sample.totalNumber}`);
  must(await publishIssue(at(around, `${sample.date}T00:00:00Z`), staff.chief, { issueId }), `publication of ${sample.totalNumber}`);
}

/** Seeds everything; `tell` hears each step. */
export async function seedSample(around: Surroundings, tell: (step: string) => void = () => undefined): Promise<void> {
  const { name, district, publisher, permitCode, notice, hotline, recipients, printer, printRun, weekday, bylineLabel, sections } = publication;
  await ensurePublication(around, {
    name, district, publisher, permit: [...permitCode], notices: [notice], hotline, recipients, printer, printRun: `${printRun}份`,
    usualWeekday: weekday, bylineLabel, sections: sections.map((section) => section.name),
  });
  tell('人员与账号 People and logins');
  const staff = await seedStaff(around);
  const pictures = new PictureLibrary(around, staff);
  for (const sample of issues) {
    tell(`第${sample.numberInYear}期(总第${sample.totalNumber}期) ${sample.date} No. ${sample.totalNumber}`);
    await seedIssue(around, sample, staff, pictures);
  }
  for (const story of unfinished) {
    const content = await contentOf(story, null, staff, pictures, new Map());
    must(await createArticle(around, staff.reporter, { content }), story.title);
  }
  // What was told while the past was written is known by now.
  for (const login of sampleLogins) { const actor = await actorByLogin(around.store.read, login.login); if (actor) must(await readNotices(around, actor, { ids: 'all' }), `notices of ${login.name}`); }
}

