'use client';

import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/field';
import type { CutIn, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { benchOf } from '@/lib/makeup/jump-place';
import { photoWays } from '@/lib/makeup/photo-fit';
import { typeCase } from '@/lib/typeset/type-case';
import { NumberField } from './number-field';
import { useThisDesk } from './use-desk';

/** Photos cut into a story's text: which, in which columns, how many rows below the headline. */
export function CutInFields({ block, page }: { block: StoryBlock | JumpBlock; page: number }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const story = desk.issue.stories[block.articleId];
  if (!story || story.photos.length === 0) return null;
  const elsewhere = new Set(desk.issue.pages.flatMap((entry) => entry.blocks.flatMap((other) => (other.id === block.id ? [] : other.kind === 'photo' ? [other.photoId] : 'cutIns' in other ? other.cutIns.map((cut) => cut.photoId) : []))));
  const set = (cutIns: readonly CutIn[]) => { desk.put(page, { ...block, cutIns }); };
  const patch = (photoId: string, changes: Partial<CutIn>) => set(block.cutIns.map((cut) => (cut.photoId === photoId ? { ...cut, ...changes } : cut)));
  const add = (photoId: string) => {
    const usual = photoWays(benchOf(desk.issue, page, typeCase), story, block.measureColumns, true)[0]?.cutIns.find((cut) => cut.photoId === photoId);
    set([...block.cutIns, usual ?? { photoId, column: 0, columns: 1, row: 0, rows: Math.min(12, block.rows) }]);
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium text-ink-2">{t('cutIns')}</legend>
      {story.photos.map((photo, index) => {
        const cut = block.cutIns.find((entry) => entry.photoId === photo.photoId);
        const name = photo.caption || t('photoN', { n: index + 1 });
        return (
          <div key={photo.photoId} role="group" aria-label={name} className="flex flex-col gap-2">
            <Checkbox label={<span className="line-clamp-2">{name}</span>} hint={photo.file === null ? t('photoAwaited') : elsewhere.has(photo.photoId) ? t('photoElsewhere') : undefined} checked={cut !== undefined} disabled={!desk.mayMakeUp}
              onChange={(event) => { if (event.target.checked) add(photo.photoId); else set(block.cutIns.filter((entry) => entry.photoId !== photo.photoId)); }} />
            {cut ? (
              <div className="grid grid-cols-4 gap-2 pl-6">
                <NumberField label={t('column')} value={cut.column + 1} min={1} max={block.measureColumns} disabled={!desk.mayMakeUp} onCommit={(value) => patch(photo.photoId, { column: Math.max(0, Math.min(value - 1, block.measureColumns - cut.columns)) })} />
                <NumberField label={t('columns')} value={cut.columns} min={1} max={block.measureColumns} disabled={!desk.mayMakeUp} onCommit={(value) => { const columns = Math.max(1, Math.min(value, block.measureColumns)); patch(photo.photoId, { columns, column: Math.min(cut.column, block.measureColumns - columns) }); }} />
                <NumberField label={t('rowBelow')} value={cut.row} min={0} max={block.rows} disabled={!desk.mayMakeUp} onCommit={(value) => patch(photo.photoId, { row: Math.max(0, Math.min(value, block.rows - 1)) })} />
                <NumberField label={t('rows')} value={cut.rows} min={3} max={block.rows} disabled={!desk.mayMakeUp} onCommit={(value) => patch(photo.photoId, { rows: Math.max(3, Math.min(value, block.rows)) })} />
              </div>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
