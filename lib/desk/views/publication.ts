import type { MastheadDesign } from '@/lib/makeup/furniture/masthead-design';

/** The publication as settings show it; plain data. */
export interface PublicationView {
  readonly id: string;
  readonly name: string;
  readonly profile: 'internal' | 'licensed';
  readonly district: string;
  readonly publisher: string;
  readonly permit: readonly string[];
  readonly notices: readonly string[];
  readonly hotline: string;
  readonly recipients: string;
  readonly printer: string;
  readonly printRun: string;
  readonly visibility: 'public' | 'staff';
  /** ISO weekday, 1 Monday … 7 Sunday; null: no usual day. */
  readonly usualWeekday: number | null;
  readonly formatId: string;
  readonly pageCount: number;
  readonly bylineLabel: string;
  readonly briefsTitle: string;
  readonly nameplateFace: string;
  readonly nameplateFile: string | null;
  readonly mastheadDesign: MastheadDesign;
  readonly timeZone: string;
  readonly prohibitionLevel: string;
  readonly ruleWeights: Readonly<Record<string, number>>;
  /** Names in order. */
  readonly sections: readonly string[];
  readonly version: number;
}
