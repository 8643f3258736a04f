import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const onlyHidesOthers = ['it', 'describe', 'test'].map((object) => ({
  object,
  property: 'only',
  message: 'A test left with .only hides the others.',
}));

export default ts.config(
  { ignores: ['dist/**', 'storybook-static/**', 'coverage/**', 'node_modules/**'] },
  ...ts.configs.recommended,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  {
    plugins: { 'lit-a11y': litA11y },
    settings: { lit: { elementBaseClasses: ['ViewElement'] }, wc: { elementBaseClasses: ['ViewElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/lifecycle-super': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // lit-html writes `false` as a word, and no other rule knows.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral > LogicalExpression[operator='&&']",
          message: '`x && html…` writes "false" where x is false: use `x ? html… : nothing`.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,mjs}', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-properties': ['error', ...onlyHidesOthers],
    },
  },
  {
    // Safari takes the role from a list that shows no markers, unless it is said.
    files: ['test/bench/**/*.mjs', 'src/views/**/*.ts'],
    rules: { 'lit-a11y/no-redundant-role': 'off' },
  },
  {
    // One listener for the buttons and links of all comments, which a keyboard presses as well.
    files: ['src/views/thread-frame.ts', 'src/views/conversation-map.ts'],
    rules: { 'lit-a11y/click-events-have-key-events': 'off' },
  },
  {
    // Templates without words or meaning, that only try what templates can do.
    files: ['test/node/**/*.ts', 'test/unit/elements/{hydration,stamp}.test.ts'],
    rules: {
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/anchor-is-valid': 'off',
      'lit/no-useless-template-literals': 'off',
    },
  },
  {
    // Apps in CommonJS, written as their authors would.
    files: ['test/consumers/**/*.{js,cts}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
