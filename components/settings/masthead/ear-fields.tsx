'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Checkbox, Field, Textarea } from '@/components/ui/field';
import { designLimits, earPlaces, type Ear } from '@/lib/makeup/furniture/masthead-design';
import { ArtworkButton } from './artwork-button';
import { Choice } from './choice';
import type { DesignPart } from './nameplate-fields';

/** A picture's ear stands for nothing until it has one. */
type Kind = 'none' | Ear['kind'];

/** The ears that the arrangement has room for: words, a calendar leaf, or a picture. */
export function EarFields({ design, disabled, set }: DesignPart) {
  const t = useTranslations('mastheadDesign');
  const places = earPlaces(design);
  const vertical = design.direction === 'vertical';
  const put = (place: 'left' | 'right', ear: Ear | undefined) => {
    const ears = { ...design.ears, [place]: ear };
    set({ ears: ears.left || ears.right ? ears : undefined });
  };
  if (places.length === 0) return <p className="text-sm text-ink-2 sm:col-span-2">{t('noEars')}</p>;
  return places.map((place) => {
    const ear = design.ears?.[place];
    const kinds: readonly Kind[] = vertical ? ['none', 'text', 'picture'] : ['none', 'text', 'date', 'picture'];
    const name = t(`ear.${vertical ? 'under' : place}`);
    const choose = (kind: Kind) => {
      const box = ear?.box ?? true;
      if (kind === 'none') put(place, undefined);
      else if (kind === 'date') put(place, { kind, box });
      else if (kind === 'text') put(place, { kind, text: '', box });
      else put(place, { kind, artwork: { file: '', width: 0, height: 0 }, box });
    };
    return (
      <div key={place} role="group" aria-label={name} className="flex min-w-0 flex-col gap-2">
        <Choice label={name} value={ear?.kind ?? 'none'} choices={kinds.map((value) => ({ value, label: t(`earKind.${value}`) }))} disabled={disabled} onChoose={choose} />
        {ear?.kind === 'text' ? <Field label={t('earText')} hint={t('earTextHint')}><Textarea rows={3} maxLength={designLimits.earText} value={ear.text} readOnly={disabled} onChange={(event) => put(place, { ...ear, text: event.target.value })} /></Field> : null}
        {ear?.kind === 'picture' ? <>
          <ArtworkButton label={t('earPicture')} disabled={disabled} onKept={(artwork) => { put(place, { ...ear, artwork }); toast.success(t('earUploaded')); }} />
          {ear.artwork.file ? <p className="text-xs text-ink-3">{t('earPictureNow', { width: ear.artwork.width, height: ear.artwork.height })}</p> : null}
        </> : null}
        {ear ? <Checkbox label={t('earBox')} checked={ear.box} disabled={disabled} onChange={(event) => put(place, { ...ear, box: event.target.checked })} /> : null}
      </div>
    );
  });
}
