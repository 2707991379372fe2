import type { NoticeKind, NoticeSubject } from '@/lib/newsroom/notice-kinds';
import type { Language } from './area';
import { notices } from './notices';

/** What a notice says; `due` among the params is a moment, shown in `timeZone`. */
export interface SaidNotice { readonly kind: NoticeKind; readonly subject: { readonly kind: NoticeSubject }; readonly title: string; readonly actorName: string; readonly params: Readonly<Record<string, string | number>> }

const fill = (text: string, params: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (_place, name: string) => String(params[name] ?? ''));
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** A moment as people say it in the newsroom's zone: 11月24日 18:00. Empty for what is no moment. */
export function saidMoment(moment: string, language: Language, timeZone: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(locales[language], { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(date);
}

/** One sentence: who did what with which. */
export function describeNotice(notice: SaidNotice, language: Language, timeZone: string): string {
  const { told } = notices[language];
  const bare = notice.title.replace(/[\r\n]+/g, '') || told.untitled;
  const params = { ...notice.params, title: notice.subject.kind === 'issue' ? bare : fill(notice.subject.kind === 'article' ? told.story : told.task, { title: bare }), actor: notice.actorName || told.program };
  const has = (name: string): boolean => { const value = notice.params[name]; return value !== undefined && value !== ''; };
  switch (notice.kind) {
    case 'assigned': return has('due') ? fill(told.assignedDue, { ...params, due: saidMoment(String(notice.params.due), language, timeZone) }) : fill(told.assigned, params);
    case 'returned': return fill(has('reason') ? told.returned : told.returnedBare, params);
    case 'mentioned': return fill(has('text') ? told.mentionedText : told.mentioned, params);
    case 'approved': return fill(told.approved, params);
    case 'signedOff': return fill(told.signedOff, params);
    case 'filed': return fill(told.filed, params);
  }
}

/** A letter's subject and plain text. */
export interface Letter { readonly subject: string; readonly text: string }

/** The mail of a notice. `url` and `settingsUrl` are whole addresses, empty when the site's own is not known. */
export function noticeLetter(notice: SaidNotice, to: { readonly name: string; readonly language: Language }, paper: { readonly name: string; readonly timeZone: string }, url: string, settingsUrl: string): Letter {
  const { letter } = notices[to.language];
  const sentence = describeNotice(notice, to.language, paper.timeZone);
  const links = [url === '' ? '' : fill(letter.open, { url })].filter((line) => line !== '');
  const foot = [letter.foot, settingsUrl === '' ? '' : fill(letter.settings, { url: settingsUrl })].filter((line) => line !== '');
  return {
    subject: fill(letter.subject, { paper: paper.name, text: sentence }).replace(/\s+/g, ' ').slice(0, 200),
    text: [fill(letter.greeting, { name: to.name }), '', sentence, ...links, '', '--', ...foot, ''].join('\n'),
  };
}

/** The letter that only proves that letters arrive. */
export function testLetter(language: Language, paper: string): Letter {
  const { letter } = notices[language];
  return { subject: fill(letter.subject, { paper, text: letter.testSubject }), text: `${letter.testBody}\n` };
}
