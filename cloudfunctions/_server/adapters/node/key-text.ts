const KEY_BYTES = 32

/** A key as it stands in a function's settings: 32 bytes in base64url. Undefined if there is none, or not such a one. */
export function keyOfText(text: string | undefined): Uint8Array | undefined {
  if (text === undefined || !/^[A-Za-z0-9_-]{43}$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  // Three spellings of the last letter mean the same bytes; only one is the key's own.
  return bytes.length === KEY_BYTES && bytes.toString('base64url') === text ? bytes : undefined
}
