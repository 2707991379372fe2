'use client';

import { Toolbar } from 'radix-ui';
import { useEffect, useState } from 'react';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { buttonClasses } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { find } from '../find/find-plugin';
import { bubbleActs, type ActName } from './acts';
import { usePlaceIn } from './use-place-in';
import { writingDeskOf } from './writing-desk';

const square = buttonClasses('quiet', 'small', true);

/** Words selected with the mouse get their tools beside them; the bar above the copy has the same ones for the keyboard. */
export function Bubble({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const [pressed, setPressed] = useState(false);
  const selected = useEditorState({ editor, selector: ({ editor: now }) => {
    const { selection } = now.state;
    if (!(selection instanceof TextSelection) || selection.empty || !now.isFocused) return null;
    return { from: selection.from, to: selection.to, on: [now.isActive('strong') && 'strong', now.isActive('kai') && 'kai', now.isActive('crosshead') && 'crosshead', now.isActive('bulletList') && 'list', now.isActive('editorNote') && 'note'].filter((name): name is ActName => name !== false) };
  } });
  // While the button is down one is still selecting; fingers have the browser's own bar.
  useEffect(() => {
    const down = (event: PointerEvent) => { if (event.target instanceof Node && editor.view.dom.contains(event.target)) setPressed(true); };
    const up = () => setPressed(false);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    return () => { document.removeEventListener('pointerdown', down); document.removeEventListener('pointerup', up); };
  }, [editor]);
  const place = usePlaceIn(editor, selected && !pressed ? selected.from : null, true);
  if (!selected || pressed || !place) return null;
  const look = () => {
    const words = editor.state.doc.textBetween(selected.from, selected.to, ' ');
    writingDeskOf(editor).open('find');
    find(editor.view, words.slice(0, 100), false);
  };
  return (
    <Toolbar.Root aria-label={t('bubble')} style={place} className="absolute z-20 flex gap-0.5 rounded-base border border-line-strong bg-raised p-0.5 pointer-coarse:hidden">
      {bubbleActs.map(({ name, icon: Icon, run }) => (
        <Tooltip key={name} text={t(`act.${name}`)} side="top"><Toolbar.Button aria-label={t(`act.${name}`)} aria-pressed={selected.on.includes(name)} onMouseDown={(event) => event.preventDefault()} onClick={() => run(editor)} className={square}><Icon aria-hidden /></Toolbar.Button></Tooltip>
      ))}
      <Tooltip text={t('search')} side="top"><Toolbar.Button aria-label={t('search')} onMouseDown={(event) => event.preventDefault()} onClick={look} className={square}><Search aria-hidden /></Toolbar.Button></Tooltip>
    </Toolbar.Root>
  );
}
