import { nodeChance } from './chance'
import { systemClock } from './clock'
import { nodeDigest } from './digest'

describe('what Node gives to the application', () => {
  test('an id is 22 characters that a contract id may have, and never comes twice', () => {
    const ids = Array.from({ length: 1000 }, () => nodeChance.id())
    expect(ids.every((id) => /^[A-Za-z0-9_-]{22}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(1000)
  })

  test('a code has the length asked for and only letters of its alphabet', () => {
    expect(nodeChance.code('ABC', 200)).toMatch(/^[ABC]{200}$/)
    expect(new Set(nodeChance.code('ABC', 200)).size).toBe(3)
  })

  test('a secret has the bytes asked for', () => expect(Buffer.from(nodeChance.secret(32), 'base64url')).toHaveLength(32))

  test('digests are those of the standards (FIPS 180-4, RFC 4231 case 2), as base64url', () => {
    expect(Buffer.from(nodeDigest.sha256('abc'), 'base64url').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(Buffer.from(nodeDigest.hmacSha256('Jefe', 'what do ya want for nothing?'), 'base64url').toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    )
  })

  test('the clock gives milliseconds of this century', () => expect(systemClock.now()).toBeGreaterThan(Date.parse('2025-01-01')))
})
