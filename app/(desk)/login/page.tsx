import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/entrance/entrance';
import { LoginForm, type SampleLogin } from '@/components/entrance/login-form';
import { WholePageLink } from '@/components/ui/whole-page-link';
import { sampleLogins } from '@/db/sample/logins';
import { currentActor } from '@/lib/auth/staff';
import { readPublication } from '@/lib/desk/publication';
import { store } from '@/lib/desk/store';
import { listUsers, needsFirstAdministrator } from '@/lib/desk/users';
import { translator } from '../../preferences';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('auth'))('signIn'), robots: { index: false } }; }

/** The printed logins that still have their printed password. */
async function openSamples(): Promise<SampleLogin[]> {
  const users = (await listUsers(store().read)).filter((user) => user.active && user.samplePassword);
  return sampleLogins.flatMap(({ login, password }) => users.filter((user) => user.login === login).map(({ name, roles }) => ({ login, password, name, roles })));
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { next } = await searchParams;
  const after = typeof next === 'string' && /^\/desk(\/|\?|$)/.test(next) ? next : '/desk';
  if (await needsFirstAdministrator(store().read)) redirect('/welcome');
  if (await currentActor()) redirect(after);
  const [t, publication, samples] = await Promise.all([translator('auth'), readPublication(store().read), openSamples()]);
  return (
    <Entrance name={publication?.name || '版心'} title={t('signInTitle')} detail={t('signInDetail')} foot={<WholePageLink href="/" className="text-sm text-ink-2 underline underline-offset-4 hover:text-ink">{t('readPaper')}</WholePageLink>}>
      <LoginForm next={after} samples={samples} />
    </Entrance>
  );
}
