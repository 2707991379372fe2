import { z } from 'zod';
import type { Story } from '@/lib/copy/story';
import type { HouseStyle, MastheadText } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';

/** A signed issue, frozen: everything the press and the readers get, and nothing that could still change. */
export interface EditionContent {
  readonly schema: 1;
  readonly issue: {
    readonly id: string;
    readonly totalNumber: number;
    readonly numberInYear: number;
    readonly date: string;
    readonly weekday: string;
    readonly lunar: string;
    readonly extra: string;
    /** 第35期(总第710期) */
    readonly label: string;
  };
  readonly publication: {
    readonly name: string;
    readonly district: string;
    readonly publisher: string;
    readonly profile: 'internal' | 'licensed';
    /** staff: readers must sign in and search engines are told to keep away. */
    readonly visibility: 'public' | 'staff';
    readonly nameplateFace: string;
    readonly nameplateFile: string | null;
    readonly hotline: string;
  };
  readonly masthead: MastheadText;
  /** House style the pages were set in; editions signed before it was kept have none. */
  readonly style?: HouseStyle | undefined;
  readonly pages: readonly EditionPage[];
  /** Stories on the pages, in reading order of the issue. */
  readonly stories: readonly EditionStory[];
  /** SHA-256 (hex) of every page proof, story and masthead field, over canonical JSON. */
  readonly hashes: {
    readonly pages: Readonly<Record<string, string>>;
    readonly stories: Readonly<Record<string, string>>;
    readonly masthead: Readonly<Record<string, string>>;
  };
}

export interface EditionPage {
  readonly number: number;
  readonly section: string;
  readonly credits: readonly { readonly role: string; readonly name: string }[];
  readonly proof: PageProof;
}

export interface EditionStory {
  /** Address of the story within its issue; stays the same in a corrected edition. */
  readonly slug: string;
  readonly story: Story;
  /** Pages it stands on, the first with its headline. */
  readonly pages: readonly number[];
  readonly section: string;
  readonly tags: readonly string[];
}

/** Frozen JSON as it comes from the database: the top level is checked, what lies below was checked before it was frozen and is guarded by its hashes. */
export const editionContentSchema = z.object({
  schema: z.literal(1),
  issue: z.object({
    id: z.string(), totalNumber: z.number().int(), numberInYear: z.number().int(), date: z.string(), weekday: z.string(),
    lunar: z.string(), extra: z.string(), label: z.string(),
  }),
  publication: z.object({
    name: z.string(), district: z.string(), publisher: z.string(), profile: z.enum(['internal', 'licensed']),
    visibility: z.enum(['public', 'staff']), nameplateFace: z.string(), nameplateFile: z.string().nullable(), hotline: z.string(),
  }),
  masthead: z.custom<MastheadText>((value) => typeof value === 'object' && value !== null),
  style: z.custom<HouseStyle>((value) => typeof value === 'object' && value !== null).optional(),
  pages: z.array(z.object({
    number: z.number().int(), section: z.string(), credits: z.array(z.object({ role: z.string(), name: z.string() })),
    proof: z.custom<PageProof>((value) => typeof value === 'object' && value !== null && (value as { schema?: unknown }).schema === 1),
  })),
  stories: z.array(z.object({
    slug: z.string(), story: z.custom<Story>((value) => typeof value === 'object' && value !== null),
    pages: z.array(z.number().int()), section: z.string(), tags: z.array(z.string()),
  })),
  hashes: z.object({
    pages: z.record(z.string(), z.string()), stories: z.record(z.string(), z.string()), masthead: z.record(z.string(), z.string()),
  }),
});

/** Parses frozen content; throws when it is not one (a broken database). */
export const parseEditionContent = (json: string): EditionContent => editionContentSchema.parse(JSON.parse(json));
