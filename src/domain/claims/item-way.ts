import type { PointItem } from '@/domain/ledger/point-item'
import type { ClaimSource } from './claim'

/** How an item comes to its coins. `here`: whoever did it reports it. The others are counted or entered by somebody else. */
export const ITEM_WAYS = ['here', 'byMeeting', 'byHours', 'byWeighing', 'byGrid'] as const
export type ItemWay = (typeof ITEM_WAYS)[number]

type Shown = Pick<PointItem, 'earnedBy' | 'unit' | 'evidence'>

// The evidence of an item is a village's own sentence, also where its table was imported; these words in it decide.
const SIGNED_IN = /签到/
const BY_OFFICE = /网格|评议员/
const PHOTO = /照片/
const BOTH_CONFIRM = /双方确认/

export function wayOf({ earnedBy, unit, evidence }: Shown): ItemWay {
  if (earnedBy === 'meetingAttendance') return 'byMeeting'
  if (unit === 'kilogram') return 'byWeighing'
  if (unit === 'hour' || SIGNED_IN.test(evidence)) return 'byHours'
  return BY_OFFICE.test(evidence) ? 'byGrid' : 'here'
}

export const needsPhoto = (item: Shown): boolean => wayOf(item) === 'here' && PHOTO.test(item.evidence)
export const needsWitness = (item: Shown): boolean => wayOf(item) === 'here' && BOTH_CONFIRM.test(item.evidence)

/** What each source may bring in: a grid worker also enters what people could report themselves, a leader also confirms labour that has no hours. */
const TAKEN: Readonly<Record<ClaimSource, readonly ItemWay[]>> = {
  own: ['here'],
  grid: ['here', 'byGrid'],
  weighing: ['byWeighing'],
  volunteering: ['here', 'byGrid', 'byHours']
}

export const isTakenFrom = (source: ClaimSource, item: Shown): boolean => TAKEN[source].includes(wayOf(item))
