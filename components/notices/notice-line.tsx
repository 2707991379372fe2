'use client';

import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl';
import type { NoticeView } from '@/lib/desk/views/notice';
import type { Language } from '@/lib/words/area';
import { describeNotice } from '@/lib/words/describe-notice';

/** What a notice says, in the reader's language and the newsroom's zone. */
export function useNoticeText(): (notice: NoticeView) => string {
  const language: Language = useLocale() === 'en' ? 'en' : 'zh';
  const timeZone = useTimeZone() ?? 'UTC';
  return (notice) => describeNotice(notice, language, timeZone);
}

/** A notice's sentence and when it came; what is unread says so in a word and a mark. */
export function NoticeLine({ notice }: { notice: NoticeView }) {
  const t = useTranslations('notices');
  const format = useFormatter();
  const text = useNoticeText();
  return (
    <>
      <span aria-hidden className={notice.read ? 'mt-1.5 size-2 shrink-0' : 'mt-1.5 size-2 shrink-0 rounded-full bg-seal-fill'} />
      <span className="min-w-0 flex-1">
        <span className={notice.read ? 'block text-pretty text-ink-2' : 'block font-medium text-pretty'}>{text(notice)}</span>
        <span className="block text-xs text-ink-3">{notice.read ? null : <span className="text-seal">{t('newState')} · </span>}<time dateTime={notice.at}>{format.dateTime(new Date(notice.at), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}</time></span>
      </span>
    </>
  );
}
