import type { ReactNode } from 'react';
import '../globals.css';
import { LanguageProvider } from '@/components/shell/language-provider';
import { wordsForBrowser } from '@/components/shell/words-for-browser';
import { Toasts } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { words } from '@/lib/words/words';
import { readLanguage } from '../preferences';

/** Everything behind the counter, and the door to it: words, tooltips, toasts. */
export default async function CounterLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage();
  return (
    <LanguageProvider language={language} words={wordsForBrowser(words[language])}>
      <TooltipProvider>{children}</TooltipProvider>
      <Toasts />
    </LanguageProvider>
  );
}
