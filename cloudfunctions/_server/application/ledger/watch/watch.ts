import type { ClueView, RelationView, WatchCase } from '@/contract/coin-watch'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { cluesOf, type Clue } from '@/domain/ledger/watch/clues'
import { WATCH_THRESHOLDS } from '@/domain/ledger/watch/thresholds'
import { asId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { personOf } from '@server/application/community/names'
import { listAll } from '@server/application/shared/list-all'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { caseOfClaim, caseOfWriteOff, Register } from './cases'
import { KNOWN_RELATIONS, relationsOfCommunity, type KnownRelationDocument } from './documents'
import { readMonth, type CoinMonth } from './read-month'

/** Cases that are sent with a clue; the count says how many there are. */
const CASES_SHOWN = 20

/** 异常线索 of a month, made anew for every reading: nothing about anybody is stored, and nothing follows from it by itself. */
export const watch: QueryHandler<'ledger/watch'> = {
  permission: PERMISSION_RULES.supervisor,
  async run(context, { month }) {
    const { reader, communityId } = context
    const [read, relations] = await Promise.all([readMonth(context, month), listAll<KnownRelationDocument>(reader, relationsOfCommunity, [communityId])])
    const register = new Register(context)
    const clues = cluesOf({ claims: read.credits.map(({ watched }) => watched), writeOffs: read.writeOffs, relations }, WATCH_THRESHOLDS)
    const decided = new Set(read.credits.flatMap(({ claim: { verified, reviewed } }) => [verified, reviewed].flatMap((step) => step?.personId ?? [])))
    return ok({
      month, credits: read.credits.length, cut: read.cut,
      clues: await Promise.all(clues.map((clue) => viewOf(clue, read, register))),
      relations: await Promise.all(relations.map((each) => relationView(each, register))),
      deciders: await Promise.all([...decided].sort().map(async (personId) => ({ personId, name: await register.office(personId) })))
    })
  }
}

async function viewOf({ kind, people, householdId, on, cases, of }: Clue, read: CoinMonth, register: Register): Promise<ClueView> {
  const shown = cases.slice(0, CASES_SHOWN)
  return {
    kind, count: cases.length,
    people: await Promise.all(people.map(async (personId) => ({ personId, name: await register.office(personId) }))),
    cases: (await Promise.all(shown.map((id) => caseOf(id, read, register)))).flatMap((each) => each ?? []),
    ...(householdId === undefined ? {} : { household: { householdId, no: await register.door(householdId) } }),
    ...(on === undefined ? {} : { on }),
    ...(of === undefined ? {} : { of })
  }
}

async function caseOf(id: string, { credits, writeOffs }: CoinMonth, register: Register): Promise<WatchCase | undefined> {
  const credited = credits.find(({ claim }) => claim.id === id)
  if (credited !== undefined) return caseOfClaim(credited, register)
  const writeOff = writeOffs.find((transfer) => transfer.id === id)
  return writeOff && caseOfWriteOff(writeOff)
}

async function relationView({ _id: relationId, personId, householdId }: KnownRelationDocument, register: Register): Promise<RelationView> {
  const [name, householdNo] = await Promise.all([register.office(personId), register.door(householdId)])
  return { relationId, name, householdNo }
}

const relationIdOf = (communityId: string, personId: string, householdId: string): string => `relation:${communityId}:${personId}:${householdId}`

/** Kinship is not on the roll, so a supervisor notes what people of the place know; it is for clues and nothing else. */
export const noteRelation: CommandHandler<'ledger/noteRelation'> = {
  permission: PERMISSION_RULES.supervisor,
  async run(context, { personId, householdId }) {
    const { tx, reader, communityId, now } = context
    const [person, household] = [await personOf(reader, personId), await tx.peek<HouseholdDocument>(HOUSEHOLDS, householdId)]
    if (person === undefined || household === undefined) return err({ code: 'NOT_FOUND' })
    const relationId = relationIdOf(communityId, personId, householdId)
    await tx.put<KnownRelationDocument>(KNOWN_RELATIONS, {
      _id: relationId, communityId, schemaVersion: 1, personId: asId<PersonId>(personId), householdId: asId<HouseholdId>(householdId), notedBy: memberOf(context).memberId, notedAt: now
    })
    return ok({ relationId })
  }
}

export const dropRelation: CommandHandler<'ledger/dropRelation'> = {
  permission: PERMISSION_RULES.supervisor,
  async run({ tx }, { relationId }) {
    if ((await tx.get(KNOWN_RELATIONS, relationId)) === undefined) return ok({ dropped: false })
    await tx.delete(KNOWN_RELATIONS, relationId)
    return ok({ dropped: true })
  }
}
