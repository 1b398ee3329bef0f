const KEY_BYTES = 32

/** The points of small order by their y, big-endian (docs/board-format.md §3). Under such a key one signature fits many texts. */
const SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000001',
  '05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826',
  '7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7',
  '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec'
]
/** 2²⁵⁵ − 19: a y from here on is a second spelling of a smaller one. */
const PRIME = '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed'

/** Whether an Ed25519 key has its one spelling and is not of small order: programs disagree about signatures under others. */
export function isSoundKey(key: Uint8Array): boolean {
  if (key.length !== KEY_BYTES) return false
  const y = Array.from(key).reverse().map((byte, at) => (at === 0 ? byte & 0x7f : byte).toString(16).padStart(2, '0')).join('')
  return y < PRIME && !SMALL_ORDER.includes(y)
}
