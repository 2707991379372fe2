'use client';

import { useState, type ReactNode } from 'react';
import { Command } from 'cmdk';
import { Popover } from 'radix-ui';

/** A button that opens a list to type into and choose from; `keys` are further words an option is found by. `onCreate` offers what was typed when it is not in the list. */
export function Combobox({ trigger, label, placeholder, options, nothing, createWords, onChoose, onCreate }: {
  trigger: ReactNode; label: string; placeholder: string; options: readonly { id: string; text: string; detail?: string; keys?: string }[]; nothing: string;
  createWords?: (typed: string) => string; onChoose: (id: string) => void; onCreate?: (typed: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const finish = (act: () => void) => { act(); setTyped(''); setOpen(false); };
  const known = options.some((option) => option.text === typed.trim());
  const row = 'flex min-h-8 cursor-pointer items-center gap-2 rounded-small px-2 text-base data-[selected=true]:bg-hover max-md:min-h-10';
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content align="start" sideOffset={4} collisionPadding={8} className="z-50 w-64 rounded-base border border-line-strong bg-raised text-ink outline-none">
          <Command label={label} loop filter={(value, search, keywords) => (`${value} ${keywords?.join(' ') ?? ''}`.toLowerCase().includes(search.trim().toLowerCase()) ? 1 : 0)}>
            <Command.Input aria-label={label} value={typed} onValueChange={setTyped} placeholder={placeholder} className="h-9 w-full border-b border-line bg-transparent px-3 text-base outline-none focus-visible:outline-none max-md:text-lg" />
            <Command.List className="max-h-60 overflow-y-auto p-1">
              {onCreate && createWords ? null : <Command.Empty className="px-2 py-4 text-center text-sm text-ink-3">{nothing}</Command.Empty>}
              {options.map((option) => (
                <Command.Item key={option.id} value={option.id} keywords={[option.text, option.detail ?? '', option.keys ?? '']} onSelect={() => finish(() => onChoose(option.id))} className={row}>
                  <span className="min-w-0 flex-1 truncate">{option.text}</span>{option.detail ? <span className="text-xs text-ink-3">{option.detail}</span> : null}
                </Command.Item>
              ))}
              {onCreate && createWords && typed.trim() && !known ? (
                <Command.Item value={`create ${typed}`} keywords={[typed]} forceMount onSelect={() => finish(() => onCreate(typed.trim()))} className={`${row} text-seal`}>{createWords(typed.trim())}</Command.Item>
              ) : null}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
