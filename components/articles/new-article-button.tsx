'use client';

import { useRouter } from 'next/navigation';
import { FilePlus2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonLook } from '@/components/ui/button';
import { useAct } from '@/components/ui/use-act';
import type { Reply } from '@/lib/words/reply';

/** Starts a draft and opens it. */
export function NewArticleButton({ create, look = 'primary' }: { create: () => Promise<Reply<{ id: string }>>; look?: ButtonLook }) {
  const t = useTranslations('common');
  const router = useRouter();
  const { act, busy } = useAct();
  return (
    <Button look={look} busy={busy} onClick={async () => { const reply = await act(create); if (reply?.ok) router.push(`/desk/articles/${reply.value.id}`); }}>
      <FilePlus2 aria-hidden />{t('newArticle')}
    </Button>
  );
}
