import type { IssueStatus } from '@/lib/newsroom/states';
import type { Language } from '@/lib/words/area';
import { common } from '@/lib/words/common';

/** An issue's status in words. */
export const describeStatus = (status: IssueStatus, language: Language): string => common[language].issueStatus[status];
