'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { commandOf, isOpen, type CommandScene } from './commands';

/** What can be done with several blocks at once, over the facts of the one selected last. */
export function MarkedPanel({ scene }: { scene: CommandScene }) {
  const a = useTranslations('pageArrange');
  const { desk } = scene;
  const { many } = desk.edits;
  if (many.length < 2) return null;
  return (
    <section aria-label={a('menuOfMany', { count: many.length })} className="flex flex-col gap-2 border-b border-line bg-seal-weak p-4">
      <p className="font-medium">{a('menuOfMany', { count: many.length })}</p>
      <ul className="text-sm text-ink-2">{many.map((block) => <li key={block.id} className="truncate">{desk.nameOf(block)}</li>)}</ul>
      <div className="flex flex-wrap gap-2">
        {(['swap', 'join', 'align', 'copy', 'cut', 'takeOff'] as const).map((id) => {
          const one = commandOf(id);
          const Icon = one.icon;
          return <Button key={id} size="small" look={id === 'takeOff' ? 'danger' : 'plain'} disabled={!isOpen(one, desk)} onClick={() => one.run(scene)}><Icon aria-hidden />{a(`commands.${id}`)}</Button>;
        })}
      </div>
    </section>
  );
}
