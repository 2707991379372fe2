import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './tokens.css';
import { readLanguage, readTheme } from './preferences';

export const metadata: Metadata = { title: { default: '版心 Banxin', template: '%s · 版心' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** Language and theme come from cookies on the server, so that nothing flashes and no script is needed. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, theme] = await Promise.all([readLanguage(), readTheme()]);
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
