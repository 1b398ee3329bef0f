import type { OpeningImportView, OpeningPreview } from '@/contract/scheme-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { accountIdOf } from '@/domain/ledger/account'
import { planOpenings, type Opening, type OpeningPlan, type OpeningsNotClean } from '@/domain/ledger/scheme/import-openings'
import { reasonCannotDecideOpenings } from '@/domain/ledger/scheme/opening-import'
import { err, ok, type Result } from '@/domain/shared/result'
import { householdCounts, type HouseholdDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import {
  OPENING_IMPORTS,
  OPENING_PARTS,
  openedAccountId,
  openedAccounts,
  openingPartId,
  openingsByTime,
  type OpenedAccountDocument,
  type OpeningImportDocument,
  type OpeningPartDocument
} from './documents'
import { OPENINGS_PER_PART, stepsOf } from './opening-steps'
import { schemeInForce } from './scheme-in-force'

type Spreadsheets = Pick<ServerPorts, 'spreadsheets'>
type Refused = { readonly code: 'TABLE_UNREADABLE' } | OpeningsNotClean | { readonly code: 'SCHEME_NOT_ADOPTED' }

const EXAMPLES_MAX = 12
const IMPORTS_SHOWN = 10

export const checkOpenings = (ports: Spreadsheets): QueryHandler<'scheme/checkOpenings'> => ({
  permission: PERMISSION_RULES.committee,
  async run(context, file) {
    const plan = await readOpenings(context, ports, file)
    if (!plan.ok) return plan
    const { openings, ignoredHeaders } = plan.value
    return ok<OpeningPreview>({ ...figuresOf(openings), examples: examplesOf(openings), ignoredHeaders, planHash: hashOf(context, openings) })
  }
})

/** The file is read again, and waits for a second person. The same balances again are the same import. */
export const stageOpenings = (ports: Spreadsheets): CommandHandler<'scheme/stageOpenings'> => ({
  permission: PERMISSION_RULES.committee,
  async run(context, { planHash, ...file }) {
    const { tx, communityId, now } = context
    const plan = await readOpenings(context, ports, file)
    // The answer of a command is kept for ever, so it names the fault and no household; the preview has listed them.
    if (!plan.ok) return err(plan.error.code === 'OPENINGS_NOT_CLEAN' ? { ...plan.error, badHeaders: [], badRows: [] } : plan.error)
    const { openings } = plan.value
    if (hashOf(context, openings) !== planHash) return err({ code: 'TABLE_PLAN_CHANGED' })
    const importId = `${communityId}:o:${planHash.slice(0, 22)}`
    const before = await tx.get<OpeningImportDocument>(OPENING_IMPORTS, importId)
    if (before !== undefined && before.state !== 'declined') return err({ code: 'OPENINGS_STAGED_BEFORE' })
    for (let from = 0; from < openings.length; from += OPENINGS_PER_PART) {
      const part = openings.slice(from, from + OPENINGS_PER_PART)
      await tx.put<OpeningPartDocument>(OPENING_PARTS, { _id: openingPartId(importId, from / OPENINGS_PER_PART), communityId, schemaVersion: 1, openings: part })
    }
    const { member, memberId } = memberOf(context)
    await tx.put<OpeningImportDocument>(OPENING_IMPORTS, {
      _id: importId, communityId, schemaVersion: 1, fileName: file.fileName, state: 'staged', ...figuresOf(openings),
      stagedAt: now, stagedBy: member.personId, stagedByMember: memberId, done: 0, steps: stepsOf(openings.length)
    })
    return ok({ importId })
  }
})

export const listOpenings: QueryHandler<'scheme/listOpenings'> = {
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context, { cursor }) {
    const { reader, communityId } = context
    const page = await reader.list<OpeningImportDocument>(openingsByTime, [communityId], { limit: IMPORTS_SHOWN, ...(cursor === undefined ? {} : { cursor }) })
    const items = await Promise.all(page.items.map((document) => viewOf(context, document)))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** The second person: nothing is credited on one signature. */
export const decideOpenings: CommandHandler<'scheme/decideOpenings'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { importId, decision }) {
    const { tx } = context
    const staged = await tx.get<OpeningImportDocument>(OPENING_IMPORTS, importId)
    if (staged === undefined) return err({ code: 'NOT_FOUND' })
    const { member, memberId } = memberOf(context)
    const reason = reasonCannotDecideOpenings(staged, member.personId)
    if (reason !== undefined) return err(reason)
    const state = decision === 'confirm' ? 'confirmed' : 'declined'
    await tx.put<OpeningImportDocument>(OPENING_IMPORTS, { ...staged, state, decidedBy: member.personId, decidedByMember: memberId })
    return ok({ steps: staged.steps })
  }
}

async function readOpenings(context: QueryContext, { spreadsheets }: Spreadsheets, { fileName, base64 }: { readonly fileName: string; readonly base64: string }): Promise<Result<OpeningPlan, Refused>> {
  const { reader, communityId } = context
  const scheme = await schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
  if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
  const rows = await spreadsheets.read(fileName, Buffer.from(base64, 'base64'))
  if (!rows.ok) return err({ code: 'TABLE_UNREADABLE' })
  const [households, opened] = await Promise.all([
    listAll<HouseholdDocument>(reader, householdCounts, [communityId]),
    listAll<OpenedAccountDocument>(reader, openedAccounts, [communityId])
  ])
  const known = new Set(opened.map(({ _id }) => _id))
  const isOpened = { has: (accountId: string) => known.has(openedAccountId(accountId)) }
  return planOpenings({ rows: rows.value, unit: scheme.unit, households, opened: isOpened })
}

const hashOf = ({ digest }: QueryContext, openings: readonly Opening[]): string =>
  digest.sha256(JSON.stringify(openings.map(({ holder, redeemable, honour }) => [accountIdOf(holder), redeemable, honour])))

const figuresOf = (openings: readonly Opening[]) => ({
  holders: openings.length,
  redeemable: openings.reduce((sum, each) => sum + each.redeemable, 0),
  honour: openings.reduce((sum, each) => sum + each.honour, 0)
})

const examplesOf = (openings: readonly Opening[]): OpeningPreview['examples'] =>
  openings.slice(0, EXAMPLES_MAX).map(({ no: householdNo, redeemable, honour }) => ({ householdNo, redeemable, honour }))

async function viewOf({ reader, caller }: QueryContext, document: OpeningImportDocument): Promise<OpeningImportView> {
  const { _id: importId, fileName, state, holders, redeemable, honour, stagedAt, stagedBy, decidedBy, done, steps } = document
  const first = await reader.get<OpeningPartDocument>(OPENING_PARTS, openingPartId(importId, 0))
  const name = (personId: string) => nameInOffice(reader, personId, caller.member)
  const { member } = caller
  return {
    importId, fileName, state, holders, redeemable, honour, stagedAt, done, steps,
    examples: examplesOf(first?.openings ?? []),
    stagedBy: await name(stagedBy),
    ...(decidedBy === undefined ? {} : { decidedBy: await name(decidedBy) }),
    mayDecide: member !== undefined && PERMISSION_RULES.committee.allows(caller) && reasonCannotDecideOpenings(document, member.personId) === undefined
  }
}
