import { say } from '@/components/edition/say';
import { readLanguage } from '../preferences';

/** For issues, pages and stories that are not published, or never were: the answer is the same. */
export default async function NotPublished() {
  const t = say(await readLanguage());
  return (
    <main id="content" className="ed-wide ed-empty" tabIndex={-1}>
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundDetail')}</p>
      <p><a href="/">{t('toLatest')}</a></p>
    </main>
  );
}
