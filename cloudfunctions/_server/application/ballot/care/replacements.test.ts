import { addMs, DAY_MS } from '@/domain/shared/instant'
import { TEST_PROVIDER } from '@server/testing/test-bed'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import { REQUESTS } from '@server/pipeline/remember'
import { voter, Voter } from '@server/testing/voter'
import type { Neighbour } from '@server/testing/village'
import { REPLACEMENTS, type ReplacementDocument } from './documents'

interface Voting {
  readonly poll: PollBed
  readonly pollId: string
  readonly owner: Neighbour
  readonly unitId: string
}

/** A household has taken its ballot with a phone that is lost now. */
async function voting(): Promise<Voting> {
  const poll = await pollBed()
  const owner = await poll.home.neighbour({ name: '程大山' })
  const pollId = await poll.open({ ballotMode: 'secret', channels: ['phone', 'paper'] })
  await voter(poll.bed, owner, pollId).takeToken()
  return { poll, pollId, owner, unitId: owner.householdId }
}

/** The same person with another phone: other keys. */
const newPhone = ({ poll, owner, pollId }: Voting): Voter =>
  new Voter({ known: (action, input) => owner.call(action, input), unknown: (action, input) => poll.bed.phone(undefined).call(action, input), pollId, seed: `${TEST_PROVIDER} new phone` })

test('two people on the spot give a voter another token, and everybody reads that one was given', async () => {
  const all = await voting()
  const { poll, pollId, owner, unitId } = all
  await expect(newPhone(all).takeToken()).rejects.toThrow('TOKEN_TAKEN')
  await poll.tellers[0].value('ballot/askReplacement', { pollId, unitId, reason: 'phoneLost' })
  expect((await poll.supervisor.value('ballot/readCare', { pollId })).replacements).toMatchObject([{ unitId, mayApprove: true, lapsed: false, askedBy: '胡文静' }])
  expect((await poll.supervisor.value('community/home', {})).matters).toMatchObject([{ kind: 'replacement', id: pollId, dueOn: '2026-12-05' }])
  expect(await poll.supervisor.value('ballot/approveReplacement', { pollId, unitId })).toEqual({ replaced: 1 })
  expect((await owner.value('ballot/readPoll', { pollId })).secret).toMatchObject({ token: 'none', replaced: 1 })
  await newPhone(all).cast('yes')
  expect((await owner.value('ballot/readPoll', { pollId })).secret?.token).toBe('taken')
})

test('a ballot that the lost phone had cast counts beside the new one; the board says that one was replaced', async () => {
  const all = await voting()
  const { poll, pollId, owner, unitId } = all
  const old = voter(poll.bed, owner, pollId)
  await old.cast('yes')
  await poll.tellers[0].value('ballot/askReplacement', { pollId, unitId, reason: 'appReinstalled' })
  await poll.supervisor.value('ballot/approveReplacement', { pollId, unitId })
  await newPhone(all).cast('no')
  poll.afterClose()
  await poll.bed.phone(undefined).value('ballot-box/open', { pollId })
  const { outcome } = await poll.chair.value('ballot/countPoll', { pollId })
  expect(outcome.heads.counts).toMatchObject({ yes: 1, no: 1 })
  expect((await poll.chair.value('ballot/readBoard', { pollId, part: 0 })).part[0]).toMatchObject({ kind: 'header', replaced: 1 })
})

test('whoever has no other phone takes a slip in the place of the lost token', async () => {
  const { poll, pollId, owner, unitId } = await voting()
  const take = () => poll.chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [unitId] })
  expect(await take()).toEqual({ taken: 0, alreadyByPhone: [unitId] })
  await poll.tellers[0].value('ballot/askReplacement', { pollId, unitId, reason: 'phoneLost' })
  await poll.supervisor.value('ballot/approveReplacement', { pollId, unitId })
  expect(await take()).toEqual({ taken: 1, alreadyByPhone: [] })
  expect((await owner.value('ballot/readPoll', { pollId })).secret).toMatchObject({ token: 'paper', replaced: 1 })
})

test('what is kept of it knows days and no closer time', async () => {
  const { poll, pollId, unitId } = await voting()
  await poll.tellers[0].value('ballot/askReplacement', { pollId, unitId, reason: 'phoneChanged' })
  await poll.supervisor.value('ballot/approveReplacement', { pollId, unitId })
  const [kept] = await poll.bed.store.all<ReplacementDocument>(REPLACEMENTS)
  expect(kept).toMatchObject({ askedOn: '2026-12-05', state: 'replaced' })
  expect(Object.values(kept ?? {}).filter((value) => typeof value === 'number')).toEqual([1])
})

