import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './edition.css';
import './edition-story.css';
import './edition-print.css';
import { readLanguage } from '../preferences';
import { say } from '@/components/edition/say';
import { readersGate } from './published';

export async function generateMetadata(): Promise<Metadata> {
  const { open, publicationName } = await readersGate();
  return {
    title: { default: publicationName, template: `%s · ${publicationName}` },
    ...(open ? {} : { robots: { index: false, follow: false, noarchive: true } }),
    alternates: { types: { 'application/rss+xml': '/feed.xml' } },
  };
}

/** The readers' paper: its own sheet of style, no script of ours. */
export default async function EditionLayout({ children }: { children: ReactNode }) {
  const [language] = await Promise.all([readLanguage(), readersGate()]);
  return (
    <div className="ed-page">
      <a className="ed-skip" href="#content">{say(language)('skip')}</a>
      {children}
    </div>
  );
}
