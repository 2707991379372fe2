'use client';

import Link from 'next/link';
import { useDraggable } from '@dnd-kit/core';
import { CalendarClock, Camera, Ellipsis, FileText, PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import type { AssignmentView } from '@/lib/desk/views/assignment';
import { mayMove, type AssignmentStatus } from '@/lib/newsroom/assignment';
import { useDueText } from './use-due-text';

/** Id of the control that opens a card. */
export const cardId = (assignmentId: string): string => `task-${assignmentId}`;

export interface CardActs { readonly open: (assignment: AssignmentView) => void; readonly move: (assignment: AssignmentView, to: AssignmentStatus) => void; readonly write: (assignment: AssignmentView) => void }

/** Columns one may move it to from the menu. */
function targets({ status, article, may }: AssignmentView): AssignmentStatus[] {
  const allowed = (['idea', 'assigned', 'written'] as const).filter((to) => mayMove(status, to, article?.state ?? null));
  return allowed.filter((to) => (to === 'assigned' && status !== 'written' ? may.assign : to === 'idea' ? may.edit || may.assign : may.write || may.edit));
}

function CardMenu({ assignment, acts }: { assignment: AssignmentView; acts: CardActs }) {
  const t = useTranslations('planning');
  const { title, kind, status, article, may } = assignment;
  const canDrop = (may.edit || may.assign) && mayMove(status, 'dropped', article?.state ?? null);
  return (
    <Menu trigger={<IconButton label={t('actsOf', { title })} size="small"><Ellipsis /></IconButton>}>
      {article ? <MenuItem asChild><Link href={`/desk/articles/${article.id}`}><FileText aria-hidden />{t('openCopy')}</Link></MenuItem> : null}
      {!article && may.write && kind !== 'photo' && status !== 'dropped' ? <MenuItem onSelect={() => acts.write(assignment)}><PenLine aria-hidden />{t('startWriting')}</MenuItem> : null}
      {!article && may.write && status !== 'dropped' ? <MenuItem asChild><Link href={`/desk/file?task=${assignment.id}`}><Camera aria-hidden />{t('fileFromField')}</Link></MenuItem> : null}
      {targets(assignment).map((to) => <MenuItem key={to} onSelect={() => acts.move(assignment, to)}>{to === 'assigned' && status === 'idea' ? t('assignTo') : status === 'dropped' ? t('takeUp') : t('moveTo', { status: t(`status.${to}`) })}</MenuItem>)}
      {canDrop ? <><MenuSeparator /><MenuItem onSelect={() => acts.move(assignment, 'dropped')}>{t('drop')}</MenuItem></> : null}
    </Menu>
  );
}

/** A planned story on the board: what, who, until when, and its copy. */
export function AssignmentCard({ assignment, acts, columns, inIssue }: { assignment: AssignmentView; acts: CardActs; columns: readonly AssignmentStatus[]; /** The board shows one issue: its cards need not name it. */ inIssue: boolean }) {
  const t = useTranslations('planning');
  const common = useTranslations('common');
  const dueText = useDueText();
  const { id, title, kind, status, people, due, overdue, section, issue, wantedCharacters, wantsPhoto, article, notes, event } = assignment;
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: { id } });
  const facts = [kind === 'story' ? '' : t(`kind.${kind}`), section, issue && !inIssue ? common('issueLabel', { number: issue.number }) : '', wantedCharacters ? t('wanted', { count: wantedCharacters }) : '', wantsPhoto ? t('wantsPhoto') : ''].filter(Boolean);
  const step = (by: number) => { const to = columns[columns.indexOf(status) + by]; if (to) acts.move(assignment, to); };
  return (
    <li ref={setNodeRef} {...listeners} className={classes('relative flex flex-col gap-1 rounded-base border border-line bg-surface p-2.5 [-webkit-touch-callout:none] md:cursor-grab', isDragging ? 'opacity-40' : 'hover:border-line-strong')}>
      <div className="flex items-start gap-1">
        <button id={cardId(id)} type="button" aria-label={t('openTask', { title })} aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight" onClick={() => acts.open(assignment)}
          onKeyDown={(key) => { if (key.altKey && (key.key === 'ArrowLeft' || key.key === 'ArrowRight')) { key.preventDefault(); step(key.key === 'ArrowLeft' ? -1 : 1); } }}
          className="min-w-0 flex-1 py-0.5 text-left font-medium text-pretty break-words hover:text-seal">{title}</button>
        <CardMenu assignment={assignment} acts={acts} />
      </div>
      {facts.length > 0 ? <p className="text-xs text-ink-2">{facts.join(' · ')}</p> : null}
      {event ? <p className="truncate text-xs text-ink-3">{t('from', { title: event.title })}</p> : null}
      {notes ? <p className="line-clamp-2 text-xs text-pretty text-ink-3">{notes}</p> : null}
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
        <span className={people.length > 0 ? 'text-ink' : 'text-ink-3'}>{people.length > 0 ? people.map((person) => person.name).join(' ') : t('nobody')}</span>
        {due ? <span className={classes('inline-flex items-center gap-1', overdue ? 'font-medium text-danger' : 'text-ink-2')}><CalendarClock aria-hidden className="size-3.5" />{t('due', { at: dueText(due) })}</span> : null}
        {overdue ? <Badge tone="danger">{t('overdue')}</Badge> : null}
        {article ? <Link href={`/desk/articles/${article.id}`} aria-label={`${t('openCopy')}：${title}`} className="ml-auto inline-flex"><ArticleStateBadge state={article.state} /></Link> : null}
      </div>
    </li>
  );
}
