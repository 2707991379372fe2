import { issue42 } from './issue-42/issue';
import type { SampleIssue } from './weekly.types';

/** Consecutive issues, oldest first; the last one is in the making. */
export const issues: readonly SampleIssue[] = [issue42];
