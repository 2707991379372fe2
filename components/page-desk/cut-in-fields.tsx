'use client';

import { useTranslations } from 'use-intl';
import { Checkbox, Field, Select } from '@/components/ui/field';
import type { CutIn, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { benchOf } from '@/lib/makeup/edits/jump-place';
import type { PageProof } from '@/lib/makeup/page-proof';
import { photoWays } from '@/lib/makeup/pictures/photo-fit';
import { typeCase } from '@/lib/typeset/type-case';
import { FieldGroup } from './field-group';
import { NumberField } from './number-field';
import { PictureFields, type PictureChanges } from './picture-fields';
import { useThisDesk } from './use-desk';

const sides = ['left', 'centre', 'right'] as const;
/** Narrowest picture set into a column, characters; what is left beside it is never narrower than six. */
const leastCharacters = 4;

/** A cut-in with a part of it changed; a crop that is given up goes. */
function changed(cut: CutIn, changes: PictureChanges & Partial<CutIn>): CutIn {
  const { crop, ...others } = changes;
  if (!('crop' in changes)) return { ...cut, ...others };
  if (crop) return { ...cut, ...others, crop };
  const { crop: _given, ...rest } = cut;
  return { ...rest, ...others };
}

/** Photos cut into a story's text: which, where, and how each is printed. */
export function CutInFields({ block, page, proof }: { block: StoryBlock | JumpBlock; page: number; proof: PageProof }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const story = desk.issue.stories[block.articleId];
  if (!story || story.photos.length === 0) return null;
  const disabled = !desk.mayMakeUp;
  const elsewhere = new Set(desk.issue.pages.flatMap((entry) => entry.blocks.flatMap((other) => (other.id === block.id ? [] : other.kind === 'photo' ? [other.photoId] : 'cutIns' in other ? other.cutIns.map((cut) => cut.photoId) : []))));
  const grouped = new Set(block.cutIns.flatMap((cut) => cut.group ?? []));
  const withCut = (photoId: string, changes: PictureChanges & Partial<CutIn>) => ({ ...block, cutIns: block.cutIns.map((cut) => (cut.photoId === photoId ? changed(cut, changes) : cut)) });
  const set = (cutIns: readonly CutIn[]) => { desk.put(page, { ...block, cutIns }); };
  const patch = (photoId: string, changes: PictureChanges & Partial<CutIn>) => { desk.setPreview(null); desk.put(page, withCut(photoId, changes)); };
  const preview = (photoId: string, changes: PictureChanges) => desk.previewBlock(page, withCut(photoId, changes));
  const add = (photoId: string) => {
    const usual = photoWays(benchOf(desk.issue, page, typeCase), story, block.measureColumns, true)[0]?.cutIns.find((cut) => cut.photoId === photoId);
    set([...block.cutIns, usual ?? { photoId, column: 0, columns: 1, row: 0, rows: Math.min(12, block.rows) }]);
  };
  return (
    <FieldGroup id="cut-ins" title={t('cutIns')} summary={t('photoCount', { count: block.cutIns.length })} open>
      {story.photos.map((photo, index) => {
        const cut = block.cutIns.find((entry) => entry.photoId === photo.photoId);
        const name = photo.caption || t('photoN', { n: index + 1 });
        const hint = photo.file === null ? t('photoAwaited') : grouped.has(photo.photoId) ? t('photoGrouped') : elsewhere.has(photo.photoId) ? t('photoElsewhere') : undefined;
        return (
          <div key={photo.photoId} role="group" aria-label={name} className="flex flex-col gap-2">
            <Checkbox label={<span className="line-clamp-2">{name}</span>} hint={hint} checked={cut !== undefined} disabled={disabled || (!cut && grouped.has(photo.photoId))}
              onChange={(event) => { if (event.target.checked) add(photo.photoId); else set(block.cutIns.filter((entry) => entry.photoId !== photo.photoId)); }} />
            {cut ? (
              <div className="flex flex-col gap-3 pl-6">
                <div className="grid grid-cols-4 gap-2">
                  <NumberField label={t('column')} value={cut.column + 1} min={1} max={block.measureColumns} disabled={disabled} onCommit={(value) => patch(photo.photoId, { column: Math.max(0, Math.min(value - 1, block.measureColumns - cut.columns)) })} />
                  <NumberField label={t('columns')} value={cut.columns} min={1} max={block.measureColumns} disabled={disabled} onCommit={(value) => { const columns = Math.max(1, Math.min(value, block.measureColumns)); patch(photo.photoId, { columns, column: Math.min(cut.column, block.measureColumns - columns) }); }} />
                  <NumberField label={t('rowBelow')} value={cut.row} min={0} max={block.rows} disabled={disabled} onCommit={(value) => patch(photo.photoId, { row: Math.max(0, Math.min(value, block.rows - 1)) })} />
                  <NumberField label={t('rows')} value={cut.rows} min={3} max={block.rows} disabled={disabled} onCommit={(value) => patch(photo.photoId, { rows: Math.max(3, Math.min(value, block.rows)) })} />
                </div>
                <FieldGroup id="picture" title={t('pictureMore')} open={false}>
                  <WidthFields cut={cut} perColumn={desk.issue.format.charactersPerColumn} measureColumns={block.measureColumns} disabled={disabled} onChange={(next) => { set(block.cutIns.map((entry) => (entry === cut ? next : entry))); }} />
                  <PictureFields picture={cut} blockId={block.id} story={story} proof={proof} disabled={disabled} taken={new Set([...elsewhere, ...block.cutIns.map((entry) => entry.photoId), ...grouped])} onChange={(changes) => patch(photo.photoId, changes)} onPreview={(changes) => preview(photo.photoId, changes)} />
                </FieldGroup>
              </div>
            ) : null}
          </div>
        );
      })}
    </FieldGroup>
  );
}

/** Whole columns, or so many characters with text running beside the picture, and at which side. */
function WidthFields({ cut, perColumn, measureColumns, disabled, onChange }: { cut: CutIn; perColumn: number; measureColumns: number; disabled: boolean; onChange: (next: CutIn) => void }) {
  const t = useTranslations('pageDesk');
  const narrow = cut.characters !== undefined;
  const usual = Math.max(leastCharacters, Math.min(perColumn - 7, Math.round(perColumn / 2)));
  const whole = (): CutIn => { const { characters: _characters, side: _side, ...rest } = cut; return rest; };
  return (
    <>
      <Field label={t('pictureWidth')}>
        <Select value={narrow ? 'characters' : 'columns'} disabled={disabled} onChange={(event) => onChange(event.target.value === 'characters' ? { ...cut, characters: usual } : whole())}>
          <option value="columns">{t('widthColumns')}</option><option value="characters">{t('widthCharacters')}</option>
        </Select>
      </Field>
      {narrow ? (
        <div className="grid grid-cols-2 gap-2">
          <NumberField label={t('characters')} value={cut.characters ?? usual} min={leastCharacters} max={perColumn * measureColumns} disabled={disabled} onCommit={(value) => onChange({ ...cut, characters: Math.max(leastCharacters, Math.min(value, perColumn * measureColumns)) })} />
          <Field label={t('side')}>
            <Select value={cut.side ?? ''} disabled={disabled} onChange={(event) => { const side = sides.find((entry) => entry === event.target.value); const { side: _side, ...rest } = cut; onChange(side ? { ...rest, side } : rest); }}>
              <option value="">{t('sideAuto')}</option>{sides.map((entry) => <option key={entry} value={entry}>{t(`sides.${entry}`)}</option>)}
            </Select>
          </Field>
        </div>
      ) : null}
    </>
  );
}
