import type { ReactNode } from 'react';
import type { Language } from '@/lib/words/area';
import type { PaperView } from './edition.types';
import { say } from './say';

interface Choice { readonly name: string; readonly current: boolean; /** A server action; the form works without script. */ readonly choose: () => Promise<void> }

/** A row of buttons, one of them the choice that holds. */
function Choices({ legend, choices }: { legend: string; choices: readonly Choice[] }): ReactNode {
  return (
    <div className="ed-choices" role="group" aria-label={legend}>
      {choices.map(({ name, current, choose }) => <form key={name} action={choose}><button type="submit" aria-pressed={current}>{name}</button></form>)}
    </div>
  );
}

/** The imprint as printed, and the reader's own settings. */
export function EditionFoot({ language, paper, languages, themes }: { language: Language; paper: PaperView | null; languages: readonly Choice[]; themes: readonly Choice[] }) {
  const t = say(language);
  return (
    <footer className="ed-foot">
      <div className="ed-wide">
        {paper && (
          <div className="ed-imprint" lang="zh-CN">
            <p className="ed-imprint-name">{paper.name}</p>
            {paper.publisher && <p>{paper.publisher}</p>}
            {paper.permit.length > 0 && <p>{paper.permit.join(' ')}</p>}
            {paper.imprint.map((line) => <p key={line}>{line}</p>)}
          </div>
        )}
        <div className="ed-settings">
          <Choices legend={t('language')} choices={languages} />
          <Choices legend={t('theme')} choices={themes} />
          <a href="/desk" rel="nofollow">{t('deskDoor')}</a>
        </div>
      </div>
    </footer>
  );
}
