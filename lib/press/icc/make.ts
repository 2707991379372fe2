import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { newsprintProfile } from '../icc-profile';

/** Writes the press profile beside this file: `npx tsx lib/press/icc/make.ts`. */
writeFileSync(path.join(import.meta.dirname, 'banxin-newsprint-240.icc'), newsprintProfile());