test('no request of it is remembered, for that would hold the time of day', async () => {
  const { poll, pollId, unitId } = await voting()
  const before = (await poll.bed.store.all(REQUESTS)).length
  expect(await poll.supervisor.code('ballot/approveReplacement', { pollId, unitId })).toBe('REPLACEMENT_NOT_ASKED')
  await poll.tellers[0].value('ballot/askReplacement', { pollId, unitId, reason: 'phoneLost' })
  await poll.supervisor.value('ballot/approveReplacement', { pollId, unitId })
  expect(await poll.bed.store.all(REQUESTS)).toHaveLength(before)
})

test('sent again after a lost reply it is one replacement, and the token that was taken since stays', async () => {
  const all = await voting()
  const { poll, pollId, owner, unitId } = all
  const [asking, approving] = [poll.bed.requestId(), poll.bed.requestId()]
  const ask = () => poll.tellers[0].value('ballot/askReplacement', { pollId, unitId, reason: 'phoneLost' }, asking)
  const approve = () => poll.supervisor.value('ballot/approveReplacement', { pollId, unitId }, approving)
  expect(await ask()).toEqual(await ask())
  expect(await Promise.all([approve(), approve()])).toEqual([{ replaced: 1 }, { replaced: 1 }])
  await newPhone(all).takeToken()
  expect(await approve()).toEqual({ replaced: 1 })
  expect((await owner.value('ballot/readPoll', { pollId })).secret).toMatchObject({ token: 'taken', replaced: 1 })
  const second = await poll.home.neighbour({ offices: ['supervisor'] })
  expect(await second.code('ballot/approveReplacement', { pollId, unitId })).toBe('REPLACED_ALREADY')
})

test('whoever asked does not approve, the committee does not, and tomorrow it is asked for again', async () => {
  const { poll, pollId, unitId } = await voting()
  const both = await poll.home.neighbour({ offices: ['supervisor', 'committeeMember'] })
  await poll.supervisor.value('ballot/askReplacement', { pollId, unitId, reason: 'phoneLost' })
  expect(await poll.supervisor.code('ballot/approveReplacement', { pollId, unitId })).toBe('REPLACEMENT_BY_ONE')
  expect(await both.code('ballot/approveReplacement', { pollId, unitId })).toBe('SUPERVISOR_IN_COMMITTEE')
  expect(await poll.chair.code('ballot/approveReplacement', { pollId, unitId })).toBe('NOT_PERMITTED')
  poll.bed.clock.set(addMs(poll.bed.clock.now(), DAY_MS))
  expect((await poll.chair.value('ballot/readCare', { pollId })).replacements).toMatchObject([{ lapsed: true, mayApprove: false }])
  const second = await poll.home.neighbour({ offices: ['supervisor'] })
  expect(await second.code('ballot/approveReplacement', { pollId, unitId })).toBe('ASKED_ANOTHER_DAY')
  await poll.tellers[0].value('ballot/askReplacement', { pollId, unitId, reason: 'phoneLost' })
  expect(await second.code('ballot/approveReplacement', { pollId, unitId })).toBe('ok')
  expect(await poll.tellers[0].code('ballot/askReplacement', { pollId, unitId, reason: 'phoneLost' })).toBe('REPLACED_ALREADY')
})

test('a unit on paper, a unit without a ballot and the own unit get none', async () => {
  const { poll, pollId } = await voting()
  const other = await poll.home.neighbour()
  expect(await poll.tellers[0].code('ballot/askReplacement', { pollId, unitId: other.householdId, reason: 'phoneLost' })).toBe('NOT_ON_ROLL')
  await poll.chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [poll.supervisor.householdId] })
  expect(await poll.tellers[0].code('ballot/askReplacement', { pollId, unitId: poll.supervisor.householdId, reason: 'phoneLost' })).toBe('ON_PAPER')
  expect(await poll.tellers[0].code('ballot/askReplacement', { pollId, unitId: poll.chair.householdId, reason: 'phoneLost' })).toBe('TOKEN_NOT_TAKEN')
  await voter(poll.bed, poll.tellers[0], pollId).takeToken()
  expect(await poll.tellers[0].code('ballot/askReplacement', { pollId, unitId: poll.tellers[0].householdId, reason: 'phoneLost' })).toBe('OWN_UNIT')
})

test('asking for another village, or for a vote that is not secret, finds nothing', async () => {
  const { poll, unitId } = await voting()
  expect(await poll.chair.code('ballot/askReplacement', { pollId: 'none', unitId, reason: 'phoneLost' })).toBe('NOT_FOUND')
  expect(await poll.chair.code('ballot/readCare', { pollId: 'none' })).toBe('NOT_FOUND')
  expect(await poll.supervisor.code('ballot/approveReplacement', { pollId: 'none', unitId })).toBe('NOT_FOUND')
})
