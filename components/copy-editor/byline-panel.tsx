'use client';

import { useState } from 'react';
import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { ArrowDown, ArrowUp, GripVertical, Newspaper, Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Combobox } from '@/components/ui/combobox';
import { Field, Input, Select } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { bylineOf, bylineRoles, type ArticleContent } from '@/lib/copy/article-content';
import { bylineText } from '@/lib/copy/byline-text';
import type { Choices, PersonChoice } from './copy-desk.types';

type Byline = ArticleContent['byline'];
type Names = Extract<Byline, { kind: 'people' }>['names'];

/** The list with the entry at `from` moved to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list];
  const [entry] = rest.splice(from, 1);
  if (entry !== undefined) rest.splice(Math.max(0, Math.min(to, rest.length)), 0, entry);
  return rest;
}

function NameRow({ place, last, entry, readOnly, onMove, onRole, onRemove }: {
  place: number; last: boolean; entry: Names[number]; readOnly: boolean; onMove: (to: number) => void; onRole: (role: Names[number]['role']) => void; onRemove: () => void;
}) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const drag = useDraggable({ id: `name-${place}`, data: { place }, disabled: readOnly });
  const drop = useDroppable({ id: `place-${place}`, data: { place } });
  return (
    <li ref={(element) => { drag.setNodeRef(element); drop.setNodeRef(element); }} className={classes('flex items-center gap-1 border-b border-line bg-surface py-1 last:border-b-0', drag.isDragging && 'opacity-40', drop.isOver && !drag.isDragging && 'bg-seal-weak')}
      onKeyDown={(event) => { if (event.altKey && !readOnly && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); onMove(place + (event.key === 'ArrowUp' ? -1 : 1)); } }}>
      {readOnly ? null : <button type="button" {...drag.listeners} tabIndex={-1} aria-hidden title={t('dragName', { name: entry.name })} className="grid h-7 w-5 cursor-grab touch-none place-content-center text-ink-3"><GripVertical className="size-3.5" /></button>}
      <span className="min-w-0 flex-1 truncate font-medium">{entry.name}</span>
      <Select aria-label={t('roleOf', { name: entry.name })} value={entry.role} disabled={readOnly} onChange={(event) => onRole(bylineRoles.find((role) => role === event.target.value) ?? 'reporter')} className="w-24">
        {bylineRoles.map((role) => <option key={role} value={role}>{common(`bylineRole.${role}`)}</option>)}
      </Select>
      {readOnly ? null : <>
        <IconButton label={t('moveUpName', { name: entry.name })} size="small" shortcut="Alt ↑" disabled={place === 0} onClick={() => onMove(place - 1)}><ArrowUp /></IconButton>
        <IconButton label={t('moveDownName', { name: entry.name })} size="small" shortcut="Alt ↓" disabled={last} onClick={() => onMove(place + 1)}><ArrowDown /></IconButton>
        <IconButton label={t('removeName', { name: entry.name })} size="small" onClick={onRemove}><X /></IconButton>
      </>}
    </li>
  );
}

/** Who wrote it, in the order it prints; or where it came from; or nothing. */
export function BylinePanel({ byline, choices, readOnly, onChange }: {
  byline: Byline; choices: Choices; readOnly: boolean; onChange: (byline: Byline) => void;
}) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const words = useTranslations('people');
  // What is chosen but not yet complete (people without a name, a source not yet typed) stands here only.
  const [kind, setKind] = useState<Byline['kind']>(byline.kind);
  const [label, setLabel] = useState(byline.kind === 'people' ? byline.label : choices.bylineLabel);
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(byline.kind);
  if (byline.kind !== shown) { setShown(byline.kind); if (byline.kind !== 'none') { setKind(byline.kind); if (byline.kind === 'people') setLabel(byline.label); } }
  const names: Names = byline.kind === 'people' ? byline.names : [];
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const put = (next: Names, nextLabel = label) => onChange(next.length > 0 ? { kind: 'people', label: nextLabel, names: next } : { kind: 'none' });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= names.length) return;
    setSaid(t('movedTo', { name: names[from]?.name ?? '', place: to + 1 }));
    put(moved(names, from, to));
  };
  const add = (person: PersonChoice) => { if (!names.some((entry) => entry.personId === person.id)) put([...names, { personId: person.id, name: person.name, role: person.role }]); };
  const chooseKind = (next: Byline['kind']) => { setKind(next); if (next !== byline.kind) onChange({ kind: 'none' }); };
  const free = choices.people.filter((person) => !names.some((entry) => entry.personId === person.id));
  const preview = bylineText(bylineOf(byline));
  return (
    <div className="flex flex-col gap-4 p-4">
      <Field label={t('bylineKind')}>
        <Select value={kind} disabled={readOnly} onChange={(event) => chooseKind(event.target.value === 'people' || event.target.value === 'source' ? event.target.value : 'none')}>
          <option value="people">{t('bylinePeople')}</option><option value="source">{t('bylineSource')}</option><option value="none">{t('bylineNone')}</option>
        </Select>
      </Field>
      {kind === 'people' ? (
        <>
          <Field label={t('bylineLabel')}><Input value={label} readOnly={readOnly} maxLength={20} onChange={(event) => { setLabel(event.target.value); if (names.length > 0) put(names, event.target.value); }} /></Field>
          <DndContext sensors={sensors} onDragEnd={({ active, over }) => { const from: unknown = active.data.current?.place; const to: unknown = over?.data.current?.place; if (typeof from === 'number' && typeof to === 'number') move(from, to); }}>
            {names.length === 0 ? <p className="text-sm text-ink-3">{t('bylineEmpty')}</p> : (
              <ol aria-label={t('bylineNames')} className="border-y border-line">
                {names.map((entry, place) => (
                  <NameRow key={entry.personId} place={place} last={place === names.length - 1} entry={entry} readOnly={readOnly} onMove={(to) => move(place, to)}
                    onRole={(role) => put(names.map((other, at) => at === place ? { ...other, role } : other))} onRemove={() => put(names.filter((_, at) => at !== place))} />
                ))}
              </ol>
            )}
          </DndContext>
          <p className="sr-only" role="status">{said}</p>
          {readOnly ? null : (
            <Combobox label={t('addName')} placeholder={t('findName')} nothing={t('noPerson')} options={free.map((person) => ({ id: person.id, text: person.name, keys: person.keys, detail: person.guest ? `${common(`bylineRole.${person.role}`)} · ${words('guest')}` : common(`bylineRole.${person.role}`) }))}
              trigger={<Button className="self-start"><Plus aria-hidden />{t('addName')}</Button>} onChoose={(id) => { const person = free.find((choice) => choice.id === id); if (person) add(person); }}
              createWords={(name) => t('addNewPerson', { name })} onCreate={(name) => add({ id: `new:${name}`.slice(0, 100), name: name.slice(0, 40), role: 'reporter', guest: false, keys: '' })} />
          )}
        </>
      ) : null}
      {kind === 'source' && !readOnly && choices.sources.length > 0 ? (
        <Combobox label={words('chooseSource')} placeholder={words('findSource')} nothing={words('noSource')} options={choices.sources.map((source) => ({ id: source.name, text: source.name, keys: source.keys, ...(source.locked ? { detail: words('locked') } : {}) }))}
          trigger={<Button className="self-start"><Newspaper aria-hidden />{words('chooseSource')}</Button>} onChoose={(source) => onChange({ kind: 'source', source })} />
      ) : null}
      {kind === 'source' ? <Field label={t('source')} hint={t('sourceHint')}><Input value={byline.kind === 'source' ? byline.source : ''} readOnly={readOnly} maxLength={100} onChange={(event) => onChange(event.target.value ? { kind: 'source', source: event.target.value } : { kind: 'none' })} /></Field> : null}
      {preview ? <p className="text-sm text-ink-2">{t('bylinePreview')}<span className="font-song text-base text-ink">{preview}</span></p> : null}
    </div>
  );
}
