'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { MastheadDraft, Propose, Proposed } from './issues.types';

export const computedFields = ['totalNumber', 'numberInYear', 'weekday', 'lunar'] as const;
export type ComputedName = (typeof computedFields)[number];

/** Lines of a text, empty ones left out. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

const whole = (text: string): number | undefined => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined);
const pause = 250;

/** Masthead fields whose computed values follow the date, unless somebody set them by hand. */
export function useMasthead(first: MastheadDraft, proposedFirst: Proposed, propose: Propose, except?: number) {
  const [draft, setDraft] = useState(first);
  const [proposed, setProposed] = useState(proposedFirst);
  const [dateProblem, setDateProblem] = useState('');
  const [computing, setComputing] = useState(false);
  const latest = useRef(0);
  const byHand = useRef(new Set<ComputedName>(computedFields.filter((name) => String(first[name]) !== String(proposedFirst.proposal[name]))));

  const { date, totalNumber, numberInYear } = draft;
  const started = useRef(false);
  useEffect(() => {
    if (!started.current) { started.current = true; return; }
    if (date === '') return;
    const turn = ++latest.current;
    const timer = setTimeout(async () => {
      setComputing(true);
      const reply = await propose({ date, ...(byHand.current.has('totalNumber') ? { totalNumber: whole(totalNumber) } : {}), ...(byHand.current.has('numberInYear') ? { numberInYear: whole(numberInYear) } : {}), ...(except === undefined ? {} : { except }) }).catch(() => null);
      if (turn !== latest.current) return;
      setComputing(false);
      if (!reply) return;
      if (!reply.ok) { setDateProblem(reply.fields.date ?? reply.message); return; }
      setDateProblem('');
      setProposed(reply.value);
      setDraft((was) => ({ ...was, ...Object.fromEntries(computedFields.filter((name) => !byHand.current.has(name)).map((name) => [name, String(reply.value.proposal[name])])) }));
    }, pause);
    return () => clearTimeout(timer);
  }, [date, totalNumber, numberInYear, propose, except]);

  const set = useCallback((changes: Partial<MastheadDraft>) => setDraft((was) => ({ ...was, ...changes })), []);
  const setComputed = useCallback((name: ComputedName, value: string, computed: string) => {
    if (value.trim() === computed) byHand.current.delete(name); else byHand.current.add(name);
    setDraft((was) => ({ ...was, [name]: value }));
  }, []);
  const setReason = useCallback((name: ComputedName, reason: string) => setDraft((was) => ({ ...was, reasons: { ...was.reasons, [name]: reason } })), []);

  /** The fields as an operation takes them. */
  const input = () => ({
    date: draft.date, totalNumber: whole(draft.totalNumber) ?? draft.totalNumber, numberInYear: whole(draft.numberInYear) ?? draft.numberInYear, weekday: draft.weekday.trim(), lunar: draft.lunar.trim(), extra: draft.extra.trim(),
    publisher: draft.publisher.trim(), permit: linesOf(draft.permit), notices: linesOf(draft.notices), reasons: Object.fromEntries(Object.entries(draft.reasons).filter(([, reason]) => reason.trim() !== '')),
  });
  return { draft, proposed, dateProblem, setDateProblem, computing, set, setComputed, setReason, input };
}

export type Masthead = ReturnType<typeof useMasthead>;
