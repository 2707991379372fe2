'use client';

import { useMemo, type ComponentProps } from 'react';
import { composePage } from '@/lib/makeup/compose';
import { typeCase } from '@/lib/typeset/type-case';
import { Inspector } from '../inspector';
import { useThisDesk } from '../use-desk';
import { useRestedDraft, withDraft } from './draft-store';

/** The inspector, which follows a drag when the hand rests. */
export function DraggedInspector({ issue, proof, page, ...rest }: ComponentProps<typeof Inspector>) {
  const draft = useRestedDraft(useThisDesk().drafts);
  const live = useMemo(() => withDraft(issue, draft), [issue, draft]);
  const shown = useMemo(() => (live === issue ? proof : composePage(live, page, typeCase)), [live, issue, proof, page]);
  return <Inspector {...rest} page={page} issue={live} proof={shown} />;
}
