module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // Benchmarks measure parts that the packages do not export, the store by itself for one.
    '@backstage/no-forbidden-package-imports': 'off',
    '@backstage/no-mixed-plugin-imports': 'off',
    // Their output is what they are for.
    'no-console': 'off',
  },
});
