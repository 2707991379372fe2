'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';
import { commandOf, type CommandId } from './commands';

const groups = ['choose', 'move', 'edit', 'look', 'steps'] as const;
type Further = 'tab' | 'shiftPress' | 'space' | 'escape' | 'arrows' | 'shiftArrows' | 'ctrlArrows' | 'ctrlShiftArrows' | 'altArrows' | 'altDrag' | 'zoom' | 'drag' | 'palette';
/** Rows of each group: commands of the list, and what the table and its blocks answer to by themselves. */
const rows: Readonly<Record<(typeof groups)[number], readonly (CommandId | Further)[]>> = {
  choose: ['tab', 'shiftPress', 'keep', 'all', 'space', 'escape'],
  move: ['arrows', 'shiftArrows', 'ctrlArrows', 'ctrlShiftArrows', 'altArrows', 'altDrag', 'drag', 'copy', 'cut', 'paste', 'takeOff'],
  edit: ['swap', 'splitColumns', 'splitRows', 'join', 'grow', 'fill', 'align', 'fitDepth', 'pin'],
  look: ['zoom', 'palette', 'keys'],
  steps: ['undo', 'redo'],
};

function Keys({ children }: { children: readonly string[] }) {
  return <span className="flex flex-wrap items-center gap-1">{children.map((key) => <kbd key={key} className="rounded-small border border-line bg-surface px-1.5 py-0.5 font-ui text-xs whitespace-nowrap text-ink-2">{key}</kbd>)}</span>;
}

/** Every key of the page desk, by what it is for. */
export function KeysSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const a = useTranslations('pageArrange');
  const [arrows, press, dragging] = [a('keyNames.arrows'), a('keyNames.press'), a('keyNames.drag')];
  const further: Readonly<Record<Further, readonly string[]>> = {
    tab: ['Tab', 'Shift Tab'], shiftPress: [`Shift ${press}`, `Ctrl ${press}`], space: ['Enter'], escape: ['Esc'], arrows: [arrows], shiftArrows: [`Shift ${arrows}`], ctrlArrows: [`Ctrl ${arrows}`],
    ctrlShiftArrows: [`Ctrl Shift ${arrows}`], altArrows: [`Alt ${arrows}`], zoom: ['+', '−', '0'], altDrag: [`Alt ${dragging}`], drag: [`Esc ${dragging}`], palette: ['Ctrl K'],
  };
  const isFurther = (id: CommandId | Further): id is Further => id in further;
  const row = (id: CommandId | Further): ReactNode => (
    <div key={id} className="flex items-baseline justify-between gap-4 py-1">
      <dt className="text-ink">{isFurther(id) ? a(`keys.${id}`) : a(`commands.${id}`)}</dt>
      <dd className="shrink-0"><Keys>{isFurther(id) ? further[id] : [commandOf(id).chord.replaceAll('+', ' ')]}</Keys></dd>
    </div>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} wide title={a('keysTitle')} description={`${a('keysIntro')}${a('keysMac')}`}>
      <div className="columns-1 gap-8 md:columns-2">
        {groups.map((group) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 border-b border-line pb-1 text-sm font-medium text-ink-2">{a(`keyGroups.${group}`)}</h3>
            <dl>{rows[group].map(row)}</dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
