import type { CommunityId, MemberId, PersonId, TransferId, UnitId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { Dimension } from '@/domain/ledger/point-item'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'

/** How somebody on the 光荣榜 is shown: by a name of the own choosing, or only by the unit. Never by the name on the roll. */
export type HonourShape = { readonly kind: 'nickname'; readonly nickname: string } | { readonly kind: 'unit' }

/** By name or by the day of the deed. There is no order by coins, and no coins stand on the list. */
export const HONOUR_ORDERS = ['deed', 'name'] as const
export type HonourOrder = (typeof HONOUR_ORDERS)[number]

export const NICKNAME_MIN = 2
export const NICKNAME_MAX = 8
export const HIDE_WORDS_MAX = 60

/** A person's place on the list: opt-in, one deed that the person chose to be named for. */
export interface Honour {
  readonly communityId: CommunityId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly shape: HonourShape
  readonly transferId: TransferId
  readonly deedName: string
  readonly dimension: Dimension
  /** When it was credited. */
  readonly on: Day
  readonly since: Instant
  /** Nicknames that the committee put away; none of them comes back. */
  readonly putAway: readonly PutAway[]
}

export interface PutAway {
  readonly nickname: string
  readonly words: string
  readonly by: MemberId
  readonly at: Instant
}

export type CannotUseNickname =
  | { readonly code: 'NICKNAME_LENGTH'; readonly min: number; readonly max: number }
  | { readonly code: 'NICKNAME_LETTERS' }
  | { readonly code: 'NICKNAME_NAMES_SOMEBODY' }
  | { readonly code: 'NICKNAME_SOUNDS_OFFICIAL'; readonly word: string }
  | { readonly code: 'NICKNAME_PUT_AWAY'; readonly words: string }

/** Letters of any script and figures: nothing invisible, nothing that draws. */
const LETTERS = /^[\p{Script=Han}A-Za-z0-9]+$/u
/** Part of a phone or identity number, or of a date of birth. */
const LONG_NUMBER = /[0-9]{4,}/
/** `3组12号` is a door, and a door is a household. */
const DOOR = /[0-9零一二三四五六七八九十百]+(组|幢|栋|单元|号|室|户)/
/** A neighbour must not read a nickname as a word of an office (house rule). */
const OFFICIAL = ['书记', '主任', '村委', '居委', '支部', '党委', '政府', '监委', '会计', '网格员', '组长', '管理员'] as const

export interface NicknameAsked {
  readonly nickname: string
  /** On the roll. */
  readonly ownName: string
  readonly putAway: readonly PutAway[]
}

/** Why a nickname cannot stand on the list; most fundamental first. What it means is judged by the content check and by people. */
export function reasonCannotUseNickname({ nickname, ownName, putAway }: NicknameAsked): CannotUseNickname | undefined {
  const length = [...nickname].length
  if (length < NICKNAME_MIN || length > NICKNAME_MAX) return { code: 'NICKNAME_LENGTH', min: NICKNAME_MIN, max: NICKNAME_MAX }
  if (!LETTERS.test(nickname)) return { code: 'NICKNAME_LETTERS' }
  if (namesSomebody(nickname, ownName)) return { code: 'NICKNAME_NAMES_SOMEBODY' }
  const word = OFFICIAL.find(each => nickname.includes(each))
  if (word !== undefined) return { code: 'NICKNAME_SOUNDS_OFFICIAL', word }
  const gone = putAway.find(each => each.nickname === nickname)
  return gone === undefined ? undefined : { code: 'NICKNAME_PUT_AWAY', words: gone.words }
}

const namesSomebody = (nickname: string, ownName: string): boolean =>
  nickname.includes(ownName) || LONG_NUMBER.test(nickname) || DOOR.test(nickname) || reasonHoldsPersonalData(nickname) !== undefined

/** The last time the present nickname was put away; nobody sees the row until another is chosen. */
export function hiddenBecause({ shape, putAway }: Pick<Honour, 'shape' | 'putAway'>): PutAway | undefined {
  return shape.kind === 'nickname' ? putAway.find(({ nickname }) => nickname === shape.nickname) : undefined
}

/** What the list is sorted by. Those shown by unit alone come after the names. */
export function honourOrder(order: HonourOrder, compareNames: (one: string, other: string) => number) {
  const name = ({ shape }: Honour): string => (shape.kind === 'nickname' ? shape.nickname : '')
  const byName = (one: Honour, other: Honour): number =>
    Number(name(one) === '') - Number(name(other) === '') || compareNames(name(one), name(other)) || compareText(one.personId, other.personId)
  const byDeed = (one: Honour, other: Honour): number => compareText(other.on, one.on) || byName(one, other)
  return order === 'deed' ? byDeed : byName
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
