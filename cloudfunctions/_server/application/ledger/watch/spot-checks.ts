import type { SpotCheckView } from '@/contract/coin-watch'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { drawSample } from '@/domain/ledger/watch/sample'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import { MEMBERS, type MemberDocument } from '@server/application/community/documents'
import type { SealDocument } from '@server/application/ledger/evidence/documents'
import { headOf, knownSeal } from '@server/application/ledger/evidence/read-log'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { caseOfClaim, Register } from './cases'
import { SPOT_CHECKS, spotCheckIdOf, spotChecksOfMonth, type SpotCheckDocument } from './documents'
import { monthEnd, readMonth, type CreditedClaim } from './read-month'

interface Draw {
  readonly seal: SealDocument
  readonly credits: readonly CreditedClaim[]
  /** In the order of the draw. */
  readonly drawn: readonly CreditedClaim[]
}

/** The first checkpoint after a month; its root is the seed. Undefined while there is none. */
async function sealAfter({ reader, communityId }: QueryContext, month: string): Promise<SealDocument | undefined> {
  const head = await headOf(reader, communityId)
  const end = monthEnd(month)
  if (head === undefined || head.sealedAt < end) return undefined
  let [low, high] = [1, head.number]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((await knownSeal(reader, communityId, middle)).sealedAt >= end) high = middle
    else low = middle + 1
  }
  return knownSeal(reader, communityId, low)
}

async function drawOf(context: QueryContext, month: string): Promise<Draw | undefined> {
  const seal = await sealAfter(context, month)
  if (seal === undefined) return undefined
  const { credits } = await readMonth(context, month)
  const byId = new Map(credits.map((each) => [each.transfer.id as string, each]))
  const drawn = drawSample([...byId.keys()], seal.root, context.digest.sha256Bytes)
  return { seal, credits, drawn: drawn.flatMap((id) => byId.get(id) ?? []) }
}

const foundIn = async ({ reader, communityId }: QueryContext, month: string): Promise<ReadonlyMap<string, SpotCheckDocument>> =>
  new Map((await listAll<SpotCheckDocument>(reader, spotChecksOfMonth, [communityId, month])).map((each) => [each.transferId, each]))

/** 抽查 of a month: what was drawn, by which checkpoint, and what was found. */
export const spotChecks: QueryHandler<'ledger/spotChecks'> = {
  permission: PERMISSION_RULES.supervisor,
  async run(context, { month }) {
    const [draw, found] = await Promise.all([drawOf(context, month), foundIn(context, month)])
    const from = dayOf(monthEnd(month))
    if (draw === undefined) return ok({ month, from, cases: [] })
    const { seal, credits, drawn } = draw
    const register = new Register(context)
    const cases = await Promise.all(drawn.map((credited) => spotCase(context, credited, found, register)))
    return ok({ month, from, cases, draw: { seed: seal.root, code: shortCodeOf(seal.root), number: seal.number, sealedAt: seal.sealedAt, of: credits.length } })
  }
}

async function spotCase({ reader }: QueryContext, credited: CreditedClaim, found: ReadonlyMap<string, SpotCheckDocument>, register: Register): Promise<SpotCheckView> {
  const view = await caseOfClaim(credited, register)
  const check = found.get(credited.transfer.id)
  if (check === undefined) return view
  const { kind, words, at, by } = check
  const member = await reader.get<MemberDocument>(MEMBERS, by)
  return { ...view, result: { kind, words, at, by: member === undefined ? '' : await register.office(member.personId) } }
}

/** Only what was drawn, and never by somebody of the household that gained. What was found changes no coin: that takes a revocation by two. */
export const recordSpotCheck: CommandHandler<'ledger/recordSpotCheck'> = {
  permission: PERMISSION_RULES.supervisor,
  async run(context, { month, transferId, result, words }) {
    const { tx, communityId, now } = context
    const { member, memberId } = memberOf(context)
    const drawn = (await drawOf(context, month))?.drawn.find(({ transfer }) => transfer.id === transferId)
    if (drawn === undefined) return err({ code: 'NOT_DRAWN' })
    if (drawn.claim.householdId === member.householdId) return err({ code: 'OWN_HOUSEHOLD_CHECK' })
    await tx.put<SpotCheckDocument>(SPOT_CHECKS, { _id: spotCheckIdOf(communityId, month, transferId), communityId, schemaVersion: 1, month, transferId, kind: result, words, by: memberId, at: now })
    return ok({ transferId })
  }
}

/** For everybody: that it was looked at, and how often something did not fit. */
export const spotCheckSums: QueryHandler<'ledger/spotCheckSums'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { month }) {
    const [draw, found] = await Promise.all([drawOf(context, month), foundIn(context, month)])
    const checks = (draw?.drawn ?? []).flatMap(({ transfer }) => found.get(transfer.id) ?? [])
    return ok({ month, drawn: draw?.drawn.length ?? 0, checked: checks.length, differing: checks.filter(({ kind }) => kind === 'differs').length })
  }
}
