import type { Block } from '@/lib/makeup/block';
import type { PageStatus } from '@/lib/newsroom/states';
import type { PageCredit } from './issue';

/** What goes on in an issue at this moment; plain data that goes to every browser on it. */

/** Screens from which one sees an issue. */
export const viewpoints = ['desk', 'plan', 'proof'] as const;
export type Viewpoint = (typeof viewpoints)[number];

/** A window somebody has open on the issue. */
export interface ViewerView { readonly window: string; readonly userId: string; readonly name: string; readonly at: Viewpoint; /** Page open at the page desk; null elsewhere. */ readonly page: number | null }

/** A page somebody holds. */
export interface LockView {
  readonly pageId: string;
  readonly page: number;
  readonly userId: string;
  readonly name: string;
  /** Window that holds it. */
  readonly holder: string;
  readonly since: string;
  /** Window of whoever asks for it, and their name; null: nobody asks. */
  readonly asked: { readonly window: string; readonly name: string } | null;
}

/** Who is there and whose the pages are. */
export interface LiveState { readonly viewers: readonly ViewerView[]; readonly locks: readonly LockView[] }

/** A page as somebody has just saved it, and who that was. */
export interface PageNews {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly credits: readonly PageCredit[];
  readonly status: PageStatus;
  readonly version: number;
  readonly blocks: readonly Block[];
  readonly by: string;
  readonly at: string;
}

/** What stands when one begins to look: page versions by page id, and a key of everything else that prints. */
export interface LiveStart { readonly versions: Readonly<Record<string, number>>; readonly rest: string }

/** Something else of the issue has changed: copy, pictures, masthead, status, number of pages. */
export interface RestNews { readonly rest: string }

/** Events of the live channel by name. */
export interface LiveEvents { readonly start: LiveStart; readonly state: LiveState; readonly page: PageNews; readonly rest: RestNews; readonly pulse: null; readonly gone: null }
