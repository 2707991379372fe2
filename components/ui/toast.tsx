'use client';

import { Toaster } from 'sonner';

/** Short answers to what was just done. `import { toast } from 'sonner'` beside the act. At the left, since what saves stands at the right; on a phone above the bars at the foot. */
export function Toasts() {
  return (
    <Toaster position="bottom-left" closeButton={false} offset={{ bottom: 16, left: 88 }} mobileOffset={{ bottom: 124 }} toastOptions={{ unstyled: true, classNames: {
      toast: 'flex w-(--width) items-center gap-2 rounded-base border border-line-strong bg-raised px-3 py-2.5 text-base text-ink',
      error: 'border-danger text-danger', description: 'text-sm text-ink-2', actionButton: 'ml-auto shrink-0 rounded-small px-2 py-1 font-medium text-seal hover:bg-hover', icon: 'shrink-0',
    } }} />
  );
}
