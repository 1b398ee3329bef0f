import type { WatchCase } from '@/contract/coin-watch'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { nameFor, nameInOffice } from '@server/application/community/names'
import type { TransferDocument } from '@server/application/ledger/documents'
import type { QueryContext } from '@server/pipeline/context'
import type { CreditedClaim } from './read-month'

/** Each person and each door is read once, however many cases name them. */
export class Register {
  private readonly names = new Map<string, Promise<string>>()
  private readonly doors = new Map<string, Promise<string>>()
  constructor(private readonly context: QueryContext) {}

  office(personId: string): Promise<string> {
    const { reader, caller } = this.context
    return remembered(this.names, `office ${personId}`, () => nameInOffice(reader, personId, caller.member))
  }
  person(personId: string): Promise<string> {
    const { reader, caller } = this.context
    return remembered(this.names, personId, () => nameFor(reader, personId, caller.member))
  }
  door(householdId: string): Promise<string> {
    return remembered(this.doors, householdId, async () => (await this.context.reader.get<HouseholdDocument>(HOUSEHOLDS, householdId))?.no ?? '')
  }
}

function remembered(known: Map<string, Promise<string>>, key: string, ask: () => Promise<string>): Promise<string> {
  const before = known.get(key)
  if (before !== undefined) return before
  const answer = ask()
  known.set(key, answer)
  return answer
}

export async function caseOfClaim({ transfer, claim }: CreditedClaim, register: Register): Promise<WatchCase> {
  const { verified, reviewed } = claim
  const [householdNo, who, verifiedBy, reviewedBy] = await Promise.all([
    register.door(claim.householdId), register.person(claim.personId), verified && register.office(verified.personId), reviewed && register.office(reviewed.personId)
  ])
  return {
    transferId: transfer.id, at: transfer.at, coins: transfer.points, itemName: claim.terms.name, quantity: claim.quantity, householdNo, who, on: claim.on, claimId: claim.id,
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
    ...(reviewedBy === undefined ? {} : { reviewedBy })
  }
}

/** A write-off touches no household; what it is about stands in its reason and its parent. */
export const caseOfWriteOff = ({ id, at, points, reason = '' }: TransferDocument): WatchCase => ({ transferId: id, at, coins: points, itemName: reason, quantity: 1, householdNo: '', who: '' })
