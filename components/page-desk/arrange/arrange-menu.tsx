'use client';

import { Combine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';
import { CommandItems } from './command-items';
import type { CommandScene } from './commands';

/** The toolbar's menu of everything that can be done with blocks, each with its keys. */
export function ArrangeMenu({ scene }: { scene: CommandScene }) {
  const a = useTranslations('pageArrange');
  const { one, many } = scene.desk.edits;
  return (
    <Menu align="start" trigger={<Button><Combine aria-hidden />{a('title')}</Button>}>
      <MenuLabel><span className={one ? 'block max-w-72 truncate' : 'block max-w-72 text-pretty'}>{many.length > 1 ? a('menuOfMany', { count: many.length }) : one ? scene.desk.nameOf(one) : a('selectFirst')}</span></MenuLabel>
      <CommandItems ids={['swap', 'splitColumns', 'splitRows', 'join', 'grow', 'fitDepth', 'pin']} scene={scene} Item={MenuItem} />
      <MenuSeparator />
      <MenuLabel>{a('groups.page')}</MenuLabel>
      <CommandItems ids={['fill', 'align']} scene={scene} Item={MenuItem} />
      <MenuSeparator />
      <CommandItems ids={['copy', 'cut', 'paste', 'all', 'keep', 'takeOff']} scene={scene} Item={MenuItem} />
      <MenuSeparator />
      <CommandItems ids={['keys']} scene={scene} Item={MenuItem} />
    </Menu>
  );
}
