'use client';

import { memo, useSyncExternalStore } from 'react';
import { RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { chooseForAll, queue, retry, retryAll, stopAll, stopUpload, tidy, type Task } from './queue';
import { NearChoice } from './near-choice';

/** Lines shown besides those that want an answer or are on their way: five hundred would help nobody. */
const mostLines = 40;
const nobody: readonly Task[] = [];
const urgency: Record<Task['state']['kind'], number> = { near: 0, failed: 1, sending: 2, waiting: 3, stopped: 4, done: 5, duplicate: 5, skipped: 5, replaced: 5 };

const Line = memo(function Line({ task }: { task: Task }) {
  const t = useTranslations('photos');
  const { state, file, key, share } = task;
  const percent = Math.round(share * 100);
  const words = (): string => {
    switch (state.kind) {
      case 'waiting': return t('waiting');
      case 'sending': return share >= 1 ? t('processing') : `${percent}%`;
      case 'done': return t('uploaded');
      case 'duplicate': return t('duplicate');
      case 'skipped': return t('usedLibrary');
      case 'replaced': return t('replacedIt');
      case 'stopped': return t('stopped');
      case 'near': return t('near');
      case 'failed': return t('failed', { why: state.why });
    }
  };
  const good = state.kind === 'done' || state.kind === 'replaced';
  return (
    <li className="px-3 py-1.5 text-sm">
      <div className="flex items-start gap-2">
        <span className="min-w-16 flex-1 truncate" title={file.name}>{file.name}</span>
        <span className={classes('max-w-48 text-right', state.kind === 'failed' ? 'text-danger' : state.kind === 'near' ? 'text-warn' : good ? 'text-good' : 'text-ink-3')}>{words()}</span>
        {state.kind === 'waiting' || state.kind === 'sending' ? <IconButton label={t('stopNamed', { name: file.name })} size="small" onClick={() => stopUpload(key)}><X /></IconButton> : null}
        {state.kind === 'failed' || state.kind === 'stopped' ? <IconButton label={t('retryNamed', { name: file.name })} size="small" onClick={() => retry(key)}><RotateCcw /></IconButton> : null}
      </div>
      {state.kind === 'sending' ? <div role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-label={t('uploadProgress', { name: file.name, percent })} className="mt-1 h-1 bg-sunken"><div className="h-1 bg-seal-fill" style={{ width: `${share * 100}%` }} /></div> : null}
      {state.kind === 'near' ? <NearChoice task={key} name={file.name} file={file} near={state.near} /> : null}
    </li>
  );
});

/** The list of files on their way, at the foot of the screen: those that want an answer first. */
export function UploadTray() {
  const t = useTranslations('photos');
  const tasks = useSyncExternalStore(queue.subscribe, queue.read, () => nobody);
  if (tasks.length === 0) return null;
  const counted = (...kinds: readonly Task['state']['kind'][]) => tasks.filter(({ state }) => kinds.includes(state.kind)).length;
  const [near, failed, open] = [counted('near'), counted('failed'), counted('waiting', 'sending')];
  const done = counted('done', 'duplicate', 'skipped', 'replaced');
  const total = tasks.length - counted('stopped');
  const ordered = [...tasks].sort((one, other) => urgency[one.state.kind] - urgency[other.state.kind] || (urgency[one.state.kind] === 5 ? other.key - one.key : one.key - other.key));
  const shown = ordered.slice(0, Math.max(mostLines, near));
  // Said in steps of a tenth: a voice that reads five hundred lines helps nobody.
  const step = Math.floor((done / Math.max(1, total)) * 10);
  const said = open > 0 ? Math.floor((step * total) / 10) : done;
  return (
    <section aria-label={t('uploads')} className="fixed right-4 bottom-[calc(var(--foot,0px)+1rem)] z-30 w-96 max-w-[calc(100vw-2rem)] rounded-base border border-line-strong bg-raised">
      <div className="flex items-center justify-between gap-2 border-b border-line py-1 pr-1 pl-3 text-sm"><span className="font-medium">{t('uploads')}</span><span className="flex-1 text-ink-3 tabular-nums">{t('queueCount', { done, total })}</span>
        {open > 1 ? <Button look="quiet" size="small" onClick={stopAll}>{t('stopAll')}</Button> : null}
        {failed > 1 && open === 0 ? <Button look="quiet" size="small" onClick={retryAll}>{t('retryAll')}</Button> : null}
        <IconButton label={t('dismiss')} size="small" onClick={tidy}><X /></IconButton>
      </div>
      <p role="status" className="sr-only">{t(open > 0 || near > 0 ? 'queueSaid' : 'queueOver', { done: said, total, failed })}{near > 0 ? ` ${t('nearAll', { count: near })}` : ''}</p>
      {near > 1 ? <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5 text-sm"><span className="flex-1 text-warn">{t('nearAll', { count: near })}</span><Button size="small" onClick={() => chooseForAll({ kind: 'skip' })}>{t('libraryAll')}</Button><Button size="small" onClick={() => chooseForAll({ kind: 'keep' })}>{t('keepAll')}</Button></div> : null}
      <ul className="max-h-80 overflow-y-auto py-1">
        {shown.map((task) => <Line key={task.key} task={task} />)}
        {shown.length < tasks.length ? <li className="px-3 py-1.5 text-sm text-ink-3">{t('moreRows', { count: tasks.length - shown.length })}</li> : null}
      </ul>
    </section>
  );
}
