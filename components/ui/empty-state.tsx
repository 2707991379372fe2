import type { ReactNode } from 'react';

/** Nothing here yet: why, and what to do next. `heading`: it is all the screen has to say, so its title is the screen's heading. */
export function EmptyState({ icon, title, heading = false, children, action }: { icon?: ReactNode; title: string; heading?: boolean; children?: ReactNode; action?: ReactNode }) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-14 text-center">
      {icon ? <div aria-hidden className="mb-1 text-ink-3 [&_svg]:size-7 [&_svg]:stroke-[1.25]">{icon}</div> : null}
      <Title className="text-base font-medium">{title}</Title>
      {children ? <div className="max-w-md text-sm text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
