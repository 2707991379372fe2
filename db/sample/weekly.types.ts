/** What the sample weekly is made of: plain data, no identity, no state of the newsroom. */

/** People named at the foot of a story, in the order printed. */
export interface SampleByline {
  kind: 'people';
  /** Role printed before the names: 记者, 通讯员; empty for a signed essay, which prints the name alone. */
  label: string;
  /** Each name stands in the publication's list of people. */
  names: readonly string[];
}

/** Credit of copy taken from an agency, printed 来源：…. */
export interface SampleSource {
  kind: 'source';
  source: string;
}

export interface SamplePhoto {
  /** Name known to `renderPicture`. */
  picture: string;
  /** Without a closing 。 */
  caption: string;
  /** Photographer's name alone; the page prints 柏远 摄. */
  credit: string;
  /** Stands after this block of the body, counted from 0, crossheads included. */
  after: number;
}

export type SampleBlock = { kind: 'paragraph'; text: string } | { kind: 'crosshead'; text: string };

export interface SampleStory {
  /** Unique within the sample. */
  key: string;
  kind: 'story' | 'brief' | 'teaser';
  section: string;
  page: 1 | 2 | 3 | 4;
  /** 1 = lead of its page, 5 = fills what is left. */
  priority: 1 | 2 | 3 | 4 | 5;
  tags: readonly string[];
  /** May hold forced line breaks, as may title and subtitle. */
  kicker?: string;
  title: string;
  subtitle?: string;
  /** A teaser's paragraphs are the titles it points to; 详见二版 is added by the page. */
  body: readonly SampleBlock[];
  byline?: SampleByline | SampleSource;
  photos: readonly SamplePhoto[];
  /** Long enough to continue on page two. */
  jumps?: true;
  /** Teaser only: keys of the stories it points to. */
  pointsTo?: readonly string[];
}

/** A person named on a page's folio. */
export interface SamplePageCredit {
  /** 责编, 美编 or 校对. */
  role: string;
  name: string;
}

export interface SampleIssue {
  /** 总期号: one more than that of the issue before, always. */
  totalNumber: number;
  /** 期号 within the Gregorian year. */
  numberInYear: number;
  /** YYYY-MM-DD, the date printed. */
  date: string;
  status: 'published' | 'making';
  stories: readonly SampleStory[];
  pages: readonly { number: number; section: string; credits: SamplePageCredit[] }[];
}

/** What a person does for the weekly; a person may have several duties. */
export type SampleDuty = '总编辑' | '编辑' | '记者' | '摄影' | '美编' | '校对' | '通讯员' | '作者';

export interface SamplePerson {
  name: string;
  duties: readonly SampleDuty[];
}

export interface SamplePublication {
  /** Lettering of the nameplate. */
  name: string;
  city: string;
  district: string;
  /** 编印 line of the masthead. */
  publisher: string;
  /** 准印证号 in the two lines it is printed in. */
  permitCode: readonly [string, string];
  hotline: string;
  notice: string;
  /** 发送对象 of the imprint. */
  recipients: string;
  printer: string;
  /** Copies of an issue. */
  printRun: number;
  /** ISO weekday of the usual printing day, 1 = Monday … 7 = Sunday. */
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Label of bylines; the house rule on 记者 in internal serials may object to it. */
  bylineLabel: string;
  agency: string;
  sections: readonly { page: number; name: string }[];
  people: readonly SamplePerson[];
}
