'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LucideIcon } from 'lucide-react';

/** A command of the screen that is open, offered by the palette (Ctrl+K, ⌘K) besides the places and commands of the whole desk. */
export interface ScreenCommand {
  /** Unlike any other on the screen. */
  readonly id: string;
  /** Its words in the reader's language. */
  readonly name: string;
  /** Heading under which the palette lists it. */
  readonly group: string;
  readonly icon: LucideIcon;
  /** The keys that do the same, as shown: Ctrl Z. */
  readonly keys?: string;
  /** Further words it is found by. */
  readonly words?: readonly string[];
  run(): void;
}

const none: readonly ScreenCommand[] = [];
const offered = new Map<symbol, readonly ScreenCommand[]>();
const listeners = new Set<() => void>();
let all: readonly ScreenCommand[] = none;

function tell(): void {
  all = offered.size === 0 ? none : [...offered.values()].flat();
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void): (() => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };

/** Offers these commands while the screen stands. Keep the list the same (useMemo) as long as nothing of it changes. */
export function useScreenCommands(commands: readonly ScreenCommand[]): void {
  const [name] = useState(() => Symbol('screen'));
  useEffect(() => { offered.set(name, commands); tell(); }, [commands, name]);
  useEffect(() => () => { offered.delete(name); tell(); }, [name]);
}

/** The commands of the screen that is open, for the palette. */
export const useOfferedCommands = (): readonly ScreenCommand[] => useSyncExternalStore(subscribe, () => all, () => none);
