// Member calls that read the clock or roll dice.
const AMBIENT = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'])

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { ambient: 'Time, ids and chance come in as arguments; `{{what}}` would make this rule impossible to check twice.' },
    docs: { description: 'No clock and no chance in rules and commands.' }
  },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'ambient', data: { what } })
    return {
      MemberExpression(node) {
        const name = `${node.object.name}.${node.property.name}`
        if (!node.computed && AMBIENT.has(name)) report(node, name)
      },
      NewExpression: (node) => node.callee.name === 'Date' && node.arguments.length === 0 && report(node, 'new Date()'),
      CallExpression: (node) => node.callee.name === 'Date' && report(node, 'Date()')
    }
  }
}
