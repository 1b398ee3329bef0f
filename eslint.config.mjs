import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import house from './config/eslint/house.js'

const CODE = ['**/*.{ts,tsx}']
const TESTS = ['**/*.test.{ts,tsx,js}', '**/*.contract.ts', 'tests/**', 'src/testing/**', 'cloudfunctions/_server/testing/**']
/** Where Chinese is data or speech to an operator, not a sentence on a screen. */
const CHINESE = [
  ...TESTS, 'src/text/**', 'config/**', 'cloudfunctions/_local/**',
  // A program of its own that shares no file with the app; all its words stand in these.
  'src/verifier/sentences.ts', 'src/verifier/ledger/sentences.ts',
  'src/domain/**/*preset*', 'src/domain/**/*catalog*', 'src/domain/**/law-*', 'src/domain/**/*lexicon*', 'src/domain/**/*template*',
  'src/domain/**/*preset*/**', 'src/domain/**/*catalog*/**', 'src/domain/**/templates/**'
]
const DEFAULT_EXPORTS = [
  'src/app.ts', 'src/app.tsx', 'src/**/*.config.ts', 'src/pages/**/index.tsx', 'src/packages/**/index.tsx', 'config/**', 'types/**', 'src/testing/taro-stub.ts'
]

const tidy = {
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-else-return': 'error',
  'no-console': 'error',
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  semi: ['error', 'never'],
  quotes: ['error', 'single', { avoidEscape: true }],
  'jsx-quotes': ['error', 'prefer-single'],
  'comma-dangle': ['error', 'never']
}

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
}

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'data/**', 'artifacts/**', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: CODE,
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...tidy,
      ...typed,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'house/arrows': 'error',
      'house/kebab-case': 'error'
    }
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/domain/**', 'src/contract/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' }
  },
  { files: CODE, ignores: DEFAULT_EXPORTS, rules: { 'house/no-default-export': 'error' } },
  { files: CODE, ignores: CHINESE, rules: { 'house/no-chinese-outside-text': 'error' } },
  // Rules read village rolls and titles: there a word is data, and only a sentence speaks to somebody.
  { files: ['src/domain/**/*.ts'], ignores: CHINESE, rules: { 'house/no-chinese-outside-text': ['error', { words: true }] } },
  {
    files: ['src/domain/**/*.ts', 'src/contract/**/*.ts', 'cloudfunctions/_server/application/**/*.ts'],
    ignores: TESTS,
    rules: { 'house/no-ambient': 'error' }
  },
  { files: TESTS, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['cloudfunctions/_local/**', 'tests/**', 'config/**'], rules: { 'no-console': 'off' } },
  { files: ['config/**/*.{js,mjs,cjs}', '*.{js,mjs}'], rules: { ...tidy, 'no-console': 'off' } },
  { files: ['config/run/node-version.cjs'], rules: { 'no-var': 'off', 'prefer-const': 'off' } }
)
