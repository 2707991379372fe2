import type { Story } from '@/lib/copy/story';
import type { ProhibitionLevel } from '@/lib/typeset/rules';
import type { FaceId } from '@/lib/typeset/faces';
import type { Block } from './block';
import type { PageFormat } from './format';
import type { MastheadDesign } from '@/lib/makeup/furniture/masthead-design';
import type { RuleWeights } from '@/lib/makeup/machine/make-up-rules';

/** Everything the masthead, folios and imprint print; texts are final (computed by newsroom), the engine only sets them. */
export interface MastheadText {
  /** Nameplate as lettering, e.g. 青洲新闻. */
  readonly name: string;
  /** Content hash of nameplate artwork, which then stands instead of the lettering. */
  readonly artwork: { readonly file: string; readonly width: number; readonly height: number } | null;
  readonly face: FaceId;
  /** …编印 */
  readonly publisher: string;
  /** Parts of the Gregorian date: 2021年12月 / 4 / 星期六. */
  readonly yearMonth: string;
  readonly day: string;
  readonly weekday: string;
  readonly lunar: string;
  /** Lines of the permit code. */
  readonly permit: readonly string[];
  /** 第35期(总第710期) */
  readonly number: string;
  /** One a line: that it is internal matter, the hotline. */
  readonly notices: readonly string[];
  /** Full date for folios: 2021年12月4日 星期六 */
  readonly fullDate: string;
  /** Lines of the imprint (recipients, printer, print date, print run …) for the last page. */
  readonly imprint: readonly string[];
  /** How masthead, folios and imprint are arranged; as ever when left out. */
  readonly design?: MastheadDesign;
}

/** House style of the publication as far as setting needs it. */
export interface HouseStyle {
  readonly level: ProhibitionLevel;
  readonly bodyFace: FaceId;
  readonly captionFace: FaceId;
  /** Title of a briefs box: 简讯. */
  readonly briefsTitle: string;
  /** Names of people, places and offices, and titles, that are kept whole on a line where it can be borne. */
  readonly keepTogether?: readonly string[];
  /** The mark after a story's last line, where a block asks for one; ■ when left out. */
  readonly endMark?: string;
  /** How much the publication minds the rules of make-up. */
  readonly weights?: RuleWeights;
  /** Rules between columns, points; 0 = none. */
  readonly columnRule: number;
}

export interface PageLayout {
  readonly number: number;
  readonly section: string;
  /** e.g. 责编 甲, printed on the folio. */
  readonly credits: readonly { readonly role: string; readonly name: string }[];
  readonly blocks: readonly Block[];
}

/** An issue as data; a page is a pure function of it. */
export interface IssueLayout {
  readonly format: PageFormat;
  readonly style: HouseStyle;
  readonly masthead: MastheadText;
  readonly pages: readonly PageLayout[];
  /** Stories by article id. */
  readonly stories: Readonly<Record<string, Story>>;
}
