module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { named: 'Export by name from the file that defines it: one thing then has one name and one place. Only Taro pages, the app and configs export a default.' },
    docs: { description: 'Named exports only.' }
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'named' })
    return {
      ExportDefaultDeclaration: report,
      ExportSpecifier: (node) => node.exported.name === 'default' && report(node),
      // A barrel hides where things live.
      ExportAllDeclaration: report
    }
  }
}
