import type { NoticeChoices, NoticeKind, NoticeSubject } from '@/lib/newsroom/notice-kinds';

/** A notice as its reader sees it. */
export interface NoticeView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject: { readonly kind: NoticeSubject; readonly id: string };
  readonly title: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly actorName: string;
  readonly at: string;
  readonly read: boolean;
  /** Where it leads. */
  readonly href: string;
}

/** The bell: how many are unread, and the newest few. */
export interface NoticeBellView { readonly unread: number; readonly latest: readonly NoticeView[] }

export interface NoticeChoicesView { readonly email: string; readonly language: 'zh' | 'en'; readonly choices: NoticeChoices; /** 0: never saved. */ readonly version: number }

/** Mail settings without the password; `hasPassword`: one is stored. */
export interface MailSettingsView {
  readonly enabled: boolean;
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: string;
  readonly hasPassword: boolean;
  readonly sender: string;
  readonly siteUrl: string;
  readonly version: number;
}

/** How the post is doing. */
export interface MailQueueView { readonly waiting: number; readonly failed: number; readonly lastError: string; readonly lastSent: string | null }
