import type { Household } from '@/domain/community/household'
import type { Person } from '@/domain/community/person'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import type { SpreadsheetReader } from '@server/ports/spreadsheet-reader'
import { HOUSEHOLDS, ROLL_IMPORTS, ROLL_PARTS, rollPartId, type HouseholdDocument, type RollImportDocument, type RollPartDocument } from './documents'
import { previewOf, readRollFile, type ReadRollFile } from './roll-file'

/** Households of one step: one read and one write each, with the bookkeeping well inside one transaction. */
export const HOUSEHOLDS_PER_STEP = 40

export const checkRoll = (spreadsheets: SpreadsheetReader): QueryHandler<'community/checkRoll'> => ({
  permission: PERMISSION_RULES.rollKeeper,
  async run(context, file) {
    const read = await readRollFile(context, spreadsheets, file)
    return read.ok ? ok(previewOf(read.value)) : read
  }
})

/** Keeps the clean rows in parts, ready to be taken. The file is read again here: what was previewed is what is staged. */
export const stageRoll = (spreadsheets: SpreadsheetReader): CommandHandler<'community/stageRoll'> => ({
  permission: PERMISSION_RULES.rollKeeper,
  async run(context, { planHash, ...file }) {
    const read = await readRollFile(context, spreadsheets, file)
    if (!read.ok) return read
    if (read.value.planHash !== planHash) return err({ code: 'ROLL_PLAN_CHANGED' })
    const { tx, communityId, chance } = context
    const importId = `${communityId}:r:${chance.id()}`
    const households = householdDocuments(communityId, read.value)
    const steps = Math.ceil(households.length / HOUSEHOLDS_PER_STEP)
    for (let step = 0; step < steps; step += 1) {
      const part = households.slice(step * HOUSEHOLDS_PER_STEP, (step + 1) * HOUSEHOLDS_PER_STEP)
      await tx.insert<RollPartDocument>(ROLL_PARTS, { _id: rollPartId(importId, step), communityId, schemaVersion: 1, households: part })
    }
    await tx.insert<RollImportDocument>(ROLL_IMPORTS, { _id: importId, communityId, schemaVersion: 1, steps, done: 0 })
    return ok({ importId, steps })
  }
})

/** Takes one part. Steps come in order, so a repeated or a lost one is noticed. */
export const applyRollStep: CommandHandler<'community/applyRollStep'> = {
  permission: PERMISSION_RULES.rollKeeper,
  async run({ tx }, { importId, step }) {
    const staged = await tx.get<RollImportDocument>(ROLL_IMPORTS, importId)
    if (staged === undefined) return err({ code: 'NOT_FOUND' })
    const { steps } = staged
    if (step < staged.done) return ok({ done: staged.done, steps })
    if (step > staged.done || step >= steps) return err({ code: 'ROLL_STEP_OUT_OF_ORDER', next: staged.done })
    const part = await tx.get<RollPartDocument>(ROLL_PARTS, rollPartId(importId, step))
    for (const household of part?.households ?? []) await tx.put(HOUSEHOLDS, await keepingInvitations(tx, household))
    await tx.delete(ROLL_PARTS, rollPartId(importId, step))
    await tx.put<RollImportDocument>(ROLL_IMPORTS, { ...staged, done: step + 1 })
    return ok({ done: step + 1, steps })
  }
}

async function keepingInvitations(tx: Parameters<typeof applyRollStep.run>[0]['tx'], household: HouseholdDocument): Promise<HouseholdDocument> {
  const before = await tx.get<HouseholdDocument>(HOUSEHOLDS, household._id)
  return before?.invitations === undefined ? household : { ...household, invitations: before.invitations }
}

/** Who is not in the file moved away, or had done so before; nobody is deleted, for old votes and coins still name the household. */
function householdDocuments(communityId: string, { plan, households }: ReadRollFile): readonly HouseholdDocument[] {
  const planned = new Map<string, Person[]>(plan.households.map((household) => [household.id, []]))
  for (const person of plan.persons) planned.get(person.householdId)?.push(person)
  const listed = new Set<string>(plan.persons.map((person) => person.id))
  const gone = (household: HouseholdDocument | undefined): readonly Person[] =>
    (household?.people ?? []).filter((person) => !listed.has(person.id)).map((person) => ({ ...person, movedAway: true as const }))
  const before = new Map(households.map((household) => [household._id, household]))
  const inFile = plan.households.map((household) => documentOf(communityId, household, [...(planned.get(household.id) ?? []), ...gone(before.get(household.id))]))
  const emptied = households.filter((household) => !planned.has(household._id)).map((household) => ({ ...household, people: gone(household) }))
  return [...inFile, ...emptied]
}

export const documentOf = (communityId: string, { communityId: _own, ...household }: Household, people: readonly Person[]): HouseholdDocument => ({
  ...household,
  _id: household.id,
  communityId,
  schemaVersion: 1,
  order: doorOrder(household.no),
  people
})

/** `3组2号` before `3组12号`: the digits of the label as one number. */
function doorOrder(label: string): number {
  const [first = '0', second = '0', third = '0'] = label.match(/\d+/g) ?? []
  return Number(first) * 1_000_000 + Math.min(Number(second), 9_999) * 100 + Math.min(Number(third), 99)
}
