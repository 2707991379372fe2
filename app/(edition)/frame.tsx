import type { ReactNode } from 'react';
import { EditionFoot } from '@/components/edition/edition-foot';
import { EditionHead } from '@/components/edition/edition-head';
import type { IssueFrame, PaperView } from '@/components/edition/edition.types';
import { textFontUrl } from '@/components/edition/addresses';
import { say } from '@/components/edition/say';
import { languages } from '@/lib/words/area';
import { setLanguage, setTheme } from '../preference-actions';
import { readLanguage, readTheme, themes } from '../preferences';

interface Props { readonly paper: PaperView; readonly issue: IssueFrame | null; readonly large?: boolean; readonly here?: 'latest' | 'archive'; readonly children: ReactNode }

const languageNames = { zh: '中文', en: 'English' } as const;
const themeWords = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** Reading type of the edition, asked for only where the device has no 宋体 of its own. */
const readingFonts = (sha256: string): string =>
  `@font-face{font-family:bx-read;font-weight:400;src:url("${textFontUrl(sha256, 'song')}") format("woff2");font-display:swap}`
  + `@font-face{font-family:bx-read;font-weight:900;src:url("${textFontUrl(sha256, 'song-heavy')}") format("woff2");font-display:swap}`;

/** Head and foot of the paper round a page of it. */
export async function Frame({ paper, issue, large, here, children }: Props) {
  const [language, theme] = await Promise.all([readLanguage(), readTheme()]);
  const t = say(language);
  return (
    <>
      {issue && <style dangerouslySetInnerHTML={{ __html: readingFonts(issue.sha256) }} />}
      <EditionHead language={language} paper={paper} issue={issue} large={large} here={here} />
      <main id="content" className="ed-wide" tabIndex={-1}>{children}</main>
      <EditionFoot
        language={language} paper={issue ? paper : null}
        languages={languages.map((one) => ({ name: languageNames[one], current: one === language, choose: setLanguage.bind(null, one) }))}
        themes={themes.map((one) => ({ name: t(themeWords[one]), current: one === theme, choose: setTheme.bind(null, one) }))}
      />
    </>
  );
}
