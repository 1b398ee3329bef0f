import { chunkRoll, rollText, type ElectoralRoll, type RollRow, type RollUnitId } from '@/domain/ballot/electoral-roll'
import type { RollReference } from '@/domain/ballot/poll'
import { ruleOf } from '@/domain/ballot/poll-phase'
import { asId } from '@/domain/shared/ids'
import { assert } from '@/domain/shared/result'
import type { MemberDocument } from '@server/application/community/documents'
import type { CommandContext, Reader } from '@server/pipeline/context'
import type { Transaction } from '@server/ports/document-store'
import { POLL_ROLLS, rollPartIdOf, type PollDocument, type RollGroup, type RollPartDocument } from './documents'

type PartReader = (id: string) => Promise<RollPartDocument | undefined>

/** Parts never change once written, so a transaction may read them unprotected; a whole roll is read outside, where it costs no operations. */
export const partsInTransaction =
  (tx: Pick<Transaction, 'peek'>): PartReader =>
  (id) =>
    tx.peek<RollPartDocument>(POLL_ROLLS, id)

export const partsOutside =
  (reader: Pick<Reader, 'get'>): PartReader =>
  (id) =>
    reader.get<RollPartDocument>(POLL_ROLLS, id)

/** Writes a roll as parts that are never changed, and says how the poll refers to them. */
export async function writeRoll({ tx, communityId, digest }: CommandContext, pollId: string, roll: ElectoralRoll): Promise<{ reference: RollReference; groups: readonly RollGroup[] }> {
  const groups = new Map<string, RollGroup>()
  for (const { groupId, part, rows } of chunkRoll(roll)) {
    const before = groups.get(groupId) ?? { groupId, eligible: 0, parts: 0 }
    groups.set(groupId, { groupId, eligible: before.eligible + rows.length, parts: before.parts + 1 })
    await tx.insert<RollPartDocument>(POLL_ROLLS, { _id: rollPartIdOf(pollId, roll.version, groupId, part), communityId, schemaVersion: 1, rows })
  }
  const reference = { version: roll.version, unit: roll.unit, units: roll.rows.length, hash: digest.sha256(rollText(roll)) }
  return { reference, groups: [...groups.values()] }
}

export async function groupRows(read: PartReader, document: PollDocument, groupId: string): Promise<readonly RollRow[]> {
  const group = document.rollGroups.find((each) => each.groupId === groupId)
  const roll = rollOf(document)
  if (group === undefined || roll === undefined) return []
  const parts = await Promise.all(Array.from({ length: group.parts }, (_, part) => read(rollPartIdOf(document._id, roll.version, groupId, part))))
  return parts.flatMap((part) => part?.rows ?? [])
}

export async function wholeRoll(read: PartReader, document: PollDocument): Promise<ElectoralRoll> {
  const roll = rollOf(document)
  assert(roll !== undefined && document.rollDay !== undefined, 'a noticed poll has a roll')
  const rows = await Promise.all(document.rollGroups.map((group) => groupRows(read, document, group.groupId)))
  return { version: roll.version, unit: roll.unit, day: document.rollDay, rows: rows.flat() }
}

const rollOf = ({ poll }: PollDocument): RollReference | undefined => (poll.kind === 'draft' ? undefined : poll.roll)

/** The unit that a member votes for: the household's in a household vote, otherwise the person. */
export function unitOfMember(document: PollDocument, member: Pick<MemberDocument, 'personId' | 'householdId'>): RollUnitId {
  const { unit } = ruleOf(document.poll).mode
  return asId<RollUnitId>(unit === 'household' || unit === 'owner' ? member.householdId : member.personId)
}

export async function rowOfMember(read: PartReader, document: PollDocument, member: Pick<MemberDocument, 'personId' | 'householdId' | 'groupId'>): Promise<RollRow | undefined> {
  const unitId = unitOfMember(document, member)
  const rows = await groupRows(read, document, member.groupId)
  return rows.find((row) => row.unitId === unitId)
}
