import { extraFontCss, fontFamily } from '@/lib/render/web-font';
import type { PaperView } from './edition.types';

/** The paper's own name: its artwork, or its lettering in just the characters it needs. */
export function Nameplate({ paper, large }: { paper: PaperView; large: boolean }) {
  const className = `ed-nameplate${large ? ' ed-nameplate-large' : ''}`;
  if (paper.nameplateUrl) {
    return <a className={className} href="/"><img src={paper.nameplateUrl} alt={paper.name} /></a>;
  }
  return (
    <>
      <style dangerouslySetInnerHTML={{ __html: extraFontCss(paper.nameplateFace, paper.name) }} />
      <a className={className} href="/" lang="zh-CN" style={{ fontFamily: `${fontFamily(paper.nameplateFace)}, var(--font-kai)` }}>{paper.name}</a>
    </>
  );
}
