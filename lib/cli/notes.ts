import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { say, type Sentence } from './command';
import type { Language } from '@/lib/words/area';

export interface MakeUpNote { readonly rule: string; readonly params: Readonly<Record<string, string | number>> }

/** A story's title on one line, its kicker when it has none. */
export function titleIn(layout: IssueLayout, articleId: string): string {
  const story = layout.stories[articleId];
  return story ? (story.decks.title || story.decks.kicker).replaceAll('\n', ' ') : '';
}

/** What the make-up says it did, in words; stories are named by their titles. */
export function describeNote(note: MakeUpNote, layout: IssueLayout, language: Language): string {
  const title = titleIn(layout, String(note.params.article ?? ''));
  const sentences: Readonly<Record<string, Sentence>> = {
    jump: { zh: `《${title}》转到第${note.params.to}版`, en: `“${title}” goes on on page ${note.params.to}` },
    filler: { zh: `第${note.params.page}版补了公益短句`, en: `Page ${note.params.page} got a line of public service` },
    unplaced: { zh: `《${title}》没有排上`, en: `“${title}” found no place` },
    moved: { zh: `《${title}》改排第${note.params.to ?? note.params.page}版`, en: `“${title}” moved to page ${note.params.to ?? note.params.page}` },
  };
  const known = sentences[note.rule];
  return known ? say(known, language) : note.rule;
}
