'use client';

import { useEffect, useRef, useState } from 'react';
import type { Editor } from '@tiptap/react';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { signGroups, type SignGroup } from './signs';
import { writingDeskOf } from './writing-desk';

const place = 'banxin-signs';
const mostRecent = 16;
const readRecent = (): string => { try { return [...(localStorage.getItem(place) ?? '')].slice(0, mostRecent).join(''); } catch { return ''; } };

function Signs({ name, signs, onSign }: { name: string; signs: string; onSign: (sign: string) => void }) {
  return (
    <div role="group" aria-label={name}>
      <h3 className="text-xs text-ink-3">{name}</h3>
      <div className="flex flex-wrap">
        {[...signs].map((sign) => <button key={sign} type="button" onClick={() => onSign(sign)} className="grid size-8 place-content-center rounded-small font-song text-lg hover:bg-hover max-md:size-10">{sign}</button>)}
      </div>
    </div>
  );
}

/** Special characters, put where the cursor stands; arrows move between them. */
export function SignsPanel({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const box = useRef<HTMLElement>(null);
  const [recent, setRecent] = useState(readRecent);
  useEffect(() => { box.current?.querySelector('button[class*=font-song]')?.scrollIntoView({ block: 'nearest' }); box.current?.querySelector<HTMLButtonElement>('[role=group] button')?.focus(); }, []);
  const close = () => { writingDeskOf(editor).open('none'); editor.commands.focus(); };
  const put = (sign: string) => {
    editor.view.dispatch(editor.state.tr.insertText(sign).scrollIntoView());
    const next = [sign, ...[...recent].filter((other) => other !== sign)].slice(0, mostRecent).join('');
    setRecent(next);
    try { localStorage.setItem(place, next); } catch { /* private windows keep nothing */ }
  };
  const move = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') { event.preventDefault(); close(); return; }
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || !box.current) return;
    const buttons = [...box.current.querySelectorAll<HTMLButtonElement>('[role=group] button')];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
  };
  return (
    <section ref={box} aria-label={t('signs')} onKeyDown={move} className="flex flex-col gap-1">
      <div className="flex items-center gap-2"><h2 className="text-sm font-medium">{t('signs')}</h2><span className="flex-1 text-xs text-ink-3">{t('signsHint')}</span><IconButton label={t('noticeClose')} size="small" onClick={close}><X /></IconButton></div>
      <div className="grid max-h-44 gap-1 overflow-y-auto">
        {recent === '' ? null : <Signs name={t('signsRecent')} signs={recent} onSign={put} />}
        {(Object.keys(signGroups) as SignGroup[]).map((name) => <Signs key={name} name={t(`signGroup.${name}`)} signs={signGroups[name]} onSign={put} />)}
      </div>
    </section>
  );
}
