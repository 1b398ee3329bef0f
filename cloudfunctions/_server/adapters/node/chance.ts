import { randomBytes, randomInt } from 'node:crypto'
import type { Chance } from '@server/ports/chance'

const ID_BYTES = 16

/** Node's cryptographic source. `randomInt` draws without bias. */
export const nodeChance: Chance = {
  id: () => randomBytes(ID_BYTES).toString('base64url'),
  code: (alphabet, length) => Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
  secret: (bytes) => randomBytes(bytes).toString('base64url')
}
