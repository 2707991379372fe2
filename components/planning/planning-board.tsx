'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DndContext, MouseSensor, TouchSensor, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { ClipboardList, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { SidePanel } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { AssignmentView } from '@/lib/desk/views/assignment';
import { mayMove, type AssignmentStatus } from '@/lib/newsroom/assignment';
import { AssignmentCard, cardId, type CardActs } from './assignment-card';
import { AssignmentForm, type PlanStart } from './assignment-form';
import { BoardFilters } from './board-filters';
import { PlanningNav } from './planning-nav';
import type { BoardView, Planner, PlanningActions, PlanningChoices } from './planning.types';

const onBoard = ['idea', 'assigned', 'written'] as const;

function Column({ status, count, children }: { status: AssignmentStatus; count: number; children: ReactNode }) {
  const t = useTranslations('planning');
  const { setNodeRef, isOver } = useDroppable({ id: status });
  return (
    <section ref={setNodeRef} aria-label={t('columnCount', { status: t(`status.${status}`), count })} className={classes('flex min-w-0 flex-col gap-2 rounded-large border p-2 md:min-h-80', isOver ? 'border-seal bg-seal-weak' : 'border-line bg-canvas')}>
      <div className="px-1 pt-1">
        <h2 className="flex items-baseline gap-2 text-base">{t(`status.${status}`)}<span className="text-sm font-normal text-ink-3">{count}</span></h2>
        {status === 'dropped' ? null : <p className="text-xs text-ink-3">{t(`columnHint.${status}`)}</p>}
      </div>
      {count === 0 ? <p className="px-1 py-4 text-sm text-ink-3">{t(`columnEmpty.${status}`)}</p> : <ul className="flex flex-col gap-2">{children}</ul>}
    </section>
  );
}

type Open = { readonly assignment: AssignmentView | null; readonly start?: PlanStart; readonly giveOut?: boolean };

/** Where a card was moved to, and the version it has when the server has moved it. */
interface Ahead { readonly status: AssignmentStatus; readonly version: number }

/** What a card's acts do, and the panel they open. Cards go to their new column at once and come back if the server refuses. */
function useBoard(assignments: readonly AssignmentView[], actions: PlanningActions, first: Open | null) {
  const t = useTranslations('planning');
  const router = useRouter();
  const { act } = useAct();
  const [open, setOpen] = useState(first);
  const [said, setSaid] = useState('');
  const [ahead, setAhead] = useState<Readonly<Record<string, Ahead>>>({});
  const [seen, setSeen] = useState(assignments);
  if (seen !== assignments) {
    setSeen(assignments);
    // What the server has not drawn yet stays ahead of it.
    setAhead((was) => Object.fromEntries(Object.entries(was).filter(([id, { version }]) => assignments.some((one) => one.id === id && one.version < version))));
  }
  // In another column a card is drawn anew: whoever moved it by keys or menu goes with it.
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (held.current !== null && (document.activeElement === null || document.activeElement === document.body)) document.getElementById(cardId(held.current))?.focus();
    if (Object.keys(ahead).length === 0) held.current = null;
  }, [ahead]);
  const acts: CardActs = {
    open: (assignment) => setOpen({ assignment }),
    move: async (assignment, to) => {
      const { id, version, title, status, article, people } = assignment;
      const names = { title, status: t(`status.${to}`) };
      if (!mayMove(status, to, article?.state ?? null)) { if (status !== to) setSaid(article ? t('hasCopy', { title }) : t('cannotMove', names)); return; }
      if (to === 'assigned' && people.length === 0) { setOpen({ assignment, giveOut: true }); return; }
      held.current = id;
      setAhead((was) => ({ ...was, [id]: { status: to, version: version + 1 } }));
      const reply = await act(() => actions.move({ id, version, to }));
      setSaid(reply?.ok ? t('moved', names) : t('cannotMove', names));
      if (!reply?.ok) { setAhead(({ [id]: _gone, ...rest }) => rest); if (reply?.error.code === 'stale') router.refresh(); }
    },
    write: async ({ id, version }) => {
      const reply = await act(() => actions.write({ id, version }), t('started'));
      if (reply?.ok) router.push(`/desk/articles/${reply.value.articleId}`);
    },
  };
  const shown = assignments.map((assignment) => ahead[assignment.id] === undefined ? assignment : { ...assignment, ...ahead[assignment.id]! });
  return { open, setOpen, said, acts, shown };
}

