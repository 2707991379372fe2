'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';
import type { Block } from '@/lib/makeup/block';
import { flowStory } from '@/lib/makeup/columns/story-flow';
import { typeCase } from '@/lib/typeset/type-case';
import { newBlockId } from './block-id';
import { placeOf, storyTitle } from './block-names';
import { suggestBriefs, suggestCell } from './suggest-place';
import { useThisDesk } from './use-desk';

const most = 8;

/** What can come on to this page now; found out when the menu is opened. */
function AddBlockItems() {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const { issue, number } = desk;
  const blocks = desk.pageOf(number)?.blocks ?? [];
  const stories = Object.values(issue.stories);
  const waiting = stories.filter((story) => placeOf(issue, story.articleId) === null && desk.placeable(story.articleId)).sort((one, other) => one.priority - other.priority);
  const briefs = waiting.filter((story) => story.kind === 'brief');
  const overset = stories.filter((story) => story.kind === 'story' && placeOf(issue, story.articleId) !== null && flowStory(issue, story.articleId, typeCase).at(-1)?.overset);
  const shown = new Set(issue.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'photo' ? [block.photoId] : 'cutIns' in block ? block.cutIns.map((cut) => cut.photoId) : []))));
  const photos = stories.flatMap((story) => (desk.placeable(story.articleId) ? story.photos.filter((photo) => !shown.has(photo.photoId)).map((photo) => ({ story, photo })) : []));
  const add = (block: Block | null) => { if (block) desk.settle(number, block); else desk.say(t('noRoom', { page: number }), true); };
  const sized = (columns: number, rows: number, make: (cell: { column: number; row: number; columns: number; rows: number }) => Block) => { const cell = suggestCell(issue, number, Math.min(columns, issue.format.columns), rows); add(cell && make(cell)); };
  const across = issue.format.columns;
  const id = newBlockId;
  const notice = (role: 'notice' | 'filler' | 'imprint') => sized(role === 'notice' ? 2 : across, role === 'notice' ? 8 : 4, (cell) => ({ kind: 'notice', id: id(), ...cell, title: '', text: role === 'imprint' ? '' : t(`sample.${role}`), role }));
  return (
    <>
      <MenuLabel>{waiting.length === 0 ? t('nothingWaits') : t('kind.story')}</MenuLabel>
      {waiting.filter((story) => story.kind !== 'brief').slice(0, most).map((story) => <MenuItem key={story.articleId} onSelect={() => desk.placeHere(story.articleId)}><span className="max-w-64 truncate">{story.kind === 'teaser' ? `${t('kind.teaser')}：` : ''}{storyTitle(issue, story.articleId) || t('untitled')}</span></MenuItem>)}
      {briefs.length > 0 ? <MenuItem onSelect={() => add(suggestBriefs(issue, number, briefs.map((story) => story.articleId), typeCase, id()))}>{t('addBriefs', { count: briefs.length })}</MenuItem> : null}
      {overset.length > 0 ? <><MenuSeparator /><MenuLabel>{t('kind.jump')}</MenuLabel></> : null}
      {overset.map((story) => <MenuItem key={story.articleId} onSelect={() => desk.jumpTo(story.articleId, number)}><span className="max-w-64 truncate">{storyTitle(issue, story.articleId)}</span></MenuItem>)}
      {photos.length > 0 ? <><MenuSeparator /><MenuLabel>{t('kind.photo')}</MenuLabel></> : null}
      {photos.slice(0, most).map(({ story, photo }) => (
        <MenuItem key={photo.photoId} onSelect={() => sized(2, 18, (cell) => ({ kind: 'photo', id: id(), ...cell, articleId: story.articleId, photoId: photo.photoId }))}><span className="max-w-64 truncate">{photo.caption || storyTitle(issue, story.articleId)}</span></MenuItem>
      ))}
      <MenuSeparator />
      {blocks.some((block) => block.kind === 'masthead') ? null : <MenuItem onSelect={() => sized(across, 10, (cell) => ({ kind: 'masthead', id: id(), ...cell, pinned: true }))}>{t('kind.masthead')}</MenuItem>}
      {blocks.some((block) => block.kind === 'folio') ? null : <MenuItem onSelect={() => sized(across, 2, (cell) => ({ kind: 'folio', id: id(), ...cell, pinned: true }))}>{t('kind.folio')}</MenuItem>}
      <MenuItem onSelect={() => notice('notice')}>{t('roles.notice')}</MenuItem>
      <MenuItem onSelect={() => notice('filler')}>{t('roles.filler')}</MenuItem>
      <MenuItem onSelect={() => notice('imprint')}>{t('roles.imprint')}</MenuItem>
    </>
  );
}

/** Every kind of block, behind one button. */
export function AddBlockMenu() {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  return <Menu align="start" trigger={<Button disabled={!desk.mayMakeUp}><Plus aria-hidden />{t('addBlock')}</Button>}><AddBlockItems /></Menu>;
}
