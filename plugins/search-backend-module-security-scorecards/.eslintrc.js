const boundaries = require('../../eslint.boundaries');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  boundaries('search'),
);
