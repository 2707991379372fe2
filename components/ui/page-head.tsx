import type { ReactNode } from 'react';

/** Head of a screen: its name, what it holds, and its acts at the right. */
export function PageHead({ title, detail, actions }: { title: ReactNode; detail?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-4 pb-3 md:px-6">
      <div className="min-w-0 grow basis-56">
        <h1 className="truncate text-xl">{title}</h1>
        {detail ? <div className="text-sm text-ink-2">{detail}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
