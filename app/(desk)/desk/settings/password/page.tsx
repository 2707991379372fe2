import type { Metadata } from 'next';
import { PasswordForm } from '@/components/settings/password-form';
import { requireStaff } from '@/lib/auth/staff';
import { shortestPassword } from '@/lib/desk/password';
import { translator } from '../../../../preferences';
import { changeOwnPassword } from '../actions';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('settings'))('password') }; }

export default async function PasswordPage() {
  await requireStaff();
  return <PasswordForm leastPassword={shortestPassword} change={changeOwnPassword} />;
}
