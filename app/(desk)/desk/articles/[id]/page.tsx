import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { titleLine } from '@/components/articles/title-line';
import { CopyDesk } from '@/components/copy-editor/copy-desk';
import { requireStaff } from '@/lib/auth/staff';
import { articleView, listArticles } from '@/lib/desk/articles';
import { listIssues } from '@/lib/desk/issues';
import { listPeople } from '@/lib/desk/people';
import { readPublication } from '@/lib/desk/publication';
import { listSources } from '@/lib/desk/sources';
import { store } from '@/lib/desk/store';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../../preferences';
import { copyAuthorship, copyRevision, copyRevisions, findPhotos, nameCopyRevision, readCopy, restoreCopyRevision, saveCopy, stepCopy } from './actions';
import { suggestTags } from '../../tags/actions';
import { readCopyPlace } from './copy-place';

type Props = { params: Promise<{ id: string }> };
const actions = { save: saveCopy, step: stepCopy, read: readCopy, revisions: copyRevisions, revision: copyRevision, nameRevision: nameCopyRevision, authorship: copyAuthorship, restoreRevision: restoreCopyRevision, suggestTags, findPhotos };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await articleView(store().read, (await params).id, await requireStaff());
  return { title: (view && titleLine(view.content)) || (await translator('copy'))('untitled') };
}

export default async function ArticlePage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const view = await articleView(store().read, id, actor);
  if (!view) notFound();
  const [publication, issues, people, sources] = await Promise.all([readPublication(store().read), listIssues(store().read), listPeople(store().read), listSources(store().read)]);
  const mates = view.content.kind === 'teaser' && view.content.issueId ? (await listArticles(store().read, { issueId: view.content.issueId, kind: 'story', pageSize: 200 })).rows : [];
  const choices = {
    sections: publication.sections,
    issues: issues.filter((issue) => issue.status !== 'published' && issue.status !== 'corrected').map(({ id: issueId, label, pages }) => ({ id: issueId, label, pages })),
    people: people.filter((person) => person.active).map(({ id: personId, name, role, guest, keys }) => ({ id: personId, name, role, guest, keys })),
    sources: sources.filter((source) => source.active).map(({ name, locked, keys }) => ({ name, locked, keys })),
    bylineLabel: publication.bylineLabel, mayUpload: may(actor.roles, 'photo.upload', 'any', false),
  };
  return <CopyDesk key={view.id} view={view} choices={choices} teaserTargets={mates.map((row) => ({ id: row.id, title: titleLine(row) }))} userKey={actor.userId ?? ''} actions={actions} readPlace={readCopyPlace} />;
}
