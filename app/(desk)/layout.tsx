import type { ReactNode } from 'react';
import '../globals.css';
import { LanguageProvider } from '@/components/shell/language-provider';
import { wordsForBrowser } from '@/components/shell/words-for-browser';
import { Toasts } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { webFontUrl } from '@/lib/render/web-font';
import { words } from '@/lib/words/words';
import { readLanguage } from '../preferences';

/** 宋 for devices that have none worth reading: fetched only when no earlier face of --font-song is there. The same files as the page preview's. */
const songFaces = ([['song', 400], ['song-bold', 700]] as const)
  .map(([face, weight]) => `@font-face{font-family:'Banxin Song';font-weight:${weight};font-display:swap;src:url("${webFontUrl(face)}") format("woff2")}`).join('\n');

/** Everything behind the counter, and the door to it: words, tooltips, toasts. */
export default async function CounterLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage();
  return (
    <LanguageProvider language={language} words={wordsForBrowser(words[language])}>
      <style href="banxin-song" precedence="desk">{songFaces}</style>
      <TooltipProvider>{children}</TooltipProvider>
      <Toasts />
    </LanguageProvider>
  );
}
