/** A step back and a step on, as links; a step there is none of is left out. */
export interface Step { readonly href: string; readonly label: string; readonly title?: string }

export function Turner({ name, previous, next, id }: { name: string; previous: Step | null; next: Step | null; id?: string }) {
  if (!previous && !next) return null;
  return (
    <nav className="ed-turner" aria-label={name} id={id}>
      {previous ? <a rel="prev" href={previous.href} className="ed-turn-back"><span aria-hidden="true">← </span>{previous.label}{previous.title && <span className="ed-turn-title" lang="zh-CN">{previous.title}</span>}</a> : <span />}
      {next ? <a rel="next" href={next.href} className="ed-turn-on">{next.label}<span aria-hidden="true"> →</span>{next.title && <span className="ed-turn-title" lang="zh-CN">{next.title}</span>}</a> : <span />}
    </nav>
  );
}
