'use client';

import type { ComponentType, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { commandOf, isOpen, type CommandId, type CommandScene } from './commands';

/** How a chord is shown. */
export const shownChord = (chord: string): string => chord.replaceAll('+', ' ');

/** Commands as items of a menu: the icon, the words, the keys. */
export function CommandItems({ ids, scene, Item }: { ids: readonly CommandId[]; scene: CommandScene; /** The menu's own item: of a drop-down or a context menu. */ Item: ComponentType<{ disabled?: boolean; danger?: boolean; onSelect: () => void; children: ReactNode }> }) {
  const a = useTranslations('pageArrange');
  return ids.map((id) => {
    const one = commandOf(id);
    const Icon = one.icon;
    return (
      <Item key={id} disabled={!isOpen(one, scene.desk)} danger={id === 'takeOff'} onSelect={() => one.run(scene)}>
        <Icon aria-hidden /><span className="flex-1">{a(`commands.${id}`)}</span><kbd className="pl-4 font-ui text-xs text-ink-3">{shownChord(one.chord)}</kbd>
      </Item>
    );
  });
}
