import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { CapPeriod } from '@/domain/ledger/period'
import type { Dimension, PointItem } from '@/domain/ledger/point-item'
import { ATTENDANCE_ITEM } from '@/domain/ledger/point-item-catalog'
import { reasonBadSchemeItem } from '@/domain/ledger/scheme/item-rules'
import { CODE_PREFIX } from '@/domain/ledger/scheme/table-lexicon'
import { badItemText } from '@/text/scheme-words'

export type ItemInput = InputOf<'scheme/putItem'>['item']
type Words = 'code' | 'name' | 'evidence' | 'points' | 'times'

/** An item while somebody writes it; what it would be refused for is said while it is written. */
export class ItemForm {
  /** The code that it has on the server; undefined for a new one. */
  readonly key: string | undefined
  words: Readonly<Record<Words, string>>
  dimension: Dimension
  effect: PointItem['effect']
  unit: PointItem['unit']
  earnedBy: PointItem['earnedBy']
  capped: boolean
  period: CapPeriod
  per: 'person' | 'household'
  private touched = false

  constructor(item: PointItem | undefined, dimension: Dimension) {
    const { code = '', name = '', evidence = '', points, cap, unit = 'time', effect = 'earn', earnedBy = 'claim' } = item ?? {}
    this.key = item?.code
    this.words = { code, name, evidence, points: points === undefined ? '' : String(points), times: cap === undefined ? '' : String(cap.times) }
    this.dimension = item?.dimension ?? dimension
    this.effect = item === undefined && dimension === 'reminder' ? 'remind' : effect
    this.unit = unit
    this.earnedBy = earnedBy
    this.capped = item === undefined || cap !== undefined
    this.period = cap?.period ?? 'month'
    this.per = cap?.per ?? 'person'
    makeAutoObservable(this, { key: false }, { autoBind: true, deep: false })
  }

  write(field: Words, words: string): void {
    this.words = { ...this.words, [field]: words }
    this.touched = true
  }

  /** Reminders stand under their own head. */
  chooseDimension(dimension: Dimension): void {
    this.dimension = dimension
    this.effect = dimension === 'reminder' ? 'remind' : 'earn'
  }

  chooseUnit(unit: PointItem['unit']): void {
    this.unit = unit
  }

  choosePeriod(period: CapPeriod): void {
    this.period = period
  }

  choosePer(per: 'person' | 'household'): void {
    this.per = per
  }

  /** Who signs in at a meeting is credited by one code only. */
  chooseEarned(earnedBy: PointItem['earnedBy']): void {
    this.earnedBy = earnedBy
    if (earnedBy === 'meetingAttendance') this.write('code', ATTENDANCE_ITEM)
  }

  setCapped(capped: boolean): void {
    this.capped = capped
  }

  get value(): ItemInput {
    const { words, dimension, effect, unit, earnedBy, capped, period, per } = this
    return {
      code: words.code.trim().toUpperCase(), name: words.name.trim(), evidence: words.evidence.trim(), points: wholeOf(words.points), dimension, effect, unit, earnedBy,
      ...(capped ? { cap: { times: wholeOf(words.times), period, per } } : {})
    }
  }

  /** What is left to fill in or to put right. */
  get problem(): string | undefined {
    const { value } = this
    const { cap, ...item } = value
    const reason = reasonBadSchemeItem({ ...item, track: value.effect === 'earn' ? 'redeemable' : 'honour', ...(cap === undefined ? {} : { cap }) })
    return reason && badItemText(reason)
  }

  get shownProblem(): string | undefined {
    return this.touched && this.words.name !== '' && this.words.points !== '' && this.words.evidence !== '' ? this.problem : undefined
  }

  /** How codes of this field begin. */
  get codeHint(): string {
    return `${CODE_PREFIX[this.dimension]}01`
  }
}

const wholeOf = (words: string): number => (/^\d{1,4}$/.test(words.trim()) ? Number(words.trim()) : 0)
