import next from 'eslint-config-next';
import nextTypescript from 'eslint-config-next/typescript';

/** Which folders each folder may import; docs/architecture.md tells why. One rule a row, made from the table. */
const mayImport = {
  'lib/typeset': ['lib/typeset'],
  'lib/makeup': ['lib/makeup', 'lib/typeset', 'lib/copy/story', 'lib/copy/element-text'],
  'lib/copy': ['lib/copy', 'lib/typeset', 'lib/newsroom/result'],
  'lib/newsroom': ['lib/newsroom'],
  'lib/proof': ['lib/proof', 'lib/copy', 'lib/makeup', 'lib/newsroom', 'lib/typeset'],
  'lib/render': ['lib/render', 'lib/makeup', 'lib/typeset'],
  'lib/words': ['lib/words', 'lib/desk/error', 'lib/proof/finding', 'lib/makeup/machine/make-up-advice', 'lib/newsroom'],
  'lib/desk': ['lib/desk', 'lib/typeset', 'lib/makeup', 'lib/copy', 'lib/newsroom', 'lib/proof', 'lib/render', 'lib/press', 'lib/words', 'db'],
  'lib/press': ['lib/press', 'lib/desk', 'lib/render', 'lib/makeup', 'lib/typeset', 'lib/copy', 'lib/newsroom', 'lib/proof', 'lib/words', 'db/open', 'db/schema', 'scripts/fonts'],
  'lib/auth': ['lib/auth', 'lib/desk', 'lib/newsroom', 'lib/words', 'db'],
  'lib/cli': ['lib', 'db'],
  db: ['db', 'lib/newsroom', 'lib/desk', 'lib/copy', 'lib/makeup', 'lib/press'],
  components: ['components', 'lib/typeset', 'lib/makeup', 'lib/copy', 'lib/newsroom', 'lib/proof', 'lib/render', 'lib/words', 'lib/desk/error', 'lib/desk/views'],
};
const tops = ['app', 'components', 'lib', 'db', 'scripts', 'bench', 'e2e'];
const escape = (text) => text.replace(/[/.]/g, '\\$&');
const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [{
        regex: `^@\\/(?!(${allowed.map(escape).join('|')})(\\/|$|\\.|-))(${tops.join('|')})(\\/|$)`,
        message: `${folder} may import only ${allowed.join(', ')}.`,
      }],
    }],
  },
}));
const pureFolders = ['lib/typeset', 'lib/makeup', 'lib/newsroom', 'lib/proof', 'lib/copy'];

const config = [
  { ignores: ['node_modules/**', '.next*/**', 'data/**', '.cache/**', 'test-results/**', 'playwright-report/**', 'next-env.d.ts', 'db/migrations/**'] },
  ...next,
  ...nextTypescript,
  ...folderRules,
  {
    files: pureFolders.map((folder) => `${folder}/**/*.ts`),
    ignores: ['**/*.test.ts', 'lib/copy/import/docx.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['window', 'document', 'process', 'setTimeout', 'performance', 'Buffer'].map((name) => ({ name, message: 'This folder is pure: it runs the same in the browser, the server and the command line.' }))],
      'no-restricted-syntax': ['error',
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Randomness comes in as a seed.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes in as an argument.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument.' }],
    },
  },
  {
    files: ['components/**/*.ts', 'components/**/*.tsx', 'lib/words/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: "Property[key.name='hour12']", message: "hourCycle: 'h23': without a 12-hour clock the server writes midnight as 24:05, the browser as 00:05." }] },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    // The readers' edition is plain HTML that needs no script: whole-page links, and pictures already frozen in the sizes they are shown in.
    files: ['components/edition/**/*.tsx'],
    rules: { '@next/next/no-html-link-for-pages': 'off', '@next/next/no-img-element': 'off' },
  },
];

export default config;
