import { issue40 } from './issue-40/issue';
import { issue41 } from './issue-41/issue';
import { issue42 } from './issue-42/issue';
import type { SampleIssue } from './weekly.types';

/** Consecutive issues, oldest first; the last one is in the making. */
export const issues: readonly SampleIssue[] = [issue40, issue41, issue42];
