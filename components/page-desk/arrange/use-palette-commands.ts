'use client';

import { useMemo } from 'react';
import { ArrowRight, Wand2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScreenCommands, type ScreenCommand } from '@/components/shell/commands';
import { shownChord } from './command-items';
import { commands, isOpen, type CommandScene } from './commands';

/** Offers the page desk's commands to the palette: those that can be done now, the automatic make-up, and the way to the other pages. */
export function usePaletteCommands(scene: CommandScene, onGo: (page: number) => void, onMakeUp: () => void): void {
  const a = useTranslations('pageArrange');
  const t = useTranslations('pageDesk');
  const { desk } = scene;
  const offered = useMemo((): readonly ScreenCommand[] => {
    const group = t('title', { label: desk.view.label, page: desk.number });
    const block = desk.edits.many.length > 1 ? a('menuOfMany', { count: desk.edits.many.length }) : desk.edits.one ? desk.nameOf(desk.edits.one) : '';
    return [
      ...commands.filter((one) => isOpen(one, desk)).map((one): ScreenCommand => ({
        id: `page ${one.id}`, name: one.on === 'page' ? a(`commands.${one.id}`) : `${a(`commands.${one.id}`)}　${block}`, group, icon: one.icon, keys: shownChord(one.chord), run: () => one.run(scene),
      })),
      ...(desk.mayMakeUp ? [{ id: 'page make-up', name: t('makeUpPage'), group, icon: Wand2, run: onMakeUp }] : []),
      ...desk.pages.filter((page) => page.number !== desk.number).map((page): ScreenCommand => ({ id: `page go ${page.number}`, name: [t('pageN', { page: page.number }), page.section].filter(Boolean).join(' '), group, icon: ArrowRight, words: [`${page.number}`], run: () => onGo(page.number) })),
    ];
  }, [a, desk, onGo, onMakeUp, scene, t]);
  useScreenCommands(offered);
}
