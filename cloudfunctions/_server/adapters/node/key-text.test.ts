import { keyOfText } from './key-text'

test('a key is 32 bytes in base64url, in their one spelling', () => {
  const key = Buffer.alloc(32, 7)
  expect(keyOfText(key.toString('base64url'))).toEqual(key)
  expect(keyOfText(Buffer.alloc(32, 255).toString('base64url'))).toHaveLength(32)
})

test.each<[string, string | undefined]>([
  ['missing', undefined],
  ['empty', ''],
  ['too short', Buffer.alloc(31).toString('base64url')],
  ['too long', Buffer.alloc(33).toString('base64url')],
  ['hex', Buffer.alloc(32).toString('hex')],
  ['plain base64', Buffer.alloc(32, 255).toString('base64')],
  ['in another spelling', `${Buffer.alloc(32).toString('base64url').slice(0, -1)}B`],
  ['with a line break', `${Buffer.alloc(32).toString('base64url')}\n`]
])('what is %s is no key', (_why, text) => {
  expect(keyOfText(text)).toBeUndefined()
})
