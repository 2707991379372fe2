import type { ReadCopy } from '@/components/imports/import-desk.types';
import type { ReadProblem } from '@/lib/copy/import/read-text';
import type { ImportPreview } from '@/lib/desk/imports';
import type { Result } from '@/lib/newsroom/result';
import type { Reply } from '@/lib/words/reply';
import { translator } from '../../../preferences';

/** No copy file is larger. */
export const mostFileMegabytes = 20;

/** What was read, without what the browser does not show; or why it could not be, in the reader's language. */
export async function readReply(read: Result<ImportPreview, ReadProblem>): Promise<Reply<ReadCopy>> {
  if (read.ok) {
    const { pieces: _pieces, ...result } = read.value.result;
    return { ok: true, value: { ...read.value, result } };
  }
  const { code, ...params } = read.error;
  const t = await translator('imports');
  return { ok: false, message: t(`problem.${code}`, params), fields: {}, error: { code: 'refused', reason: `import-${code}` } };
}
