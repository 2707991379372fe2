'use client';

import { useState } from 'react';

/**
 * Text of a field that is taken over only when one leaves it. Another value from outside shows at once; that is done while drawing and not
 * in an effect, which would come a moment later and write over what was typed meanwhile.
 */
export function useTyped(value: string): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) { setShown(value); setText(value); }
  return [text, setText];
}
