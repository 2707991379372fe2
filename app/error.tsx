'use client';

import './globals.css';
import { Button, buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { WholePageLink } from '@/components/ui/whole-page-link';
import { common } from '@/lib/words/common';

/** Last resort above the layouts that carry the words: it speaks both languages by the page's own. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const english = typeof document !== 'undefined' && document.documentElement.lang === 'en';
  const text = common[english ? 'en' : 'zh'];
  return (
    <main className="grid min-h-dvh place-content-center" role="alert">
      <EmptyState title={text.broken} action={<><Button onClick={reset}>{text.tryAgain}</Button><WholePageLink href="/" className={buttonClasses('plain')}>{text.toPaper}</WholePageLink></>}>
        {text.brokenDetail}{error.digest ? <span className="block text-xs text-ink-3">{error.digest}</span> : null}
      </EmptyState>
    </main>
  );
}
