'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LiveStart } from '@/lib/desk/views/live';
import { newBlockId } from '../block-id';
import { useStream } from './use-stream';

/** Milliseconds in which several news make one reading. */
const together = 200;

/** Keeps a screen drawn by the server up to date: reads it anew when anything of the issue has changed. Shows nothing itself. */
export function IssueNews({ total }: { total: number }) {
  const router = useRouter();
  const [window] = useState(newBlockId);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const handlers = useMemo(() => {
    const soon = () => { clearTimeout(timer.current); timer.current = setTimeout(() => router.refresh(), together); };
    return {
      onStart: (start: LiveStart) => { const now = JSON.stringify(start); if (last.current !== null && last.current !== now) soon(); last.current = now; },
      onPage: soon, onRest: soon,
    };
  }, [router]);
  useStream(total, window, 'proof', null, handlers);
  return null;
}
