import { promiseText, wholeBallotText } from '@/domain/ballot/secret/signed-ballot'
import { addMs } from '@/domain/shared/instant'
import { MANIFESTS, type ManifestDocument } from '@server/application/ballot/secret-documents'
import { boxBed, input } from '@server/testing/box-bed'
import { mintedPoll } from '@server/testing/minted-ballots'
import { BOX_BLOCKS, BOXES } from './documents'

describe('a ballot is taken in', () => {
  test('with a promise that anybody can check, which alone tells no choice', async () => {
    const { bed, poll, cast } = await boxBed()
    const ballot = poll.ballot(1, 'yes')
    const { promise } = await cast(ballot)
    const { digest } = bed.dependencies
    expect(promise).toEqual({ number: digest.sha256(ballot.key), version: 1, ballotHash: digest.sha256(wholeBallotText(ballot)), signature: expect.any(String) })
    const text = promiseText(poll.manifestHash, promise.number, 1, promise.ballotHash)
    expect(bed.ports.ballotChecks.isSigned({ publicKey: poll.manifest.boxPublicKey ?? '', text, signature: promise.signature })).toBe(true)
  })

  test('once: the same ballot again gets the same promise and stays one', async () => {
    const { poll, cast, opened } = await boxBed()
    const first = await cast(poll.ballot(1, 'yes'))
    expect(await cast(poll.ballot(1, 'yes'))).toEqual(first)
    expect(await opened()).toHaveLength(1)
  })

  test('also when its sender never heard so: the promise is owed after the close too', async () => {
    const { bed, poll, cast, code } = await boxBed()
    const first = await cast(poll.ballot(1, 'yes'))
    bed.clock.set(poll.manifest.closesAt)
    expect(await cast(poll.ballot(1, 'yes'))).toEqual(first)
    expect(await code(poll.ballot(1, 'no', 2))).toBe('VOTING_CLOSED')
    expect(await code(poll.ballot(2, 'no'))).toBe('VOTING_CLOSED')
  })

  test('the highest version counts', async () => {
    const { poll, cast, code, opened } = await boxBed()
    await cast(poll.ballot(1, 'yes', 1))
    await cast(poll.ballot(1, 'no', 3))
    expect(await code(poll.ballot(1, 'abstain', 2))).toBe('VERSION_NOT_HIGHER')
    expect(await code(poll.ballot(1, 'abstain', 3))).toBe('VERSION_NOT_HIGHER')
    expect((await opened()).map(({ version, selection }) => [version, selection])).toEqual([[3, 'no']])
  })

  test('a void is final and stays in sight', async () => {
    const { poll, cast, code, opened } = await boxBed()
    await cast(poll.ballot(1, 'yes', 1))
    await cast(poll.ballot(1, 'void', 2))
    expect(await code(poll.ballot(1, 'yes', 3))).toBe('BALLOT_VOIDED')
    expect((await opened()).map(({ selection }) => selection)).toEqual(['void'])
  })

  test('a void may come first', async () => {
    const { poll, cast, code } = await boxBed()
    await cast(poll.ballot(1, 'void'))
    expect(await code(poll.ballot(1, 'yes', 2))).toBe('BALLOT_VOIDED')
  })
})

describe('a ballot is refused, by the most fundamental reason', () => {
  test('of a poll that is not there', async () => {
    const { anybody, poll } = await boxBed()
    expect(await anybody.code('ballot-box/cast', { pollId: 'other', ballot: input(poll.ballot(1, 'yes')) })).toBe('NOT_FOUND')
  })

  test('of a poll that was voided, whatever the time', async () => {
    const { bed, poll, code } = await boxBed()
    await bed.store.transact(async (tx) => {
      const document = await tx.get<ManifestDocument>(MANIFESTS, poll.pollId)
      if (document) await tx.put(MANIFESTS, { ...document, voided: true })
    })
    bed.clock.set(poll.manifest.closesAt)
    expect(await code(poll.ballot(1, 'yes'))).toBe('POLL_VOIDED')
  })

  test('before the opening, and from the very moment of the close', async () => {
    const { bed, poll, code } = await boxBed()
    bed.clock.set(addMs(poll.manifest.opensAt, -1))
    expect(await code(poll.ballot(1, 'yes'))).toBe('VOTING_NOT_OPEN')
    bed.clock.set(addMs(poll.manifest.closesAt, -1))
    expect(await code(poll.ballot(1, 'yes'))).toBe('ok')
    bed.clock.set(poll.manifest.closesAt)
    expect(await code(poll.ballot(2, 'yes'))).toBe('VOTING_CLOSED')
  })

  test('when the issuer did not sign this number, or signed it for another poll', async () => {
    const { bed, poll, code } = await boxBed()
    const other = await mintedPoll(bed.store, { opensAt: bed.clock.now(), pollId: 'other', boxPublicKey: bed.ports.boxPublicKey ?? '' })
    const mine = poll.ballot(1, 'yes')
    expect(await code({ ...mine, token: poll.ballot(2, 'yes').token })).toBe('TOKEN_INVALID')
    expect(await code(other.ballot(1, 'yes'))).toBe('TOKEN_INVALID')
  })

  test('when its key did not sign what it says', async () => {
    const { poll, code } = await boxBed()
    expect(await code({ ...poll.ballot(1, 'yes'), selection: 'no' })).toBe('SIGNATURE_INVALID')
    expect(await code({ ...poll.ballot(1, 'yes'), version: 2 })).toBe('SIGNATURE_INVALID')
  })

  test('when it says what this ballot cannot say', async () => {
    const { poll, code } = await boxBed({ method: { kind: 'multiple', options: ['路灯', '水井', '戏台'], atMost: 2 } })
    expect(await code(poll.ballot(1, 'yes'))).toBe('SELECTION_INVALID')
    expect(await code(poll.ballot(1, [0, 1, 2]))).toBe('SELECTION_INVALID')
    expect(await code(poll.ballot(1, [3]))).toBe('SELECTION_INVALID')
    expect(await code(poll.ballot(1, [0, 2]))).toBe('ok')
    expect(await code(poll.ballot(2, []))).toBe('ok')
    expect(await code(poll.ballot(3, 'void'))).toBe('ok')
  })

  test('when the box has no key, or another than the manifest promises', async () => {
    const { poll, code } = await boxBed({ boxPublicKey: Buffer.alloc(32, 1).toString('base64url') })
    expect(await code(poll.ballot(1, 'yes'))).toBe('BOX_NOT_SET_UP')
  })
})

