'use client';

import { useEffect, useRef, useState } from 'react';
import { BookmarkPlus, LayoutTemplate, PaintBucket } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { templateOf } from '@/lib/makeup/templates/page-template';
import { typeCase } from '@/lib/typeset/type-case';
import { useThisDesk } from '../use-desk';
import { TemplateName } from './save-template';
import { TemplatePicker } from './template-picker';
import { useShelf } from './template-shelf';
import { holdsCopy, useTemplates } from './use-templates';

/** Templates of pages: put one on this page, fill its places, or keep this page as one. */
export function TemplateMenu() {
  const t = useTranslations('pageTemplates');
  const desk = useThisDesk();
  const shelf = useShelf();
  const { fill } = useTemplates();
  const [open, setOpen] = useState<'pick' | 'keep' | null>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  // Only when the dialog is out of the document: while it stands it keeps the focus to itself.
  const opened = useRef(false);
  useEffect(() => {
    if (open) { opened.current = true; return; }
    if (!opened.current) return;
    opened.current = false;
    const timer = setTimeout(() => button.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, [open]);
  if (!shelf) return null;
  const blocks = desk.pageOf(desk.number)?.blocks ?? [];
  const places = blocks.filter((block) => block.kind === 'empty').length;
  const close = () => setOpen(null);
  const keep = async (name: string) => {
    const page = desk.issue.pages.find((entry) => entry.number === desk.number);
    const { name: _name, ...template } = templateOf(page ?? { number: desk.number, section: '', credits: [], blocks: [] }, desk.issue, name, typeCase);
    return shelf.save({ name, template });
  };
  return (
    <>
      <Menu align="start" trigger={<Button ref={button}><LayoutTemplate aria-hidden />{t('menu')}</Button>}>
        <MenuItem disabled={!desk.mayMakeUp} onSelect={() => setOpen('pick')}><LayoutTemplate aria-hidden />{t('apply')}</MenuItem>
        {places > 0 ? <MenuItem disabled={!desk.mayMakeUp} onSelect={fill}><PaintBucket aria-hidden />{t('fillPlaces', { count: places })}</MenuItem> : null}
        <MenuSeparator />
        <MenuItem onSelect={() => { if (holdsCopy(blocks)) setOpen('keep'); else desk.say(t('nothingToKeep'), true); }}><BookmarkPlus aria-hidden />{t('keep')}</MenuItem>
      </Menu>
      {open === 'pick' ? <TemplatePicker onClose={close} /> : null}
      {open === 'keep' ? <TemplateName title={t('keepTitle', { page: desk.number })} hint={t('nameHint')} act={t('keepAct')} send={keep} onDone={(name) => { close(); desk.say(t('kept', { name })); }} onClose={close} /> : null}
    </>
  );
}
