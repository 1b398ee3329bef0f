const path = require('node:path')

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { kebab: 'Name the file in kebab-case, so that a stranger guesses its path.' },
    docs: { description: 'File names in kebab-case.' }
  },
  create(context) {
    const name = path.basename(context.filename).replace(/^zh-CN\./, 'zh-cn.')
    return { Program: (node) => !KEBAB.test(name) && context.report({ node, messageId: 'kebab' }) }
  }
}