describe('two at once', () => {
  test('versions of one number: the higher one stands, whichever commits first', async () => {
    for (const order of [[1, 2], [2, 1]] as const) {
      const { poll, code, opened } = await boxBed()
      const codes = await Promise.all(order.map((version) => code(poll.ballot(1, version === 1 ? 'yes' : 'no', version))))
      expect(codes).toContain('ok')
      expect((await opened()).map(({ version }) => version)).toEqual([2])
    }
  })

  test('one and the same ballot a hundred times: one line, one promise', async () => {
    const { poll, cast, opened } = await boxBed()
    const promises = await Promise.all(Array.from({ length: 100 }, () => cast(poll.ballot(1, 'yes'))))
    expect(new Set(promises.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(await opened()).toHaveLength(1)
  })

  test('sixty voters into four blocks: nobody is lost', async () => {
    const { poll, code, opened } = await boxBed()
    const codes = await Promise.all(Array.from({ length: 60 }, (_, voter) => code(poll.ballot(voter, 'yes'))))
    expect(new Set(codes)).toEqual(new Set(['ok']))
    expect(await opened()).toHaveLength(60)
  })
})

describe('the box is made before the first ballot goes in', () => {
  test('by whoever asks, some blocks at a time, and once', async () => {
    const { bed, poll, anybody } = await boxBed({ units: 2000 })
    const prepare = () => anybody.value('ballot-box/prepare', { pollId: poll.pollId })
    expect(await prepare()).toEqual({ made: 60, of: 125 })
    expect(await anybody.value('ballot-box/readManifest', { pollId: poll.pollId })).toMatchObject({ ready: false, manifestHash: poll.manifestHash })
    await Promise.all([prepare(), prepare(), prepare()])
    expect(await prepare()).toEqual({ made: 125, of: 125 })
    expect(await anybody.value('ballot-box/readManifest', { pollId: poll.pollId })).toMatchObject({ ready: true })
    expect(await bed.box.all(BOX_BLOCKS)).toHaveLength(125)
    expect(await bed.box.all(BOXES)).toHaveLength(1)
  })

  test('by the voter if nobody did; a large one takes more than one try', async () => {
    const small = await boxBed({ units: 900 })
    expect(await small.code(small.poll.ballot(1, 'yes'))).toBe('ok')
    const large = await boxBed({ units: 2500 })
    expect(await large.code(large.poll.ballot(1, 'yes'))).toBe('BOX_NOT_READY')
    expect(await large.code(large.poll.ballot(1, 'yes'))).toBe('ok')
  })
})

describe('a box holds more ballots than there are units', () => {
  test('what a full block cannot take goes into the next, and is found there again', async () => {
    const { poll, cast, code, opened } = await boxBed({ units: 20 })
    const voters = Array.from({ length: 79 }, (_, voter) => voter)
    for (const voter of voters) await cast(poll.ballot(voter, 'yes'))
    for (const voter of voters) await cast(poll.ballot(voter, 'no', 2))
    expect(await code(poll.ballot(5, 'no', 2))).toBe('ok')
    expect(await code(poll.ballot(5, 'yes', 1))).toBe('VERSION_NOT_HIGHER')
    const rows = await opened()
    expect(rows).toHaveLength(79)
    expect(new Set(rows.map(({ selection }) => selection))).toEqual(new Set(['no']))
  })

  test('but not any number of them', async () => {
    const { poll, cast, code } = await boxBed({ units: 10 })
    for (let voter = 0; voter < 40; voter += 1) await cast(poll.ballot(voter, 'yes'))
    expect(await code(poll.ballot(40, 'yes'))).toBe('BOX_FULL')
    expect(await code(poll.ballot(7, 'no', 2))).toBe('ok')
  })
})

const FAULTS = [undefined, 'lost', undefined, 'reply-lost'] as const

test('a lost reply of the store is no lost ballot', async () => {
  let commits = 0
  const { poll, cast, opened } = await boxBed({}, { boxMemory: { failCommit: () => FAULTS[(commits += 1) % FAULTS.length] } })
  for (let voter = 0; voter < 12; voter += 1) await cast(poll.ballot(voter, 'yes'))
  expect(await opened()).toHaveLength(12)
})
