import { createTranslator } from 'use-intl/core';
import type { Finding } from '@/lib/proof/finding';
import type { Language } from './area';
import { findings } from './findings';

export interface FindingWords { readonly message: string; readonly suggestion: string }

type Rule = Exclude<keyof typeof findings.zh, 'severity'>;
const isRule = (rule: string): rule is Rule => rule !== 'severity' && rule in findings.zh;

/** Parameters some texts name that a finding may lack; an empty text then stands for them. */
const blank = {
  characters: 0, lines: 0, column: 0, row: 0, columns: 0, rows: 0, ppi: 0, least: 200,
  headline: '', caption: '', title: '', line: '', field: '', printed: '', computed: '', date: '', until: '', reason: '',
};

/** What a finding says to people, and what it suggests to do. An unknown rule is named as it is. */
export function describeFinding(finding: Finding, language: Language): FindingWords {
  if (!isRule(finding.rule)) return { message: finding.rule, suggestion: '' };
  const translate = createTranslator({ locale: language, messages: findings[language] as Record<string, unknown>, onError: () => undefined }) as unknown as (key: string, params: Record<string, string | number>) => string;
  const params = { ...blank, page: finding.page ?? 0, exact: finding.exact, ...finding.params };
  return { message: translate(`${finding.rule}.message`, params), suggestion: translate(`${finding.rule}.suggestion`, params) };
}

/** 严重, 提醒, 说明 */
export const severityWord = (finding: Finding, language: Language): string => findings[language].severity[finding.severity];
