'use client';

import { ErrorState } from '@/components/ui/error-state';

export default function DeskBroken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorState onRetry={reset} code={error.digest} />;
}
