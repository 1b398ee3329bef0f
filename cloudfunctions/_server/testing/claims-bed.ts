import type { InputOf, OutputOf } from '@/contract/actions'
import { addDays, dayOf, DAY_MS, type Day } from '@/domain/shared/instant'
import { CLAIMS, type ClaimDocument } from '@server/application/claims/documents'
import { runJobs, type JobReport } from '@server/application/scheduler/run-jobs'
import { expectSoundLedger, transfersIn } from './ledger-audit'
import { testBed, type TestBed, type TestBedOptions } from './test-bed'
import { village, type Neighbour, type Village } from './village'

/** A village with everybody through whose hands a claim goes. */
export interface ClaimsBed {
  readonly bed: TestBed
  readonly home: Village
  readonly author: Neighbour
  readonly grid: Neighbour
  readonly reviewer: Neighbour
  readonly chair: Neighbour
  readonly supervisor: Neighbour
  readonly keeper: Neighbour
  today(): Day
  /** Repairs something without a photograph, unless told otherwise; `ENV04` needs one. Returns its id. */
  claim(change?: Partial<InputOf<'claims/submit'>>, by?: Neighbour): Promise<string>
  code(change?: Partial<InputOf<'claims/submit'>>, by?: Neighbour): Promise<string>
  verify(claimId: string, by?: Neighbour): Promise<OutputOf<'claims/verify'>>
  review(claimId: string, by?: Neighbour): Promise<OutputOf<'claims/review'>>
  /** Claimed, verified and reviewed: on notice. */
  onNotice(change?: Partial<InputOf<'claims/submit'>>, by?: Neighbour): Promise<string>
  /** On notice, and its days are over; nothing was credited yet. */
  due(change?: Partial<InputOf<'claims/submit'>>, by?: Neighbour): Promise<string>
  stored(claimId: string): Promise<ClaimDocument>
  jobs(): Promise<JobReport>
}

/** An item that is claimed without neighbour or photograph, ten coins, twice a year. */
export const PLAIN_ITEM = 'PUB03'

export async function claimsBed(options: TestBedOptions = {}): Promise<ClaimsBed> {
  const bed = testBed(options)
  const home = await village(bed)
  const author = await home.neighbour({ name: '程大山' })
  const grid = await home.neighbour({ offices: ['gridWorker'], name: '方小兰' })
  const reviewer = await home.neighbour({ offices: ['pointReviewer'], name: '吴老师' })
  const chair = await home.neighbour({ offices: ['committeeMember'], name: '汪建国' })
  const supervisor = await home.neighbour({ offices: ['supervisor'], name: '江明' })
  const keeper = await home.neighbour({ offices: ['shopKeeper'], name: '胡文静' })
  const today = (): Day => dayOf(bed.clock.now())
  const what = (change: Partial<InputOf<'claims/submit'>>): InputOf<'claims/submit'> => ({ item: PLAIN_ITEM, on: today(), quantity: 1, photos: [], ...change })
  const claim: ClaimsBed['claim'] = async (change = {}, by = author) => (await by.value('claims/submit', what(change))).claimId
  const code: ClaimsBed['code'] = (change = {}, by = author) => by.code('claims/submit', what(change))
  const verify: ClaimsBed['verify'] = (claimId, by = grid) => by.value('claims/verify', { claimIds: [claimId], decision: { kind: 'pass' } })
  const review: ClaimsBed['review'] = (claimId, by = reviewer) => by.value('claims/review', { claimIds: [claimId], decision: { kind: 'pass' } })
  const onNotice: ClaimsBed['onNotice'] = async (change, by) => {
    const claimId = await claim(change, by)
    await verify(claimId)
    await review(claimId)
    return claimId
  }
  const due: ClaimsBed['due'] = async (change, by) => {
    const claimId = await onNotice(change, by)
    bed.clock.pass(6 * DAY_MS)
    return claimId
  }
  const stored: ClaimsBed['stored'] = async (claimId) => {
    const document = await bed.store.get<ClaimDocument>(CLAIMS, claimId)
    if (document === undefined) throw new Error(`no claim ${claimId}`)
    return document
  }
  const jobs = () => runJobs({ ...bed.dependencies, store: bed.store, files: bed.files, messenger: bed.messenger, ledgerSigner: bed.ports.ledgerSigner })
  return { bed, home, author, grid, reviewer, chair, supervisor, keeper, today, claim, code, verify, review, onNotice, due, stored, jobs }
}

export const daysAgo = (day: Day, days: number): Day => addDays(day, -days)

/** Fails the test unless the ledger holds and every claim that was credited has exactly one award, and the other way round (I11). */
export async function expectSoundClaims({ bed }: Pick<ClaimsBed, 'bed'>): Promise<void> {
  await expectSoundLedger(bed)
  const claims = (await bed.store.all<ClaimDocument>(CLAIMS)).map(({ claim }) => claim)
  const credited = claims.filter(({ state }) => state === 'credited' || state === 'revoked')
  const awards = (await transfersIn(bed)).filter(({ kind, deed }) => kind === 'award' && deed?.startsWith('claim:') === true)
  expect(awards.map(({ _id }) => _id).sort()).toEqual(credited.map(({ transferId }) => transferId ?? 'none').sort())
  expect(claims.filter(({ state, transferId }) => transferId !== undefined && state !== 'credited' && state !== 'revoked')).toEqual([])
}
