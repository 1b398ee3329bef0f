import type { Brand } from './brand'
import { assert } from './result'
import { dayOf, startOfDay, type Day, type Instant } from './instant'

/** A calendar quarter in Asia/Shanghai, `2026Q4`. Quarters compare as strings. */
export type Quarter = Brand<string, 'Quarter'>

/** The quarter that contains an instant. Stored in a document, it makes a quarter's documents one list without a scan. */
export const quarterOf = (at: Instant): Quarter => quarterOfDay(dayOf(at))

/** The quarter of a day. */
export const quarterOfDay = (day: Day): Quarter => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter

/** A quarter as written in a document or asked for by a reader, or undefined (`2026Q5`, `2026-Q1`). */
export const parseQuarter = (text: string): Quarter | undefined => (/^\d{4}Q[1-4]$/.test(text) ? (text as Quarter) : undefined)

/** The quarter so many quarters later; negative for earlier ones. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const { year, number } = partsOf(quarter)
  const index = year * 4 + (number - 1) + count
  assert(index >= 0, 'no quarter before the year 0')
  return `${String(Math.floor(index / 4)).padStart(4, '0')}Q${(index % 4) + 1}` as Quarter
}

/** Year and number (1 to 4) of a quarter. */
export const partsOf = (quarter: Quarter): { readonly year: number; readonly number: number } => ({ year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(5)) })

/** The first instant of a quarter, and the first one after it. */
export const quarterSpan = (quarter: Quarter): { readonly from: Instant; readonly until: Instant } => ({ from: startOfQuarter(quarter), until: startOfQuarter(addQuarters(quarter, 1)) })

function startOfQuarter(quarter: Quarter): Instant {
  const { year, number } = partsOf(quarter)
  return startOfDay(`${String(year).padStart(4, '0')}-${String(number * 3 - 2).padStart(2, '0')}-01` as Day)
}
