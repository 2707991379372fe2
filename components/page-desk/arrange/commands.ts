import { AlignStartHorizontal, ArrowLeftRight, ClipboardPaste, Columns2, Copy, Expand, Keyboard, ListPlus, Merge, PaintBucket, Pin, Redo2, Rows2, Scissors, SlidersHorizontal, SquareDashedMousePointer, Trash2, Undo2, UnfoldVertical, type LucideIcon } from 'lucide-react';
import type { Desk } from '../use-desk';

export const commandIds = ['swap', 'splitColumns', 'splitRows', 'join', 'grow', 'fill', 'align', 'fitDepth', 'pin', 'inspect', 'copy', 'cut', 'paste', 'all', 'keep', 'takeOff', 'undo', 'redo', 'keys'] as const;
export type CommandId = (typeof commandIds)[number];

/** What a command may need of the screen besides the desk. */
export interface CommandScene { readonly desk: Desk; readonly inspect: () => void; readonly showKeys: () => void }

/** A command of the page desk: the menus, the keys and the sheet of keys are all made from this list. */
export interface Command {
  readonly id: CommandId;
  readonly icon: LucideIcon;
  /** As it is pressed and shown; Ctrl stands for ⌘ too. */
  readonly chord: string;
  /** Where the keys work: with the focus on the table or a block, or anywhere but in text being typed. */
  readonly where: 'table' | 'desk';
  /** Blocks it is done with: on the page as a whole, on one or more, on two and no others. */
  readonly on: 'page' | 'block' | 'two';
  /** Changes pages: not for who only looks. */
  readonly changes: boolean;
  run(scene: CommandScene): void;
}

const command = (id: CommandId, icon: LucideIcon, chord: string, on: Command['on'], run: Command['run'], { changes = true, where = 'table' as Command['where'] } = {}): Command => ({ id, icon, chord, on, run, changes, where });

export const commands: readonly Command[] = [
  command('swap', ArrowLeftRight, 'X', 'two', ({ desk }) => desk.edits.swap()),
  command('splitColumns', Columns2, 'V', 'block', ({ desk }) => desk.edits.split('columns')),
  command('splitRows', Rows2, 'H', 'block', ({ desk }) => desk.edits.split('rows')),
  command('join', Merge, 'J', 'block', ({ desk }) => desk.edits.join()),
  command('grow', Expand, 'E', 'block', ({ desk }) => desk.edits.grow()),
  command('fill', PaintBucket, 'F', 'page', ({ desk }) => desk.edits.fill()),
  command('align', AlignStartHorizontal, 'T', 'page', ({ desk }) => desk.edits.align()),
  command('fitDepth', UnfoldVertical, 'D', 'block', ({ desk }) => { const { one, page } = desk.edits; if (one) desk.fitDepth(page, one); }),
  command('pin', Pin, 'P', 'block', ({ desk }) => desk.edits.pin()),
  command('inspect', SlidersHorizontal, 'Enter', 'block', ({ inspect }) => inspect(), { changes: false }),
  command('copy', Copy, 'Ctrl+C', 'block', ({ desk }) => desk.clipboard.copy(), { changes: false }),
  command('cut', Scissors, 'Ctrl+X', 'block', ({ desk }) => desk.clipboard.cut()),
  command('paste', ClipboardPaste, 'Ctrl+V', 'page', ({ desk }) => desk.clipboard.paste()),
  command('all', SquareDashedMousePointer, 'Ctrl+A', 'page', ({ desk }) => desk.edits.markAll(), { changes: false }),
  command('keep', ListPlus, 'M', 'block', ({ desk }) => desk.edits.keep(), { changes: false }),
  command('takeOff', Trash2, 'Delete', 'block', ({ desk }) => { const { one, page } = desk.edits; if (one) desk.takeOff(page, one); }),
  command('undo', Undo2, 'Ctrl+Z', 'page', ({ desk }) => desk.undo(), { where: 'desk' }),
  command('redo', Redo2, 'Ctrl+Shift+Z', 'page', ({ desk }) => desk.redo(), { where: 'desk' }),
  command('keys', Keyboard, '?', 'page', ({ showKeys }) => showKeys(), { changes: false, where: 'desk' }),
];

export const commandOf = (id: CommandId): Command => {
  const found = commands.find((one) => one.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
};

/** Whether a command can be done now; what hinders it in detail it says itself. */
export function isOpen(one: Command, desk: Desk): boolean {
  if (one.changes && !desk.mayMakeUp) return false;
  if (one.id === 'undo') return desk.canUndo;
  if (one.id === 'redo') return desk.canRedo;
  return one.on === 'page' || (one.on === 'two' ? desk.edits.many.length === 2 : desk.edits.one !== null);
}

/** Whether these keys are pressed. Of letters only Ctrl (or ⌘) counts as a further key, and Shift where it is named. */
export function isPressed(chord: string, event: KeyboardEvent): boolean {
  const parts = chord.split('+');
  const key = parts[parts.length - 1] ?? '';
  if ((event.ctrlKey || event.metaKey) !== parts.includes('Ctrl') || event.altKey) return false;
  if (key === '?') return event.key === '?' || event.key === '？';
  return event.shiftKey === parts.includes('Shift') && event.key.toLowerCase() === key.toLowerCase();
}
