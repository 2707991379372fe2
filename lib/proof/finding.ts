/** Serious findings stop a sign-off unless the chief editor overrides them with a reason; warnings and notes only inform. */
export type Severity = 'serious' | 'warning' | 'note';

/** Something a check found. Words are made of rule and params (lib/words/findings: keys are the rules). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Page number, or null when it is not about one page. */
  readonly page: number | null;
  readonly articleId: string | null;
  readonly blockId: string | null;
  /** The exact characters it is about, empty when none. */
  readonly exact: string;
  readonly params: Readonly<Record<string, string | number>>;
}
