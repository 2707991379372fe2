import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { extraFontCss, screenFaces, screenFontCss } from '@/lib/render/web-font';
import { signsIn } from '@/lib/typeset/fallback';
import { typeCase } from '@/lib/typeset/type-case';

/** Rules of every face a proof of this issue may use: the whole web fonts, the nameplate's lettering, and rare characters and signs of its copy. */
export function proofFontCss({ masthead, stories, pages }: IssueLayout): string {
  const copy = JSON.stringify([masthead, stories, pages]);
  return [screenFontCss(), ...screenFaces.map((face) => extraFontCss(face, copy)), ...(screenFaces.includes(masthead.face) ? [] : [extraFontCss(masthead.face, masthead.name)]), extraFontCss('symbol', signsIn(copy, typeCase))].filter(Boolean).join('\n');
}

/** The fonts of the press PDF, for the proofs on this screen. */
export function ProofFonts({ css }: { css: string }) {
  return <style>{css}</style>;
}
