import type { ReactNode } from 'react';

/** Nothing here yet: why, and what to do next. */
export function EmptyState({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-14 text-center">
      {icon ? <div aria-hidden className="mb-1 text-ink-3 [&_svg]:size-7 [&_svg]:stroke-[1.25]">{icon}</div> : null}
      <p className="text-base font-medium">{title}</p>
      {children ? <div className="max-w-md text-sm text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
