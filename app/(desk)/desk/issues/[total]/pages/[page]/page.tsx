import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageDesk } from '@/components/page-desk/page-desk';
import { TemplateShelf } from '@/components/page-desk/templates/template-shelf';
import { requireStaff } from '@/lib/auth/staff';
import { translator } from '../../../../../../preferences';
import { readDesk } from '../../../read-issue';
import { answerForDeskPage, askForDeskPage, holdDeskPages, letGoDeskPages, listPageVersions, nameDeskVersion, readPageDesk, readPageVersion, saveDesk, takeOverDeskPage } from './actions';
import { readTemplates, removeTemplate, renameTemplate, saveTemplate } from './template-actions';

type Props = { params: Promise<{ total: string; page: string }> };
const templates = { list: readTemplates, save: saveTemplate, rename: renameTemplate, remove: removeTemplate };
const actions = {
  save: saveDesk, read: readPageDesk, hold: holdDeskPages, letGo: letGoDeskPages, ask: askForDeskPage, answer: answerForDeskPage, takeOver: takeOverDeskPage,
  versions: listPageVersions, version: readPageVersion, nameVersion: nameDeskVersion,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { total, page } = await params;
  const [t, common] = await Promise.all([translator('pageDesk'), translator('common')]);
  return { title: t('title', { label: common('issueTotal', { total }), page }) };
}

export default async function PageDeskPage({ params }: Props) {
  const actor = await requireStaff();
  const { total, page } = await params;
  const view = await readDesk(actor, Number(total));
  const number = Number(page);
  if (!view.ok || !view.value.pages.some((entry) => entry.number === number)) notFound();
  return <TemplateShelf actions={templates}><PageDesk view={view.value} number={number} actions={actions} /></TemplateShelf>;
}
