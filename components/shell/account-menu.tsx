'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { signOut } from 'next-auth/react';
import { ChevronDown, KeyRound, LogOut, Monitor, Moon, Newspaper, Sun } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';
import { WholePageLink } from '@/components/ui/whole-page-link';
import { languages, type Language } from '@/lib/words/area';
import type { Role } from '@/lib/newsroom/states';
import type { PreferenceActions, ThemeChoice } from './shell.types';

const languageNames: Record<Language, string> = { zh: '简体中文', en: 'English' };

/** Language and light or dark: kept in cookies, set on the server. */
export function PreferenceChoices({ theme, actions }: { theme: ThemeChoice; actions: PreferenceActions }) {
  const t = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const themes = [
    { value: 'system', label: t('themeSystem'), icon: <Monitor aria-hidden /> }, { value: 'light', label: t('themeLight'), icon: <Sun aria-hidden /> }, { value: 'dark', label: t('themeDark'), icon: <Moon aria-hidden /> },
  ];
  return (
    <>
      <MenuLabel>{t('language')}</MenuLabel>
      <MenuChoices value={locale} choices={languages.map((value) => ({ value, label: languageNames[value] }))} onValueChange={async (value) => { await actions.setLanguage(value as Language); router.refresh(); }} />
      <MenuSeparator />
      <MenuLabel>{t('theme')}</MenuLabel>
      <MenuChoices value={theme} choices={themes} onValueChange={async (value) => { await actions.setTheme(value as ThemeChoice); router.refresh(); }} />
    </>
  );
}

/** Who am I, my preferences, and the way out. */
export function AccountMenu({ name, roles, theme, actions }: { name: string; roles: readonly Role[]; theme: ThemeChoice; actions: PreferenceActions }) {
  const t = useTranslations('common');
  const trigger = (
    <Button look="quiet" aria-label={`${t('account')}：${name}`}>
      <span className="max-w-24 truncate">{name}</span>
      <span className="text-xs font-normal text-ink-3 max-lg:hidden">{roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
      <ChevronDown aria-hidden className="size-3!" />
    </Button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuLabel>{name} · {roles.map((role) => t(`role.${role}`)).join(' · ')}</MenuLabel>
      <MenuItem asChild><Link href="/desk/settings/password"><KeyRound aria-hidden />{t('changePassword')}</Link></MenuItem>
      <MenuItem asChild><WholePageLink href="/"><Newspaper aria-hidden />{t('paper')}</WholePageLink></MenuItem>
      <MenuSeparator />
      <PreferenceChoices theme={theme} actions={actions} />
      <MenuSeparator />
      <MenuItem onSelect={() => { void signOut({ callbackUrl: '/login' }); }}><LogOut aria-hidden />{t('signOut')}</MenuItem>
    </Menu>
  );
}