/** The planning board: ideas, what is given out, what is written; cards are dragged or moved by keys and menu. */
export function PlanningBoard({ assignments, view, dropped, choices, planner, actions, opened, start }: {
  assignments: readonly AssignmentView[]; view: BoardView; dropped: boolean; choices: PlanningChoices; planner: Planner; actions: PlanningActions; opened: AssignmentView | null; start: PlanStart | null;
}) {
  const t = useTranslations('planning');
  const ready = useHydrated();
  const { open, setOpen, said, acts, shown } = useBoard(assignments, actions, opened ? { assignment: opened } : start && planner.mayCreate ? { assignment: null, start } : null);
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }), useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }));
  const columns: readonly AssignmentStatus[] = dropped ? ['dropped'] : onBoard;
  const titleOf = (id: string | number) => shown.find((assignment) => assignment.id === id)?.title ?? '';
  const issueId = view.by === 'issue' ? choices.issues.find((issue) => issue.total === view.total)?.id : undefined;
  const startNew = () => setOpen({ assignment: null, start: { ...(issueId ? { issueId } : {}), ...(!planner.mayAssign && planner.personId ? { people: [planner.personId] } : {}) } });
  const add = planner.mayCreate ? <Button look="primary" disabled={!ready} onClick={startNew}><Plus aria-hidden />{planner.mayAssign ? t('newTask') : t('newIdea')}</Button> : null;
  return (
    <>
      <PageHead title={t('title')} detail={t('detail')} actions={add} />
      <PlanningNav here="board" />
      <BoardFilters view={view} dropped={dropped} choices={choices} />
      {shown.length === 0 && !dropped ? <EmptyState icon={<ClipboardList />} title={view.by === 'mine' ? t('emptyMine') : t('emptyBoard')} action={view.by === 'mine' ? null : add}>{view.by === 'mine' ? t('emptyMineDetail') : t('emptyBoardDetail')}</EmptyState> : (
        <DndContext id="planning" sensors={sensors} accessibility={{ screenReaderInstructions: { draggable: t('moveKeys') }, announcements: {
          onDragStart: ({ active }) => t('picked', { title: titleOf(active.id) }),
          onDragOver: ({ over }) => { const to = columns.find((status) => status === over?.id); return to ? t('over', { status: t(`status.${to}`) }) : undefined; },
          onDragEnd: ({ active }) => t('letGo', { title: titleOf(active.id) }), onDragCancel: ({ active }) => t('letGo', { title: titleOf(active.id) }),
        } }} onDragEnd={({ active, over }) => {
          const assignment = shown.find((one) => one.id === active.id);
          const to = columns.find((status) => status === over?.id);
          if (assignment && to && to !== assignment.status) acts.move(assignment, to);
        }}>
          <div className={classes('grid gap-3 px-4 pb-6 md:px-6', dropped ? 'max-w-xl' : 'md:grid-cols-3')}>
            {columns.map((status) => {
              const inColumn = shown.filter((assignment) => assignment.status === status);
              return <Column key={status} status={status} count={inColumn.length}>{inColumn.map((assignment) => <AssignmentCard key={assignment.id} assignment={assignment} acts={acts} columns={columns} inIssue={view.by === 'issue'} />)}</Column>;
            })}
          </div>
        </DndContext>
      )}
      <p role="status" className="sr-only">{said}</p>
      <SidePanel open={open !== null} onOpenChange={(next) => { if (!next) setOpen(null); }} title={open?.assignment ? t('editTitle') : t('newTitle')}>
        {open ? <AssignmentForm key={open.assignment?.id ?? 'new'} {...open} choices={choices} planner={planner} actions={actions} onDone={() => setOpen(null)} onWrite={acts.write} /> : null}
      </SidePanel>
    </>
  );
}
