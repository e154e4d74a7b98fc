module.exports = {
  root: true,
  overrides: [
    {
      files: ['scripts/**/*.mjs', 'scripts/**/*.ts', '*.js', '*.ts'],
      extends: ['eslint:recommended', 'prettier'],
      env: { node: true, es2022: true },
      parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
      plugins: ['import'],
      rules: {
        'import/newline-after-import': 'error',
        'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      },
    },
    {
      files: ['scripts/**/*.ts', '*.ts'],
      parser: '@typescript-eslint/parser',
      // Left to the compiler, which knows the types.
      rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
    },
  ],
};
