'use client';

import Link from 'next/link';
import type { RefObject } from 'react';
import { ArrowLeft, BookOpen, Grid3x3, Maximize, Minus, MoveHorizontal, PanelLeft, PanelRight, Plus, Redo2, Undo2, Wand2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { IconButton } from '@/components/ui/icon-button';
import { IssueStatusBadge } from '@/components/ui/state-badge';
import { AddBlockMenu } from './add-block-menu';
import { ArrangeMenu } from './arrange/arrange-menu';
import type { CommandScene } from './arrange/commands';
import { LayoutSaveLine } from './layout-save-state';
import { LivePeople } from './live/live-people';
import { whyReadOnly } from './read-only-line';
import { TemplateMenu } from './templates/template-menu';
import { useThisDesk } from './use-desk';
import { naturalScale, type ZoomControl } from './use-zoom';

/** What the desk shows besides the page. */
export interface Shown { readonly guides: boolean; readonly spread: boolean; readonly left: boolean; readonly right: boolean }

/** Pages of the issue, as tabs: a number, and a mark where copy is overset. */
export function PageSwitcher({ number, overset, onGo }: { number: number; overset: ReadonlySet<number>; onGo: (page: number) => void }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  return (
    <nav aria-label={t('pages')} className="flex items-center gap-0.5">
      {desk.pages.map((page) => (
        <a key={page.id} data-page-tab={page.number} href={`/desk/issues/${desk.view.total}/pages/${page.number}`} aria-current={page.number === number ? 'page' : undefined} aria-label={[t('pageN', { page: page.number }), page.section, overset.has(page.number) ? t('hasOverset') : ''].filter(Boolean).join(' ')}
          className={classes(buttonClasses('quiet', 'small', true), 'relative aria-[current=page]:bg-seal-weak aria-[current=page]:text-seal data-held-over:bg-hover data-held-over:outline-2 data-held-over:outline-seal')} onClick={(event) => { if (event.metaKey || event.ctrlKey) return; event.preventDefault(); onGo(page.number); }}>
          {page.number}{overset.has(page.number) ? <span aria-hidden className="absolute top-0.5 right-0.5 size-1.5 rounded-full bg-danger" /> : null}
        </a>
      ))}
    </nav>
  );
}

/** The bar over the canvas. */
export function DeskToolbar({ number, overset, shown, onShow, zoom, making, makeUpButton, scene, onGo, onMakeUp }: {
  number: number; overset: ReadonlySet<number>; shown: Shown; onShow: (changes: Partial<Shown>) => void; zoom: ZoomControl; making: boolean; makeUpButton: RefObject<HTMLButtonElement | null>; scene: CommandScene; onGo: (page: number) => void; onMakeUp: () => void;
}) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const common = useTranslations('common');
  // An extra issue is called by what it prints.
  const short = /^第(\d+)期(?:\(|$)/.exec(desk.view.label)?.[1];
  const rule = <span aria-hidden className="mx-1 h-5 w-px bg-line" />;
  return (
    <div role="toolbar" aria-label={t('toolbar')} className="flex flex-wrap items-center gap-1 border-b border-line bg-surface px-2 py-1 max-md:flex-nowrap max-md:overflow-x-auto">
      <IconButton label={shown.left ? t('hideStories') : t('showStoriesPanel')} aria-pressed={shown.left} onClick={() => onShow({ left: !shown.left })}><PanelLeft /></IconButton>
      <Link href={`/desk/issues/${desk.view.total}`} aria-label={t('toPlan')} className={buttonClasses('quiet')}><ArrowLeft aria-hidden />{short === undefined ? desk.view.label.replace(/\(.*\)$/, '') : common('issueLabel', { number: short })}<span className="font-normal text-ink-3 max-xl:hidden">{common('issueTotal', { total: desk.view.total })}</span></Link>
      <IssueStatusBadge status={desk.view.status} />
      <PageSwitcher number={number} overset={overset} onGo={onGo} />
      {rule}
      <AddBlockMenu />
      <ArrangeMenu scene={scene} />
      <TemplateMenu />
      <Button ref={makeUpButton} busy={making} disabled={!desk.mayMakeUp} onClick={onMakeUp}><Wand2 aria-hidden />{t('makeUpPage')}</Button>
      <IconButton label={t('undo')} shortcut="Ctrl Z" disabled={!desk.canUndo} onClick={desk.undo}><Undo2 /></IconButton>
      <IconButton label={t('redo')} shortcut="Shift Ctrl Z" disabled={!desk.canRedo} onClick={desk.redo}><Redo2 /></IconButton>
      {rule}
      <IconButton label={t('zoomOut')} shortcut="−" onClick={zoom.smaller}><Minus /></IconButton>
      <button type="button" className="w-12 shrink-0 rounded-small text-center text-sm text-ink-2 hover:text-ink" aria-label={t('zoomNatural', { percent: Math.round((zoom.scale / naturalScale) * 100) })} onClick={() => zoom.zoomTo(naturalScale)}>{Math.round((zoom.scale / naturalScale) * 100)}%</button>
      <IconButton label={t('zoomIn')} shortcut="+" onClick={zoom.larger}><Plus /></IconButton>
      <IconButton label={t('zoomPage')} shortcut="0" aria-pressed={zoom.zoom === 'page'} onClick={() => zoom.setZoom('page')}><Maximize /></IconButton>
      <IconButton label={t('zoomWidth')} aria-pressed={zoom.zoom === 'width'} onClick={() => zoom.setZoom('width')}><MoveHorizontal /></IconButton>
      <IconButton label={t('guides')} aria-pressed={shown.guides} onClick={() => onShow({ guides: !shown.guides })}><Grid3x3 /></IconButton>
      <IconButton label={t('spread')} aria-pressed={shown.spread} onClick={() => onShow({ spread: !shown.spread })}><BookOpen /></IconButton>
      <span className="ml-auto flex items-center gap-1 pl-2">
        <LivePeople />
        {desk.view.mayMakeUp ? <LayoutSaveLine state={desk.state} onRetry={() => { void desk.save(); }} /> : <span className="text-sm whitespace-nowrap text-ink-3" title={t(`readOnlyWhy.${whyReadOnly(desk.view.status)}`)}>{t('readOnly')}</span>}
        <Link href={`/desk/issues/${desk.view.total}/proof`} className={buttonClasses('quiet')}>{t('toProof')}</Link>
        <IconButton label={shown.right ? t('hideInspector') : t('showInspector')} aria-pressed={shown.right} onClick={() => onShow({ right: !shown.right })}><PanelRight /></IconButton>
      </span>
    </div>
  );
}
