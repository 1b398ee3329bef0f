/** What a good is drawn as, where nobody takes photographs of soap. */
export const GOOD_PICTURES = [
  'rice', 'oil', 'noodle', 'sauce',
  'wash', 'soap', 'paper', 'towel', 'cup', 'umbrella',
  'meal', 'cut', 'repair',
  'tea', 'book', 'box'
] as const
export type GoodPicture = (typeof GOOD_PICTURES)[number]

/** 粮油, 日用, 服务, 其他: where a good stands in the shop. */
export const GOOD_SHELVES = ['daily', 'food', 'service', 'other'] as const
export type GoodShelf = (typeof GOOD_SHELVES)[number]

const SHELF_OF: Readonly<Record<GoodPicture, GoodShelf>> = {
  rice: 'food', oil: 'food', noodle: 'food', sauce: 'food',
  wash: 'daily', soap: 'daily', paper: 'daily', towel: 'daily', cup: 'daily', umbrella: 'daily',
  meal: 'service', cut: 'service', repair: 'service',
  tea: 'other', book: 'other', box: 'other'
}

interface Pictured {
  readonly kind: 'goods' | 'service'
  readonly picture?: GoodPicture
}

/** A good without a drawing of its own is a box, a service a pair of tools. */
export const pictureOf = ({ kind, picture }: Pictured): GoodPicture => picture ?? (kind === 'service' ? 'repair' : 'box')

/** A service stands with the services, whatever it is drawn as. */
export const shelfOf = (good: Pictured): GoodShelf => (good.kind === 'service' ? 'service' : SHELF_OF[pictureOf(good)])
