import js from '@eslint/js';
import mediawiki from 'eslint-plugin-mediawiki';
import tseslint from 'typescript-eslint';

const builtForms = [
  {
    selector:
      ":matches(JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcdoc)$/], Property[key.name='dangerouslySetInnerHTML'])",
    message: 'Wiki text is shown as text, never as HTML: let Preact make the nodes.'
  },
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc|createContextualFragment|parseFromString|parseHTML)$/]',
    message: 'Wiki text is shown as text, never as HTML: let Preact make the nodes.'
  },
  {
    selector:
      ":matches(CallExpression[callee.property.name='html'], CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/])",
    message: 'Wiki text is shown as text, never as HTML: let Preact make the nodes.'
  },
  {
    selector: 'Literal[value=/#[0-9a-f]{3}([0-9a-f]{3})?\\b/i]',
    message: 'Colours come from Codex tokens, so that night mode and skins hold.'
  }
];
const readingEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read once, in server/config.ts.'
};
const builtSql = {
  selector:
    ":matches(CallExpression[callee.property.name=/^(raw|whereRaw|orWhereRaw|selectRaw|orderByRaw|havingRaw|joinRaw|groupByRaw)$/]) > :matches(TemplateLiteral[expressions.length>0], BinaryExpression[operator='+']).arguments:first-child",
  message: 'Values go into SQL as bindings, never as text.'
};
/** Where the driver itself is spoken to, its own methods take SQL as well. */
const builtStatement = {
  selector:
    ":matches(CallExpression[callee.property.name=/^(query|execute)$/]) > :matches(TemplateLiteral[expressions.length>0], BinaryExpression[operator='+']).arguments:first-child",
  message: 'Values go into SQL as bindings, never as text.'
};
const defaultlessOption = {
  selector:
    "CallExpression[callee.property.name='object'] > ObjectExpression > Property:not(:has(CallExpression[callee.property.name=/^(default|prefault)$/]))",
  message: 'Every option of a check has a default.'
};

const browserGlobals = globalsNamed([
  'window',
  'document',
  'location',
  'navigator',
  'history',
  'mw',
  'CSS',
  'localStorage',
  'fetch',
  'URL',
  'URLSearchParams',
  'FormData',
  'Promise',
  'Map',
  'Set',
  'setTimeout',
  'clearTimeout',
  'requestAnimationFrame',
  'CustomEvent',
  'console'
]);

/** What `npm run lint` holds; who may import whom and how long a file may be is held by tests/architecture.test.ts. */
export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'artifacts/', '.seula/', 'coverage/', '**/*.generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } }
      ],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Factories give plain objects whose functions do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Ports promise a promise, also where one adapter has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ]
    }
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-param-reassign': 'error',
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', builtSql]
    }
  },
  {
    files: ['server/**', 'shared/**', 'gadget/**'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', builtSql, readingEnvironment] }
  },
  {
    files: ['server/replica/**'],
    rules: { 'no-restricted-syntax': ['error', builtSql, builtStatement, readingEnvironment] }
  },
  { files: ['server/config.ts'], rules: { 'no-restricted-syntax': ['error', builtSql] } },
  {
    files: ['server/checks/**'],
    rules: { 'no-restricted-syntax': ['error', builtSql, readingEnvironment, defaultlessOption] }
  },
  {
    files: ['gadget/**/*.ts', 'gadget/**/*.tsx'],
    plugins: { mediawiki },
    rules: {
      'mediawiki/msg-doc': 'error',
      'mediawiki/class-doc': 'error',
      'mediawiki/no-cookie': 'error',
      'mediawiki/no-storage': 'error',
      'no-restricted-syntax': ['error', builtSql, readingEnvironment, ...builtForms]
    }
  },
  {
    // There is no MediaWiki around the companion's own pages.
    files: ['gadget/site/**'],
    rules: { 'mediawiki/msg-doc': 'off', 'mediawiki/class-doc': 'off', 'mediawiki/no-storage': 'off' }
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: globalsNamed(['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'fetch', 'Buffer'])
    }
  },
  {
    // Scripts that the demo wiki's pages send to browsers as they are: classic scripts in old syntax, like a wiki's own.
    files: ['scripts/demo/wiki/skin/client/**/*.js'],
    languageOptions: { sourceType: 'script', globals: browserGlobals },
    rules: { 'no-var': 'off', 'object-shorthand': 'off', 'prefer-const': 'off', 'no-redeclare': 'off' }
  },
  {
    // Inner loops over arrays whose bounds the loop itself holds, and classes of combining characters.
    files: ['server/text/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-misleading-character-class': 'off' }
  },
  {
    // Queries of knex are thenables, and callbacks that build them hand them back.
    files: ['server/store/**'],
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }] }
  },
  {
    // A wrong guess fails the test at once; recorded answers are untyped JSON.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off'
    }
  }
);

function globalsNamed(names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
