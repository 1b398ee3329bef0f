import { createHmac, createPrivateKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { fromBase64url } from '@/domain/shared/base64url'
import type { BallotChecks, BoxCrypto, IssuerCrypto } from '@server/ports/ballot-crypto'
import { ed25519KeyOf, ed25519Sign, isEd25519Signature, type Ed25519Key } from './ballot-ed25519'
import { isPssSignature, rsaKeyOf, signBlinded } from './ballot-rsa'
import { derivedKey, sealBytes, unsealBytes } from './ballot-seal'

// RSABSSA-SHA384-PSS-Randomized (RFC 9474 §5).
const MODULUS_BITS = 2048
const MODULUS_BYTES = MODULUS_BITS / 8
const PREFIX_BYTES = 32
const SALT_BYTES = 48
/** Before every sealed text stands its length. */
const LENGTH_BYTES = 4

export const nodeBallotChecks: BallotChecks = {
  isTokenSigned({ issuerPublicKey, prefix, text, signature }) {
    const [modulus, prefixBytes, bytes] = [issuerPublicKey, prefix, signature].map(fromBase64url)
    if (modulus === undefined || !isIssuerModulus(modulus) || prefixBytes?.length !== PREFIX_BYTES || bytes === undefined) return false
    return isPssSignature(rsaKeyOf(issuerPublicKey), Buffer.concat([prefixBytes, Buffer.from(text, 'utf8')]), bytes, SALT_BYTES)
  },
  isSigned({ publicKey, text, signature }) {
    const [key, bytes] = [publicKey, signature].map(fromBase64url)
    return key !== undefined && bytes !== undefined && isEd25519Signature(key, Buffer.from(text, 'utf8'), bytes)
  }
}

/** Odd and of 2048 bits, as the phones demand it. */
const isIssuerModulus = (modulus: Uint8Array): boolean =>
  modulus.length === MODULUS_BYTES && (modulus[0] ?? 0) >= 0x80 && (modulus[MODULUS_BYTES - 1] ?? 0) % 2 === 1

const makeKeyPair = promisify(generateKeyPair)

/** The issuer whose private keys rest sealed under this key of at least 32 bytes. */
export function nodeIssuer(sealingKey: Uint8Array): IssuerCrypto {
  const key = derivedKey(sealingKey, 'yslb/issuer-keys/1')
  return {
    async makeKey(context) {
      const pair = await makeKeyPair('rsa', { modulusLength: MODULUS_BITS })
      const { n = '' } = pair.publicKey.export({ format: 'jwk' })
      return { publicKey: n, sealed: sealBytes(key, pair.privateKey.export({ format: 'der', type: 'pkcs8' }), context) }
    },
    blindSign({ sealed, context }, blinded) {
      // Parsed anew every time: a destroyed key must not live on in a server's memory.
      const privateKey = createPrivateKey({ key: unsealBytes(key, sealed, context), format: 'der', type: 'pkcs8' })
      const message = fromBase64url(blinded)
      const signature = message && signBlinded(privateKey, message)
      return signature && Buffer.from(signature).toString('base64url')
    }
  }
}

const signingKeyOf = (key: Uint8Array): Ed25519Key => ed25519KeyOf(derivedKey(key, 'yslb/box-promises/1'))

/** The public half of the Box's signing key, for the issuer to put into manifests. */
export const boxPublicKeyOf = (key: Uint8Array): string => signingKeyOf(key).publicKey

/** The Box with this key of at least 32 bytes; the keys for signing, placing and sealing are made from it. */
export function nodeBox(key: Uint8Array): BoxCrypto {
  const signingKey = signingKeyOf(key)
  const placingKey = derivedKey(key, 'yslb/box-places/1')
  const sealingKey = derivedKey(key, 'yslb/box-blocks/1')
  return {
    publicKey: signingKey.publicKey,
    sign: (text) => ed25519Sign(signingKey, Buffer.from(text, 'utf8')).toString('base64url'),
    place: (name, count) => placeAmong(placingKey, name, count),
    seal: (text, bytes, context) => sealBytes(sealingKey, padded(text, bytes), context),
    unseal: (sealed, context) => unpadded(unsealBytes(sealingKey, sealed, context))
  }
}

const PLACE_BYTES = 6

/** Drawn again where the remainder would favour the first places, so that all are equally likely. */
function placeAmong(key: Buffer, name: string, count: number): number {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('there is no place among none')
  const fair = 256 ** PLACE_BYTES - (256 ** PLACE_BYTES % count)
  for (let draw = 0; ; draw += 1) {
    const drawn = createHmac('sha256', key).update(`${draw}\n${name}`, 'utf8').digest().readUIntBE(0, PLACE_BYTES)
    if (drawn < fair) return drawn % count
  }
}

function padded(text: string, bytes: number): Buffer {
  const block = Buffer.alloc(LENGTH_BYTES + bytes)
  const length = Buffer.byteLength(text, 'utf8')
  if (length > bytes) throw new Error(`a text of ${length} bytes does not fit into ${bytes}`)
  block.writeUInt32BE(length)
  block.write(text, LENGTH_BYTES, 'utf8')
  return block
}

function unpadded(block: Buffer): string {
  const length = block.readUInt32BE()
  return block.subarray(LENGTH_BYTES, LENGTH_BYTES + length).toString('utf8')
}
