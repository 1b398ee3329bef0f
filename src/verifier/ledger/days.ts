import type { Record } from './accounts'
import type { Findings } from './findings'
import { TRACKS } from './format'
import type { Hash } from './log'
import { bodyOf } from './notes'
import type { Export } from './read-export'
import { sumRoot } from './sum-tree'

/** The balances of each day again, from the records of the log that it counts. */
export function checkDays({ header, days, seals }: Export, records: readonly Record[], hash: Hash, findings: Findings): void {
  const totals = new Map<string, number>()
  let at = 0
  const sealed = records.filter(({ sequence }) => sequence !== undefined)
  for (const day of [...days].sort((a, b) => a.size - b.size)) {
    for (; at < day.size && at < sealed.length; at += 1) apply(totals, sealed[at])
    const sound = TRACKS.every(track => {
      const rows = [...totals].filter(([account]) => account.endsWith(`:${track}`)).sort(([one], [other]) => (one < other ? -1 : 1))
      const tree = sumRoot(rows, day.secret, hash)
      const said = day.tracks[track]
      return tree !== undefined && tree.root === said.root && tree.sum === said.total && rows.length === said.accounts
    })
    const known = seals.some(({ size }) => size === day.size)
    const first = `yslb-ledger/${header.communityId}/balances\n`
    if (!sound || !known || !bodyOf(day.note).startsWith(first)) findings.find('BALANCES_WRONG', day.day)
  }
}

/** All ends that are pots of holders; coins free and set aside of one account are one total, its honour is another. */
function apply(totals: Map<string, number>, record: Record | undefined): void {
  if (record === undefined) return
  const { honour, ...main } = record.transfer
  for (const { from, to, points } of honour === undefined ? [main] : [main, honour]) {
    for (const [end, change] of [[from, -points], [to, points]] as const) {
      const side = sideOf(end)
      if (side !== undefined) totals.set(side, (totals.get(side) ?? 0) + change)
    }
  }
}

const POT = /^account:.*:(?:redeemable:(?:available|held)|honour)$/

const sideOf = (end: string): string | undefined => (POT.test(end) ? end.replace(/:(?:available|held)$/, '') : undefined)
