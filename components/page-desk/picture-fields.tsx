'use client';

import { useTranslations } from 'use-intl';
import { Checkbox, Field, Select } from '@/components/ui/field';
import type { Story } from '@/lib/copy/story';
import type { CutIn } from '@/lib/makeup/block';
import type { PageProof, PictureItem } from '@/lib/makeup/page-proof';
import { CropFields } from './crop-fields';

type Picture = Pick<CutIn, 'photoId' | 'caption' | 'frame' | 'group' | 'crop'>;
export type PictureChanges = Partial<Pick<CutIn, 'caption' | 'frame' | 'group'>> & { readonly crop?: CutIn['crop'] | undefined };

const captions = ['below', 'beside', 'over'] as const;

/** How a picture is printed: its caption, frame line, the pictures it is grouped with, and its crop. */
export function PictureFields({ picture, blockId, story, proof, disabled, taken, onChange, onPreview }: {
  picture: Picture; blockId: string; story: Story; proof: PageProof; disabled: boolean; /** Photos of the story that stand elsewhere. */ taken: ReadonlySet<string>; onChange: (changes: PictureChanges) => void; onPreview: (changes: PictureChanges) => void;
}) {
  const t = useTranslations('pageDesk');
  const photo = story.photos.find((entry) => entry.photoId === picture.photoId);
  const drawn = proof.items.find((item): item is PictureItem => item.kind === 'picture' && item.blockId === blockId && item.photoId === picture.photoId);
  const group = picture.group ?? [];
  const mates = story.photos.filter((entry) => entry.photoId !== picture.photoId && (group.includes(entry.photoId) || !taken.has(entry.photoId)));
  return (
    <>
      <Field label={t('captionPlace')}>
        <Select value={picture.caption ?? 'below'} disabled={disabled} onChange={(event) => onChange({ caption: captions.find((entry) => entry === event.target.value) ?? 'below' })}>
          {captions.map((entry) => <option key={entry} value={entry}>{t(`captions.${entry}`)}</option>)}
        </Select>
      </Field>
      <Checkbox label={t('frameLine')} checked={picture.frame === true} disabled={disabled} onChange={(event) => onChange({ frame: event.target.checked })} />
      {mates.length > 0 ? (
        <fieldset className="flex flex-col gap-0.5">
          <legend className="mb-1 text-sm font-medium text-ink-2">{t('groupWith')}</legend>
          {mates.map((mate) => (
            <Checkbox key={mate.photoId} label={<span className="line-clamp-1">{mate.caption || t('photoN', { n: story.photos.indexOf(mate) + 1 })}</span>} checked={group.includes(mate.photoId)} disabled={disabled}
              onChange={(event) => onChange({ group: story.photos.map((entry) => entry.photoId).filter((id) => (id === mate.photoId ? event.target.checked : group.includes(id))) })} />
          ))}
        </fieldset>
      ) : null}
      {photo && photo.width > 0 && group.length === 0 ? (
        <CropFields crop={picture.crop} drawn={drawn} ratio={photo.width / photo.height} disabled={disabled} onPreview={(crop) => onPreview({ crop })} onCommit={(crop) => onChange({ crop })} />
      ) : null}
    </>
  );
}
