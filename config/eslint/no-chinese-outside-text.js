const HAN = /\p{Script=Han}/u

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { elsewhere: 'Visible sentences belong to src/text, where they are read, counted and translated together: "{{text}}".' },
    docs: { description: 'No Chinese in code outside src/text and data.' }
  },
  create(context) {
    function check(node, text) {
      if (HAN.test(text)) context.report({ node, messageId: 'elsewhere', data: { text: text.trim().slice(0, 20) } })
    }
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
      JSXText: (node) => check(node, node.value)
    }
  }
}
