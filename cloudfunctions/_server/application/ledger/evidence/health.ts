import type { LedgerHealth } from '@/contract/ledger-evidence'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { TRACKS } from '@/domain/ledger/account'
import { inCirculation, NO_SUPPLIES } from '@/domain/ledger/evidence/supply'
import { ok } from '@/domain/shared/result'
import { transfersOfCommunity } from '@server/application/ledger/documents'
import type { QueryHandler } from '@server/pipeline/handlers'
import { lastBalanceDay } from './balances'
import { checkpointOf } from './checkpoint'
import { CHECKED_INVARIANTS, LEDGER_HEALTH, type LedgerHealthDocument } from './documents'
import type { EvidencePorts } from './evidence-ports'
import { headOf } from './read-log'

/** 账本健康, for everybody: what the last check found, how far the log has come, and the totals. At which record something broke is for those who mend it: an id names a household. */
export const health = (ports: EvidencePorts): QueryHandler<'ledger/health'> => ({
  permission: PERMISSION_RULES.member,
  async run(context) {
    const { reader, communityId } = context
    const [checked, head, day, counts] = await Promise.all([
      reader.get<LedgerHealthDocument>(LEDGER_HEALTH, communityId), headOf(reader, communityId), lastBalanceDay(reader, communityId), reader.countBy(transfersOfCommunity, [communityId])
    ])
    const supply = head?.supply ?? NO_SUPPLIES
    const transfers = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const value: LedgerHealth = {
      invariants: CHECKED_INVARIANTS.map((invariant) => ({ invariant, ...stateOf(checked, invariant, PERMISSION_RULES.committeeOrSupervisor.allows(context.caller)) })),
      waiting: Math.max(0, transfers - (head?.size ?? 0)),
      canSign: ports.ledgerSigner !== undefined,
      supply: TRACKS.map((track) => ({ track, ...supply[track], inCirculation: inCirculation(supply[track]) })),
      ...(checked === undefined ? {} : { checkedAt: checked.checkedAt }),
      ...(head === undefined ? {} : { checkpoint: checkpointOf(head, context, ports) }),
      ...(day === undefined ? {} : { balancesOf: day.day })
    }
    return ok(value)
  }
})

type InvariantState = Omit<LedgerHealth['invariants'][number], 'invariant'>

function stateOf(checked: LedgerHealthDocument | undefined, invariant: (typeof CHECKED_INVARIANTS)[number], withPlace: boolean): InvariantState {
  const found = checked?.broken.find((each) => each.invariant === invariant)
  if (found !== undefined) return { state: 'broken', ...(withPlace ? { at: found.at } : {}) }
  // The log and the totals are checked however long the ledger is.
  const looked = checked !== undefined && (checked.replayed || invariant === 'I8' || invariant === 'I9')
  return { state: looked ? 'holds' : 'unchecked' }
}
