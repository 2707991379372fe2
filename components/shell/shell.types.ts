import type { ArticleState, IssueStatus } from '@/lib/newsroom/states';
import type { Language } from '@/lib/words/area';

export type ThemeChoice = 'system' | 'light' | 'dark';

export interface PreferenceActions {
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: ThemeChoice): Promise<void>;
}

/** The issue the newsroom is working on, as the bar at the top names it. */
export interface IssueInMaking { readonly total: number; readonly number: number; readonly date: string; readonly status: IssueStatus }

/** What the palette finds for a few typed characters. */
export interface SearchHits {
  readonly articles: readonly { readonly id: string; readonly title: string; readonly state: ArticleState }[];
  readonly issues: readonly { readonly total: number; readonly number: number; readonly date: string; readonly status: IssueStatus }[];
}
