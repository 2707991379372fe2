import type { Language } from './area';
import { auth } from './auth';
import { common } from './common';
import { copy } from './copy';
import { copyFit } from './copy-fit';
import { edition } from './edition';
import { errors } from './errors';
import { findings } from './findings';
import { imports } from './imports';
import { issue } from './issue';
import { list } from './list';
import { makeUp } from './make-up';
import { pageArrange } from './page-arrange';
import { pageCanvas } from './page-canvas';
import { pageLive } from './page-live';
import { pageHistory } from './page-history';
import { pageTemplates } from './page-templates';
import { mastheadDesign } from './masthead-design';
import { notices } from './notices';
import { pageDesk } from './page-desk';
import { people } from './people';
import { photos } from './photos';
import { planning } from './planning';
import { proof } from './proof';
import { revisions } from './revisions';
import { settings } from './settings';
import { stories } from './stories';
import { writing } from './writing';

const areas = { auth, common, copy, copyFit, edition, errors, findings, imports, issue, list, makeUp, mastheadDesign, notices, pageArrange, pageCanvas, pageDesk, pageHistory, pageLive, pageTemplates, people, photos, planning, proof, revisions, settings, stories, writing };

type Areas = typeof areas;
export type Words = { readonly [K in keyof Areas]: Areas[K]['zh'] };

const inLanguage = (language: Language): Words =>
  Object.fromEntries(Object.entries(areas).map(([name, texts]) => [name, texts[language]])) as unknown as Words;

/** All texts of the interface by language; use-intl reads them (`useTranslations('copy')`). */
export const words: Readonly<Record<Language, Words>> = { zh: inLanguage('zh'), en: inLanguage('en') };
