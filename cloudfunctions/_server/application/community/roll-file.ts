import type { ChangeCounts, RollFileRefusal, RollPreview } from '@/contract/community'
import type { Community } from '@/domain/community/community'
import { diffRoll, type Changes, type RollDiff } from '@/domain/community/roll-diff'
import { planRollImport } from '@/domain/community/roll-import'
import type { Roll, RollPlan } from '@/domain/community/roll-plan'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { assert, ok, type Result } from '@/domain/shared/result'
import type { QueryContext } from '@server/pipeline/context'
import type { SpreadsheetReader } from '@server/ports/spreadsheet-reader'
import { listAll } from '@server/application/shared/list-all'
import { COMMUNITIES, householdCounts, unitsOfCommunity, type CommunityDocument, type HouseholdDocument, type UnitDocument } from './documents'

const EXAMPLES_MAX = 12

export interface ReadRollFile {
  readonly plan: RollPlan
  readonly diff: RollDiff
  readonly households: readonly HouseholdDocument[]
  /** Digest of the plan and of the roll it was made against: another plan, another hash. */
  readonly planHash: string
}

/** From an uploaded file to a plan against the roll as it stands, or to everything that is wrong with it. Writes nothing. */
export async function readRollFile(
  context: QueryContext,
  spreadsheets: SpreadsheetReader,
  file: { readonly fileName: string; readonly base64: string }
): Promise<Result<ReadRollFile, RollFileRefusal>> {
  const rows = await spreadsheets.read(file.fileName, Buffer.from(file.base64, 'base64'))
  if (!rows.ok) return rows
  const { reader, communityId, now, digest } = context
  const document = await reader.get<CommunityDocument>(COMMUNITIES, communityId)
  assert(document !== undefined, 'a member belongs to a community')
  const community: Community = { id: asId<CommunityId>(communityId), kind: document.kind, name: document.name }
  const units = await listAll<UnitDocument>(reader, unitsOfCommunity, [communityId])
  const households = await listAll<HouseholdDocument>(reader, householdCounts, [communityId])
  const present = rollOf(community.id, households)
  const plan = planRollImport({ community, units: units.map((unit) => ({ ...unit, communityId: community.id })), rows: rows.value, present, today: dayOf(now) })
  if (!plan.ok) return plan
  const planHash = digest.sha256(JSON.stringify([plan.value, present]))
  return ok({ plan: plan.value, diff: diffRoll(present, plan.value), households, planHash })
}

const rollOf = (communityId: CommunityId, households: readonly HouseholdDocument[]): Roll => ({
  households: households.map((document) => ({
    id: document.id,
    communityId,
    no: document.no,
    groupId: document.groupId,
    headPersonId: document.headPersonId,
    ...(document.gridId === undefined ? {} : { gridId: document.gridId }),
    ...(document.area === undefined ? {} : { area: document.area }),
    ...(document.repPersonId === undefined ? {} : { repPersonId: document.repPersonId })
  })),
  persons: households.flatMap((document) => document.people)
})

export function previewOf({ plan, diff, planHash }: ReadRollFile): RollPreview {
  const labels = new Map(plan.households.map((household) => [household.id, household.no]))
  const { added, changed, removed } = diff.persons
  const examples = [
    ...added.map((person) => ({ change: 'added' as const, person })),
    ...changed.map(({ after }) => ({ change: 'changed' as const, person: after })),
    ...removed.map((person) => ({ change: 'removed' as const, person }))
  ]
  return {
    households: countsOf(diff.households),
    people: countsOf(diff.persons),
    adults: plan.adults,
    withoutRep: plan.withoutRep,
    ignoredHeaders: plan.ignoredHeaders,
    examples: examples.slice(0, EXAMPLES_MAX).map(({ change, person }) => ({ change, householdLabel: labels.get(person.householdId) ?? '', name: person.name })),
    planHash
  }
}

const countsOf = (changes: Changes<unknown>): ChangeCounts => ({
  added: changes.added.length,
  changed: changes.changed.length,
  removed: changes.removed.length,
  same: changes.same
})
