'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslations } from 'use-intl';
import { actsFor, type Act } from './acts';
import { clearInsertMenu, closeInsertMenu, insertMenu, takeMenuKeys } from './insert-menu-plugin';
import { usePlaceIn } from './use-place-in';

/** What an empty line can become, chosen by arrows or a few letters; the words stay in the copy while nothing is chosen. */
export function InsertMenu({ editor, mayUpload }: { editor: Editor; mayUpload: boolean }) {
  const t = useTranslations('writing');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const open = useEditorState({ editor, selector: ({ editor: now }) => insertMenu(now.state), equalityFn: (one, other) => one?.from === other?.from && one?.typed === other?.typed });
  const acts = open ? actsFor(open.typed, (act) => t(`act.${act.name}`)).filter((act) => mayUpload || act.name !== 'photo') : [];
  const [at, setAt] = useState({ typed: '', index: 0 });
  const typed = open?.typed ?? '';
  const index = at.typed === typed ? Math.min(at.index, acts.length - 1) : 0;
  // A line that goes on as a sentence wants no menu.
  const shown = open !== null && (acts.length > 0 || typed.length <= 4);
  const place = usePlaceIn(editor, shown ? open.from : null);

  const run = (act: Act) => { clearInsertMenu(editor.view); act.run(editor); };
  const latest = useRef({ acts, index, run, typed });
  useEffect(() => { latest.current = { acts, index, run, typed }; });
  useEffect(() => {
    if (!shown) return;
    const { view } = editor;
    takeMenuKeys(view, (event) => {
      const { acts: choices, index: now, run: choose, typed: word } = latest.current;
      const go = (to: number) => { setAt({ typed: word, index: (to + choices.length) % Math.max(1, choices.length) }); return true; };
      switch (event.key) {
        case 'ArrowDown': return choices.length > 0 && go(now + 1);
        case 'ArrowUp': return choices.length > 0 && go(now - 1);
        case 'Escape': closeInsertMenu(view); return true;
        case 'Enter': case 'Tab': { const act = choices[now]; if (!act) return false; choose(act); return true; }
        default: return false;
      }
    });
    view.dom.setAttribute('aria-controls', id);
    return () => { takeMenuKeys(view, null); view.dom.removeAttribute('aria-controls'); view.dom.removeAttribute('aria-activedescendant'); };
  }, [editor, shown, id]);
  useEffect(() => {
    if (!shown) return;
    const active = acts[index];
    if (active) editor.view.dom.setAttribute('aria-activedescendant', `${id}-${active.name}`); else editor.view.dom.removeAttribute('aria-activedescendant');
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  if (!shown || !place) return null;
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('insertMenu')} style={place} className="absolute z-20 max-h-72 w-72 max-w-full overflow-y-auto rounded-base border border-line-strong bg-raised p-1 font-ui text-base">
      {acts.length === 0 ? <p className="px-2 py-1.5 text-sm text-ink-3">{t('insertNothing')}</p> : null}
      {acts.map((act, position) => (
        <div key={act.name} id={`${id}-${act.name}`} role="option" aria-selected={position === index} onMouseDown={(event) => { event.preventDefault(); run(act); }} onMouseMove={() => { if (position !== index) setAt({ typed, index: position }); }}
          className="flex min-h-9 cursor-default items-center gap-2 rounded-small px-2 aria-selected:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3">
          <act.icon aria-hidden /><span className="flex-1 whitespace-nowrap">{t(`act.${act.name}`)}</span><span className="truncate text-xs text-ink-3">{t(`actHint.${act.name}`)}</span>
        </div>
      ))}
    </div>
  );
}
