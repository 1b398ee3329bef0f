import type { RollFileRefusal } from '@/contract/community'
import type { Household } from '@/domain/community/household'
import type { Person } from '@/domain/community/person'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import type { SpreadsheetReader } from '@server/ports/spreadsheet-reader'
import { ROLL_IMPORTS, ROLL_PARTS, rollPartId, type HouseholdDocument, type RollImportDocument, type RollPartDocument } from './documents'
import { partsOf } from './roll-parts'
import { previewOf, readRollFile, type ReadRollFile } from './roll-file'
import { takeHousehold } from './take-household'

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
    if (!read.ok) return err(withoutCells(read.error))
    if (read.value.planHash !== planHash) return err({ code: 'ROLL_PLAN_CHANGED' })
    const { tx, communityId, chance } = context
    const importId = `${communityId}:r:${chance.id()}`
    const before = new Map(read.value.households.map((household) => [household._id, household]))
    const { parts, cuts } = partsOf(householdDocuments(communityId, read.value), before)
    for (const [part, households] of parts.entries()) {
      await tx.insert<RollPartDocument>(ROLL_PARTS, { _id: rollPartId(importId, part), communityId, schemaVersion: 1, households })
    }
    await tx.insert<RollImportDocument>(ROLL_IMPORTS, { _id: importId, communityId, schemaVersion: 1, cuts, done: 0 })
    return ok({ importId, steps: cuts.length })
  }
})

/** Takes one part. Steps come in order, so a repeated or a lost one is noticed. */
export const applyRollStep: CommandHandler<'community/applyRollStep'> = {
  permission: PERMISSION_RULES.rollKeeper,
  async run(context, { importId, step }) {
    const { tx } = context
    const staged = await tx.get<RollImportDocument>(ROLL_IMPORTS, importId)
    if (staged === undefined) return err({ code: 'NOT_FOUND' })
    const { cuts, done } = staged
    const steps = cuts.length
    if (step < done) return ok({ done, steps })
    const cut = cuts[step]
    if (step > done || cut === undefined) return err({ code: 'ROLL_STEP_OUT_OF_ORDER', next: done })
    const partId = rollPartId(importId, cut.part)
    const part = await tx.peek<RollPartDocument>(ROLL_PARTS, partId)
    assert(part !== undefined, 'a part stays until its last step was taken')
    for (const household of part.households.slice(cut.from, cut.to)) await takeHousehold(context, household)
    if (cut.to === part.households.length) await tx.delete(ROLL_PARTS, partId)
    await tx.put<RollImportDocument>(ROLL_IMPORTS, { ...staged, done: step + 1 })
    return ok({ done: step + 1, steps })
  }
}

/** The answer of a command is kept for ever, so it names the fault and none of the people; the preview has listed them. */
const withoutCells = (error: RollFileRefusal): RollFileRefusal => (error.code === 'ROLL_NOT_CLEAN' ? { ...error, badHeaders: [], badRows: [] } : error)

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
