module.exports = {
  root: true,
  overrides: [
    {
      files: ['scripts/**/*.mjs', '*.js', '*.ts'],
      extends: ['eslint:recommended', 'prettier'],
      env: { node: true, es2022: true },
      parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
      rules: {
        'import/newline-after-import': 'error',
        'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      },
      plugins: ['import'],
    },
  ],
};
