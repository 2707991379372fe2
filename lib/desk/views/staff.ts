import type { BylineRole } from '@/lib/copy/story';
import type { Role } from '@/lib/newsroom/states';

/** A login as shown to administrators; never the password's hash. */
export interface UserView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly personId: string | null;
  readonly active: boolean;
  /** Still has the password printed for trying out. */
  readonly samplePassword: boolean;
  readonly createdAt: string;
  readonly version: number;
}

/** A byline name; `stories` counts the articles that carry it, `keys` are its pinyin and initials. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly role: BylineRole;
  readonly active: boolean;
  /** Writes for us now and then. */
  readonly guest: boolean;
  readonly keys: string;
  readonly login: string | null;
  readonly stories: number;
  readonly version: number;
}

/** One line of the record: who did what to which version. */
export interface EventView {
  readonly id: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
