import type { Db } from '@/db/open';
import { latestIssueRecord } from '@/db/queries/issues';
import { pageFormat, pageFormats } from '@/lib/makeup/format';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { MastheadDesign } from '@/lib/makeup/furniture/masthead-design';
import { dayIn, lunarText, weekdayText } from '@/lib/newsroom/almanac';
import { mastheadText } from '@/lib/newsroom/masthead';
import { faceIds } from '@/lib/typeset/faces';
import { layoutAsOfNow } from './layout';
import { readPublication } from './publication';

export interface MastheadPreview { readonly version: number; readonly design: MastheadDesign; readonly face: string; /** Without stories. */ readonly layout: IssueLayout; /** Total number of the issue its data are from; null: there is none yet. */ readonly total: number | null }

/** What a masthead is designed on: the latest issue's data, or, before the first, the publication's own with today's date. */
export async function mastheadDeskView(db: Db, now: Date): Promise<MastheadPreview> {
  const publication = await readPublication(db);
  const issue = latestIssueRecord(db);
  const face = faceIds.find((id) => id === publication.nameplateFace) ?? 'brush';
  const about = { version: publication.version, design: publication.mastheadDesign, face: publication.nameplateFace };
  if (issue) {
    const layout = await layoutAsOfNow(db, issue.id);
    return { ...about, layout: { ...layout, stories: {}, pages: layout.pages.map((page) => ({ ...page, blocks: [] })) }, total: issue.totalNumber };
  }
  const date = dayIn(publication.timeZone, now);
  const { publisher, permit, notices } = publication;
  const masthead = mastheadText({ ...publication, nameplateFace: face }, { totalNumber: 1, numberInYear: 1, date, weekday: weekdayText(date), lunar: lunarText(date), extra: '', publisher, permit, notices }, null);
  return {
    ...about, total: null,
    layout: {
      format: pageFormat(publication.formatId) ?? pageFormats[0]!, style: { level: 'gb', bodyFace: 'song', captionFace: 'kai', briefsTitle: publication.briefsTitle, columnRule: 0.25 },
      masthead: { ...masthead, artwork: publication.mastheadDesign.artwork ?? null, design: publication.mastheadDesign }, pages: publication.sections.slice(0, 4).map((section, index) => ({ number: index + 1, section, credits: [], blocks: [] })), stories: {},
    },
  };
}
