'use client';

import Link from 'next/link';
import { useRef, useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClasses } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import type { ImportedMasthead } from '@/lib/copy/import/import-types';
import type { Reply } from '@/lib/words/reply';
import { DoubtList } from './doubt-list';
import type { Doubt, ImportActions, OpenIssue, ReadCopy } from './import-desk.types';
import { ImportSource } from './import-source';
import { RecognisedArticleCard } from './recognised-article';

type Taken = { readonly articles: readonly { readonly id: string; readonly key: string; readonly kind: string; readonly title: string }[] };

const megabyte = 1024 * 1024;

/** Sends a file to be read; rejects when the server can't be reached. */
async function readFile(file: File): Promise<Reply<ReadCopy>> {
  const answer = await fetch('/desk/imports/read', { method: 'POST', body: file, headers: { 'x-file-name': encodeURIComponent(file.name) } });
  return await answer.json() as Reply<ReadCopy>;
}

function Box({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return <section aria-label={title} className="border border-line bg-surface"><h2 className="px-4 pt-3 text-base">{title}</h2>{note ? <p className="px-4 text-xs text-ink-3">{note}</p> : null}{children}</section>;
}

function MastheadFacts({ masthead }: { masthead: ImportedMasthead }) {
  const common = useTranslations('common');
  const facts = [masthead.name, masthead.publisher, masthead.date, masthead.weekday, masthead.lunar, ...masthead.permit,
    masthead.numberInYear === null ? '' : common('issueLabel', { number: masthead.numberInYear }), masthead.totalNumber === null ? '' : common('issueTotal', { total: masthead.totalNumber }), ...masthead.notices, masthead.hotline].filter((fact) => fact !== '');
  return <p className="px-4 py-3 text-sm leading-6 text-ink-2">{facts.join('　')}</p>;
}

/** From text or a file to articles: read, look, decide, take in. */
export function ImportDesk({ issues, firstIssue, mostMegabytes, actions }: { issues: readonly OpenIssue[]; firstIssue: string; mostMegabytes: number; actions: ImportActions }) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const words = useTranslations('imports');
  const { act, busy } = useAct();
  const [issueId, setIssueId] = useState(firstIssue);
  const [read, setRead] = useState<ReadCopy | null>(null);
  const [decisions, setDecisions] = useState<Readonly<Record<string, string>>>({});
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const asked = useRef(0);

  const show = async (run: () => Promise<Reply<ReadCopy>>) => {
    const mine = ++asked.current;
    setWorking(true);
    setProblem('');
    try {
      const reply = await run();
      if (mine !== asked.current) return;
      if (reply.ok) setRead(reply.value); else setProblem(reply.message);
    } catch { if (mine === asked.current) { setProblem(common('offline')); if (read) toast.error(common('offline')); } } finally { if (mine === asked.current) setWorking(false); }
  };
  const choose = (doubt: Doubt, choice: string) => {
    if (!read) return;
    const next = { ...decisions, [doubt.id]: choice };
    setDecisions(next);
    void show(() => actions.reread({ text: read.text, hints: read.hints, decisions: next }));
  };
  const startOver = () => { setRead(null); setDecisions({}); setSkipped(new Set()); setTaken(null); setProblem(''); };
  const headings = new Map(read?.contents.map((article) => [article.key, article.heading]));
  const issue = issues.find((known) => known.id === issueId);

  if (taken) return (
    <>
      <PageHead title={t('import.done', { count: taken.articles.length })} detail={t('import.doneDetail')} actions={<>
        <Button onClick={startOver}>{t('import.again')}</Button>
        {issue ? <Link href={`/desk/issues/${issue.total}`} className={buttonClasses('primary')}>{t('import.toIssue')}</Link> : <Link href="/desk/articles?state=submitted" className={buttonClasses('primary')}>{t('import.toArticles')}</Link>}
      </>} />
      <ul aria-label={t('title')} className="divide-y divide-line border-y border-line bg-surface">
        {taken.articles.map((article) => <li key={article.id} className="relative flex items-center gap-3 px-4 py-2 hover:bg-hover md:px-6"><Link href={`/desk/articles/${article.id}`} className="min-w-0 truncate font-medium after:absolute after:inset-0">{article.title.replace(/\n/g, ' ') || headings.get(article.key) || t('untitled')}</Link>{article.kind === 'brief' || article.kind === 'teaser' ? <Badge>{common(`articleKind.${article.kind}`)}</Badge> : null}</li>)}
      </ul>
    </>
  );
  if (!read) return (
    <>
      <PageHead title={t('import.title')} detail={t('import.detail')} />
      <ImportSource issues={issues} issueId={issueId} onIssue={setIssueId} mostMegabytes={mostMegabytes} busy={working} problem={problem}
        onText={(text) => void show(() => actions.reread({ text, hints: [], decisions: {} }))} onFile={(file) => { if (file.size > mostMegabytes * megabyte) setProblem(words('problem.too-large', { megabytes: Math.ceil(file.size / megabyte), limit: mostMegabytes })); else void show(() => readFile(file)); }} />
    </>
  );

  const { result } = read;
  const chosen = read.contents.filter((article) => !skipped.has(article.key));
  const found = result.masthead?.totalNumber ?? null;
  const other = issue && found !== null && found !== issue.total ? found : null;
  const take = async () => {
    const reply = await act(() => actions.take({ issueId: issueId || null, contents: chosen }));
    if (reply?.ok) setTaken(reply.value); else if (reply && Object.keys(reply.fields).length > 0) toast.error(reply.message);
  };
  return (
    <>
      <PageHead title={t('import.recognised', { stories: result.articles.length })} detail={<>{issue ? issue.label : t('import.noIssue')} · {t('import.encoding', { encoding: read.encoding })}{working ? <span role="status"> · {t('import.reread')}</span> : null}</>} actions={<>
        <Button onClick={startOver}>{t('import.startOver')}</Button>
        <Button look="primary" busy={busy || working} disabled={chosen.length === 0} onClick={() => void take()}>{busy ? t('import.importing') : t('import.takeAll', { count: chosen.length })}</Button>
      </>} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 px-4 pb-8 md:px-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-3">
          {result.masthead ? <Box title={t('import.masthead')}><MastheadFacts masthead={result.masthead} />{other !== null && issue ? <div className="px-4 pb-3"><Notice tone="warn">{t('import.otherIssue', { found: other, chosen: issue.total })}</Notice></div> : null}</Box> : null}
          {result.articles.map((article) => <RecognisedArticleCard key={article.key} article={article} heading={headings.get(article.key) ?? ''} taken={!skipped.has(article.key)}
            onTaken={(on) => setSkipped((was) => { const next = new Set(was); if (on) next.delete(article.key); else next.add(article.key); return next; })} />)}
        </div>
        <div className="flex flex-col gap-4 lg:sticky lg:top-[calc(var(--bar)+1rem)] lg:max-h-[calc(var(--room)-2rem)] lg:overflow-y-auto max-lg:order-first">
          {problem ? <p role="alert" className="text-sm text-danger">{problem}</p> : null}
          {skipped.size > 0 ? <p role="status" className="text-sm text-warn">{t('import.skipped', { count: read.contents.length - chosen.length })}</p> : null}
          <Box title={`${t('import.doubts')}${result.doubts.length > 0 ? ` ${result.doubts.length}` : ''}`} {...(result.doubts.length > 0 ? { note: t('import.doubtsDetail') } : {})}><DoubtList doubts={result.doubts} titleOf={(key) => key === null ? '' : headings.get(key) ?? ''} onChoose={choose} /></Box>
          <Box title={t('import.leftover')}>{result.leftover.length === 0 ? <p className="px-4 py-3 text-sm text-ink-2">{t('import.noLeftover')}</p> : <ul className="divide-y divide-line">{result.leftover.map((piece) => <li key={piece.start} className="px-4 py-2 font-song text-base whitespace-pre-line">{piece.text}</li>)}</ul>}</Box>
          {result.pageCredits.length > 0 ? <Box title={t('import.pageCredits')}><p className="px-4 py-3 text-sm">{result.pageCredits.map((credit) => `${credit.role} ${credit.name}`).join('　')}</p></Box> : null}
          {read.dropped.length > 0 ? <Box title={t('import.dropped')}><ul className="px-4 py-3 text-sm">{read.dropped.map((one, place) => <li key={place}>{t(one.what === 'image' ? 'import.droppedImage' : 'import.droppedNote', { line: one.line })}</li>)}</ul></Box> : null}
        </div>
      </div>
    </>
  );
}
