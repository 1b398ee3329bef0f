const HAN = /\p{Script=Han}/u
const HAN_ALL = /\p{Script=Han}/gu
const SENTENCE = /[，。！？；：、]/
/** Column headings, numerals and titles of office are words that data is made of; longer runs speak to somebody. */
const WORD_MAX = 10

module.exports = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { words: { type: 'boolean' } }, additionalProperties: false }],
    messages: { elsewhere: 'Visible sentences belong to src/text, where they are read, counted and translated together: "{{text}}".' },
    docs: { description: 'No Chinese in code outside src/text and data. With `words`, single words are taken as data.' }
  },
  create(context) {
    const isWord = (text) => !SENTENCE.test(text) && (text.match(HAN_ALL)?.length ?? 0) <= WORD_MAX
    const allowed = context.options[0]?.words ? isWord : () => false
    function check(node, text) {
      if (HAN.test(text) && !allowed(text)) context.report({ node, messageId: 'elsewhere', data: { text: text.trim().slice(0, 20) } })
    }
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
      JSXText: (node) => check(node, node.value)
    }
  }
}
