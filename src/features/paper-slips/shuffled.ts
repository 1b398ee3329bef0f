import type { Chance } from '@/infra/chance'

/** Bytes of chance for the place of one item: two of a hundred fall together once in a million times, and then no order is told. */
const BYTES = 4

/** The items in an order that nobody knew before and nothing keeps. */
export async function shuffled<T>(items: readonly T[], chance: Chance): Promise<readonly T[]> {
  const drawn = await Promise.all(items.map(async item => ({ item, place: numberOf(await chance.bytes(BYTES)) })))
  return drawn.sort((left, right) => left.place - right.place).map(each => each.item)
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((number, byte) => number * 256 + byte, 0)
