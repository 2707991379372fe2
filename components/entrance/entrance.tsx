import type { ReactNode } from 'react';

/** The page before the desk: one card, the paper's name above it. */
export function Entrance({ name, title, detail, children, foot }: { name: string; title: string; detail: string; children: ReactNode; foot?: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-5 py-10">
      <p className="border-b-2 border-seal pb-3 font-song text-2xl font-bold text-seal">{name}</p>
      <div>
        <h1 className="text-xl">{title}</h1>
        <p className="mt-1 text-ink-2">{detail}</p>
      </div>
      {children}
      {foot}
    </main>
  );
}
