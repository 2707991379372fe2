'use client';

import { useCallback, useState } from 'react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { Reply } from '@/lib/words/reply';

/**
 * Runs a server action: busy while it runs, refreshes what the server rendered when it is done, says why when it is refused.
 * `problems` are the refusals by field; a refusal without fields becomes a toast, also when the server can't be reached.
 */
export function useAct() {
  const t = useTranslations('common');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const act = useCallback(async <T>(run: () => Promise<Reply<T>>, done?: string): Promise<Reply<T> | null> => {
    setBusy(true);
    setProblems({});
    try {
      const reply = await run();
      if (reply.ok) {
        if (done) toast.success(done);
        router.refresh();
      } else {
        setProblems(reply.fields);
        if (Object.keys(reply.fields).length === 0) toast.error(reply.message);
      }
      return reply;
    } catch {
      toast.error(t('offline'));
      return null;
    } finally { setBusy(false); }
  }, [router, t]);
  return { act, busy, problems, clear: useCallback(() => setProblems({}), []) };
}
