import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/entrance/entrance';
import { WelcomeForm } from '@/components/entrance/welcome-form';
import { shortestPassword } from '@/lib/desk/password';
import { store } from '@/lib/desk/store';
import { needsFirstAdministrator } from '@/lib/desk/users';
import { translator } from '../../preferences';
import { createFirstAdministrator } from './actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('auth'))('welcomeTitle'), robots: { index: false } }; }

/** First run: while the newsroom has no login. Afterwards the way leads to the login page. */
export default async function WelcomePage() {
  if (!await needsFirstAdministrator(store().read)) redirect('/login');
  const t = await translator('auth');
  return (
    <Entrance name="版心" title={t('welcomeTitle')} detail={t('welcomeDetail')}>
      <WelcomeForm leastPassword={shortestPassword} create={createFirstAdministrator} />
    </Entrance>
  );
}
