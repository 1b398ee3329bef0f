import { ballotKeyPair, isSigned, signText } from '@/crypto/ballot-keys'
import { blindToken, finishToken, isTokenSigned } from '@/crypto/token'
import { boxPublicKeyOf, nodeBallotChecks, nodeBox, nodeIssuer } from './ballot-crypto'
import { randomBytes } from 'node:crypto'

const KEY = new Uint8Array(32).fill(7)
const breathe = async () => undefined
const random = async (n: number) => new Uint8Array(randomBytes(n))

test('a token that was blinded, signed and finished is good for both verifiers, and so is a signature', async () => {
  const issuer = nodeIssuer(KEY)
  const { publicKey, sealed } = await issuer.makeKey('poll')
  const text = 'yslb/token/1\nx\ny'
  const b = await blindToken({ issuerPublicKey: publicKey, text, random, breathe })
  const blindSignature = issuer.blindSign({ sealed, context: 'poll' }, b.blinded)
  const token = await finishToken({ issuerPublicKey: publicKey, text, prefix: b.prefix, unblinder: b.unblinder, blindSignature: blindSignature ?? '', breathe })
  expect(token).toBeDefined()
  expect(isTokenSigned({ issuerPublicKey: publicKey, prefix: b.prefix, text, signature: token ?? '' })).toBe(true)
  expect(nodeBallotChecks.isTokenSigned({ issuerPublicKey: publicKey, prefix: b.prefix, text, signature: token ?? '' })).toBe(true)
  const { key, secret } = ballotKeyPair(KEY, 'poll')
  const signature = signText(secret, text)
  expect(nodeBallotChecks.isSigned({ publicKey: key, text, signature })).toBe(true)
  expect(isSigned({ publicKey: key, text, signature })).toBe(true)
  const box = nodeBox(KEY)
  expect(box.publicKey).toBe(boxPublicKeyOf(KEY))
  expect(isSigned({ publicKey: box.publicKey, text, signature: box.sign(text) })).toBe(true)
  expect(box.unseal(box.seal('你好', 100, 'c'), 'c')).toBe('你好')
})
