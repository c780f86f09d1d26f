const config = require('../scripts/eslintConfig')(__dirname, 'benchmarks');

module.exports = {
  ...config,
  rules: {
    ...config.rules,
    // A benchmark runs the real plugin, as an app would.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
};
