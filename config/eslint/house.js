/** The rules of this house as an ESLint plugin. */
module.exports = {
  meta: { name: 'house' },
  rules: {
    arrows: require('./arrows'),
    'kebab-case': require('./kebab-case'),
    'no-ambient': require('./no-ambient'),
    'no-chinese-outside-text': require('./no-chinese-outside-text'),
    'no-default-export': require('./no-default-export')
  }
}
