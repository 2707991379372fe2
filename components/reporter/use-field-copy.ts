'use client';

import { useEffect, useRef, useState } from 'react';
import { dropPicture, emptyCopy, keepCopy, keepPicture, localKey, readCopy, readPicture, type FieldCopy, type FieldPhoto } from './field-store';

export interface Kept { readonly ok: boolean; readonly at: Date | null }

/** A reporter's copy from the field: every change is kept in this browser before anything else. `task`: what a new piece is for. */
export function useFieldCopy(userKey: string, task: string | null) {
  const [copy, setCopy] = useState<FieldCopy | null>(null);
  // Changes that follow each other before the screen is drawn build on one another.
  const latest = useRef<FieldCopy | null>(null);
  const [restored, setRestored] = useState(false);
  const [kept, setKept] = useState<Kept>({ ok: true, at: null });
  const [pictures, setPictures] = useState<Readonly<Record<string, Blob>>>({});
  useEffect(() => {
    const before = readCopy(userKey);
    latest.current = before ? { ...before, assignmentId: task ?? before.assignmentId } : emptyCopy(task);
    setCopy(latest.current);
    setRestored(before !== null);
    for (const photo of before?.photos ?? []) void readPicture(photo.id).then((picture) => { if (picture) setPictures((was) => ({ ...was, [photo.id]: picture })); }, () => undefined);
  }, [userKey, task]);

  /** Changes the copy and keeps it. */
  const change = (how: (was: FieldCopy) => FieldCopy) => {
    if (!latest.current) return;
    latest.current = how(latest.current);
    setCopy(latest.current);
    setKept({ ok: keepCopy(userKey, latest.current), at: new Date() });
  };
  const changePhoto = (id: string, fields: Partial<FieldPhoto>) => change((was) => ({ ...was, photos: was.photos.map((photo) => photo.id === id ? { ...photo, ...fields } : photo) }));
  const addPhotos = async (files: readonly File[]) => {
    for (const file of files) {
      const id = localKey();
      setPictures((was) => ({ ...was, [id]: file }));
      change((was) => ({ ...was, photos: [...was.photos, { id, name: file.name, caption: '', credit: '', photoId: null }] }));
      try { await keepPicture(id, file); } catch { setKept({ ok: false, at: new Date() }); }
    }
  };
  const removePhoto = (id: string) => {
    change((was) => ({ ...was, photos: was.photos.filter((photo) => photo.id !== id) }));
    setPictures(({ [id]: _gone, ...rest }) => rest);
    void dropPicture(id).catch(() => undefined);
  };
  /** Throws the piece away and begins a new one. */
  const clear = (next: string | null) => {
    for (const photo of copy?.photos ?? []) void dropPicture(photo.id).catch(() => undefined);
    latest.current = emptyCopy(next);
    keepCopy(userKey, latest.current);
    setCopy(latest.current);
    setPictures({});
    setRestored(false);
    setKept({ ok: true, at: null });
  };
  return { copy, restored, kept, pictures, change, changePhoto, addPhotos, removePhoto, clear };
}
