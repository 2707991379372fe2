import { printedDate, printedParts, type CalendarDate } from './almanac';
import { issueLabel } from './numbering';

/** What a masthead is made of: fields of the issue as they stand (computed, or edited with a reason). */
export interface MastheadIssue {
  readonly totalNumber: number;
  readonly numberInYear: number;
  readonly date: CalendarDate;
  readonly weekday: string;
  readonly lunar: string;
  /** 增刊 or 号外; empty for an ordinary issue. */
  readonly extra: string;
  readonly publisher: string;
  readonly permit: readonly string[];
  readonly notices: readonly string[];
}

/** Fields of the publication that print. */
export interface MastheadPublication<Face extends string> {
  readonly name: string;
  readonly nameplateFace: Face;
  readonly hotline: string;
  readonly recipients: string;
  readonly printer: string;
  readonly printRun: string;
}

/** Artwork of the nameplate: content hash and pixels. */
export interface NameplateArtwork { readonly file: string; readonly width: number; readonly height: number }

/** Texts of masthead, folios and imprint as the make-up takes them (the same fields as its MastheadText). */
export interface MastheadText<Face extends string> {
  readonly name: string;
  readonly artwork: NameplateArtwork | null;
  readonly face: Face;
  readonly publisher: string;
  readonly yearMonth: string;
  readonly day: string;
  readonly weekday: string;
  readonly lunar: string;
  readonly permit: readonly string[];
  readonly number: string;
  readonly notices: readonly string[];
  readonly fullDate: string;
  readonly imprint: readonly string[];
}

/** Lines of the imprint for the last page: what the rules for internal serials ask to be printed; fields left empty are left out. */
export function imprintLines(publication: MastheadPublication<string>, issue: Pick<MastheadIssue, 'date' | 'publisher'>): readonly string[] {
  const lines: readonly (readonly [string, string])[] = [
    ['编印单位', issue.publisher.replace(/编印$/, '')],
    ['发送对象', publication.recipients],
    ['印刷单位', publication.printer],
    ['印刷日期', printedDate(issue.date)],
    ['印数', publication.printRun],
    ['热线电话', publication.hotline],
  ];
  return lines.filter(([, text]) => text.trim() !== '').map(([label, text]) => `${label}：${text}`);
}

/** Everything the masthead, folios and imprint of an issue print. */
export function mastheadText<Face extends string>(publication: MastheadPublication<Face>, issue: MastheadIssue, artwork: NameplateArtwork | null): MastheadText<Face> {
  return {
    name: publication.name,
    artwork,
    face: publication.nameplateFace,
    publisher: issue.publisher,
    ...printedParts(issue.date),
    weekday: issue.weekday,
    lunar: issue.lunar,
    permit: issue.permit,
    number: issue.extra ? `${issue.extra} ${issueLabel(issue)}` : issueLabel(issue),
    notices: issue.notices,
    fullDate: `${printedDate(issue.date)} ${issue.weekday}`,
    imprint: imprintLines(publication, issue),
  };
}
