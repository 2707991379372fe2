import { classes } from '@/components/ui/classes';

/** A person in one character; a ring marks who is making up a page (said in words beside it). */
export function Avatar({ name, holds = false }: { name: string; holds?: boolean }) {
  return <span aria-hidden className={classes('inline-flex size-6 shrink-0 items-center justify-center rounded-full text-xs font-semibold', holds ? 'bg-seal-weak text-seal outline outline-seal' : 'bg-plain-weak text-ink-2')}>{Array.from(name.trim())[0]?.toUpperCase() ?? '·'}</span>;
}
