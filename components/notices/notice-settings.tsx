'use client';

import Link from 'next/link';
import { useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { Field, Input, Select } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { Table, Td, Th } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { NoticeChoicesView } from '@/lib/desk/views/notice';
import { noticeKinds, type NoticeKind } from '@/lib/newsroom/notice-kinds';
import type { Reply } from '@/lib/words/reply';

/** What one wants to be told of, on the desk and by mail, and where mail goes. */
export function NoticeSettings({ given, mailIsOn, save }: { given: NoticeChoicesView; mailIsOn: boolean; save: (input: unknown) => Promise<Reply<null>> }) {
  const t = useTranslations('notices');
  const { act, busy, problems } = useAct();
  const ready = useHydrated();
  const [email, setEmail] = useState(given.email);
  const [language, setLanguage] = useState(given.language);
  const [choices, setChoices] = useState(given.choices);
  const choose = (kind: NoticeKind, way: 'desk' | 'mail', on: boolean) => setChoices((was) => ({ ...was, [kind]: { ...was[kind], [way]: on } }));
  return (
    <form className="max-w-3xl pb-8" onSubmit={(event) => { event.preventDefault(); void act(() => save({ email, language, choices }), t('saved')); }}>
      <PageHead title={t('settings')} detail={t('settingsDetail')} actions={<Link href="/desk/notices" className={buttonClasses()}><ArrowLeft aria-hidden />{t('all')}</Link>} />
      {mailIsOn ? null : <div className="px-4 pb-4 md:px-6"><Notice tone="info">{t('mailOff')}</Notice></div>}
      <div className="grid gap-4 px-4 pb-4 sm:grid-cols-2 md:px-6">
        <Field label={t('email')} hint={t('emailHint')} problem={problems.email}><Input type="email" inputMode="email" autoComplete="email" value={email} maxLength={200} readOnly={!ready} onChange={(event) => setEmail(event.target.value)} /></Field>
        <Field label={t('language')}><Select value={language} disabled={!ready} onChange={(event) => setLanguage(event.target.value === 'en' ? 'en' : 'zh')}><option value="zh">简体中文</option><option value="en">English</option></Select></Field>
      </div>
      <div className="border-y border-line bg-surface">
        <Table label={t('settings')}>
          <thead><tr><Th>{t('kindHead')}</Th><Th className="text-center">{t('deskHead')}</Th><Th className="text-center">{t('mailHead')}</Th></tr></thead>
          <tbody>
            {noticeKinds.map((kind) => (
              <tr key={kind} className="hover:bg-hover">
                <Td>{t(`kind.${kind}`)}</Td>
                {(['desk', 'mail'] as const).map((way) => (
                  <Td key={way} className="p-0! text-center"><label className="grid h-10 place-content-center"><input type="checkbox" className="size-4 accent-seal-fill" aria-label={t(way === 'desk' ? 'onDesk' : 'byMail', { kind: t(`kind.${kind}`) })} checked={choices[kind][way]} disabled={!ready} onChange={(event) => choose(kind, way, event.target.checked)} /></label></Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <div className="px-4 pt-4 md:px-6"><Button type="submit" look="primary" busy={busy} disabled={!ready}>{t('save')}</Button></div>
    </form>
  );
}
