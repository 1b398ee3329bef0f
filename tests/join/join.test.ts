import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import { blockOfText } from '@/domain/ballot/secret/box-block'
import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import { ALL_READ_MODELS } from '@server/application/all-read-models'
import { BOX_BLOCKS, BOXES, type BoxBlockDocument } from '@server/application/ballot-box/documents'
import { BOARD_PARTS, BOARDS, BOX_ROWS, MANIFESTS, type BoardPartDocument } from '@server/application/ballot/secret-documents'
import type { StoredDocument } from '@server/ports/document-store'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import type { Neighbour } from '@server/testing/village'
import { voter, type Voter } from '@server/testing/voter'
import { gramsOf, sharedGrams } from './grams'
import { spearman } from './rank'

/**
 * The secret of the ballot against somebody who reads everything: all documents of both stores, all bytes of all files, all lines of
 * the log, and with the key of the box in hand. In the worst case: each voter casts at once after taking the token, one after the other.
 */
const VOTERS = 300
const HOUSEHOLDS = 320
const AGAIN = 40
const RHO_MAX = 0.15
const MINUTES_30 = 1_800_000

const folder = mkdtempSync(path.join(tmpdir(), 'join-'))
const boxFile = path.join(folder, 'box.db')
const villageFile = path.join(folder, 'village.db')
const rhos: [string, number][] = []

let home: PollBed
let pollId: string
/** In the order in which the tokens were issued. */
const voters: { readonly neighbour: Neighbour; readonly voter: Voter; ballot: SignedBallot; readonly number: string }[] = []
let beforeClose: Seen
let afterCount: Seen

type Document = StoredDocument & Readonly<Record<string, unknown>>
interface Seen {
  readonly village: ReadonlyMap<string, readonly Document[]>
  readonly box: ReadonlyMap<string, readonly Document[]>
  /** The content of every block, with the key in hand. */
  readonly blocks: readonly { readonly _id: string; readonly sealed: string; readonly ballots: readonly SignedBallot[] }[]
  readonly files: ReadonlyMap<string, Buffer>
  readonly log: readonly unknown[]
}

async function look(): Promise<Seen> {
  const { bed } = home
  const all = async (dump: string) => new Map(JSON.parse(dump) as [string, Document[]][])
  const [village, box] = [await all(await bed.store.dump()), await all(await bed.box.dump())]
  const blocks = ((box.get(BOX_BLOCKS) ?? []) as unknown as BoxBlockDocument[]).map(({ _id, sealed }) => ({ _id, sealed, ballots: blockOfText(bed.ports.box?.unseal(sealed, _id) ?? '').ballots }))
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]))
  return { village, box, blocks, files, log: [...bed.log] }
}

beforeAll(async () => {
  const store = sqliteStore({ file: villageFile, readModels: ALL_READ_MODELS })
  const box = sqliteStore({ file: boxFile, readModels: [], traceless: true })
  home = await pollBed({ store, box })
  const neighbours = await home.home.neighbours(HOUSEHOLDS)
  pollId = await home.open({ ballotMode: 'secret', channels: ['phone'] })
  const order = shuffled(neighbours).slice(0, VOTERS)
  for (const [index, neighbour] of order.entries()) {
    home.bed.clock.pass(20_000)
    const each = voter(home.bed, neighbour, pollId)
    const ballot = await each.ballot(BALLOT_OPTIONS[index % 3] ?? 'yes')
    await each.cast(ballot.selection)
    voters.push({ neighbour, voter: each, ballot, number: await each.number() })
  }
  for (const one of shuffled(voters).slice(0, AGAIN)) {
    one.ballot = await one.voter.ballot('no')
    await one.voter.cast('no')
  }
  beforeClose = await look()
  home.afterClose()
  await home.bed.phone(undefined).value('ballot-box/open', { pollId })
  await home.countAndConfirm(pollId)
  afterCount = await look()
}, MINUTES_30)

afterAll(async () => {
  await home.bed.store.close()
  await home.bed.box.close()
  rmSync(folder, { recursive: true })
  console.log(rhos.map(([name, rho]) => `${rho.toFixed(3).padStart(7)}  ${name}`).join('\n'))
})

/** The same dice every time (mulberry32). */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 20_261_124
  const dice = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return items.map((item) => ({ item, drawn: dice() })).sort((one, other) => one.drawn - other.drawn).map(({ item }) => item)
}

/** The collections whose documents hold ballots; everything else of the village's store may know people. */
const BALLOT_COLLECTIONS = [BOX_ROWS, BOARD_PARTS]
const PUBLIC_COLLECTIONS = [MANIFESTS, BOARDS]
const documentsOf = (stores: ReadonlyMap<string, readonly Document[]>, wanted: (collection: string) => boolean): readonly Document[] =>
  [...stores].flatMap(([collection, documents]) => (wanted(collection) ? documents : []))
const withPeople = ({ village }: Seen): readonly Document[] =>
  documentsOf(village, (collection) => ![...BALLOT_COLLECTIONS, ...PUBLIC_COLLECTIONS].includes(collection))
const withBallots = ({ village, box, blocks }: Seen): readonly unknown[] =>
  [...documentsOf(box, () => true), ...documentsOf(village, (collection) => BALLOT_COLLECTIONS.includes(collection)), ...blocks.map(({ ballots }) => ballots)]
/** What everybody knows: manifest, root, and ids that are the poll's with a number behind it. */
const openFacts = ({ village }: Seen): readonly unknown[] => [
  ...documentsOf(village, (collection) => PUBLIC_COLLECTIONS.includes(collection)),
  ...Array.from({ length: 100 }, (_, number) => `${pollId}:${number}`)
]
const seen = () => [['before the close', beforeClose], ['after the count', afterCount]] as const

describe('no value leads from a unit to a ballot', () => {
  test('all ballots are in the box, and nowhere else before it is opened', () => {
    expect(beforeClose.blocks.flatMap(({ ballots }) => ballots)).toHaveLength(VOTERS)
    for (const collection of BALLOT_COLLECTIONS) expect(beforeClose.village.get(collection)).toBeUndefined()
    expect([...beforeClose.box.keys()].sort()).toEqual([BOX_BLOCKS, BOXES])
    expect(afterCount.village.get(BOARD_PARTS)?.flatMap((part) => (part as unknown as BoardPartDocument).rows).filter(({ kind }) => kind === 'phone')).toHaveLength(VOTERS)
  })

  test('documents with people and documents with ballots share nothing but what the manifest says', () => {
    for (const [when, at] of seen()) {
      expect(withPeople(at).length).toBeGreaterThan(HOUSEHOLDS * 3)
      expect([when, sharedGrams(withBallots(at), withPeople(at), openFacts(at))]).toEqual([when, []])
    }
  })

  test('nor does the log share anything with a ballot: the box writes none', () => {
    for (const [when, at] of seen()) {
      expect(at.log.length).toBeGreaterThan(VOTERS)
      expect(JSON.stringify(at.log)).not.toContain('ballot-box/')
      expect([when, sharedGrams(withBallots(at), at.log, openFacts(at))]).toEqual([when, []])
    }
  })

  test('this test can fail: one common value is found, whole, in part or spelled in hex', () => {
    const { number } = voters[0] ?? { number: '' }
    const hex = Buffer.from(number, 'base64url').toString('hex')
    for (const common of [number, `#${number.slice(10, 20)}`, hex, hex.slice(8, 24)]) {
      expect(sharedGrams([{ number }], [{ unitId: 'somebody', note: common }], [])).not.toEqual([])
      expect(sharedGrams([{ number }], [{ unitId: 'somebody', note: common }], [{ number }])).toEqual([])
    }
  })
})

describe('no file tells more', () => {
  test('nothing of any ballot stands in any file before the box is opened', () => {
    const texts = [...beforeClose.files].map(([name, bytes]) => [name, bytes.toString('latin1')] as const)
    expect(texts.map(([name]) => name).sort()).toEqual(['box.db', 'box.db-journal', 'village.db', 'village.db-wal'])
    for (const { ballot, number } of voters) {
      for (const value of [ballot.key, ballot.prefix, ballot.token, ballot.signature, number]) {
        const spellings = [value.slice(0, 16), Buffer.from(value, 'base64url').subarray(0, 12).toString('latin1'), Buffer.from(value, 'base64url').toString('hex').slice(0, 16)]
        for (const [name, text] of texts) for (const spelling of spellings) if (text.includes(spelling)) throw new Error(`${name} holds part of a ballot`)
      }
    }
  })

  test('nobody stands in the file of the box at any time', () => {
    for (const [, at] of seen()) {
      const text = at.files.get('box.db')?.toString('latin1') ?? ''
      expect(text).toContain(`${pollId}:`)
      for (const { neighbour } of voters) for (const value of [neighbour.householdId, neighbour.personId, neighbour.memberId, neighbour.subject]) expect(text.includes(value)).toBe(false)
    }
  })

  test('the box keeps no log, and its journal is empty', () => {
    for (const [, at] of seen()) {
      expect(at.files.has('box.db-wal')).toBe(false)
      expect(at.files.get('box.db-journal')?.length ?? 0).toBe(0)
    }
    expect(statSync(boxFile).size).toBe(beforeClose.files.get('box.db')?.length)
  })
})

/** ρ between the order of issue and the place that `placeOf` finds for each ballot; those without a place are left out. */
function rho(name: string, placeOf: (ballot: SignedBallot, number: string) => number | undefined): number {
  const placed = voters.flatMap(({ ballot, number }, issued) => {
    const place = placeOf(ballot, number)
    return place === undefined ? [] : [[issued, place] as const]
  })
  expect([name, placed.length]).toEqual([name, VOTERS])
  const value = spearman(placed.map(([issued]) => issued), placed.map(([, place]) => place))
  rhos.push([name, value])
  return value
}

/** Bytes of a block that nothing else has, from its middle. */
const pieceOf = (sealed: string): string => sealed.slice(4000, 4040)

describe('no stored order follows the order of issue', () => {
  const blockOf = (key: string) => beforeClose.blocks.findIndex(({ ballots }) => ballots.some((ballot) => ballot.key === key))
  const within = (key: string) => beforeClose.blocks[blockOf(key)]?.ballots.findIndex((ballot) => ballot.key === key) ?? 0

  test('neither that of the blocks, nor that inside them', () => {
    expect(Math.abs(rho('blocks by id', ({ key }) => blockOf(key)))).toBeLessThan(RHO_MAX)
    expect(Math.abs(rho('blocks by id, then inside', ({ key }) => blockOf(key) * 100 + within(key)))).toBeLessThan(RHO_MAX)
    expect(Math.abs(rho('place inside its block', ({ key }) => within(key)))).toBeLessThan(RHO_MAX)
  })

  test('nor that of the pages in the file of the box', () => {
    const bytes = beforeClose.files.get('box.db')?.toString('latin1') ?? ''
    const offsets = beforeClose.blocks.map(({ sealed }) => bytes.indexOf(pieceOf(sealed)))
    expect(offsets.filter((offset) => offset < 0)).toEqual([])
    expect(Math.abs(rho('pages of box.db', ({ key }) => offsets[blockOf(key)]))).toBeLessThan(RHO_MAX)
  })

  test('nor that of the board, its documents, its pages and the log of the village’s file', () => {
    const rows = (afterCount.village.get(BOARD_PARTS) ?? []).flatMap((part) => (part as unknown as BoardPartDocument).rows)
    expect(Math.abs(rho('lines of the board', ({ key }) => rows.findIndex((row) => row.kind === 'phone' && row.key === key)))).toBeLessThan(RHO_MAX)
    for (const [name, bytes] of afterCount.files) {
      if (name.startsWith('box')) continue
      const text = bytes.toString('latin1')
      const places = voters.map(({ ballot }) => text.indexOf(ballot.signature.slice(20, 60)))
      if (places.some((place) => place < 0)) continue
      expect(Math.abs(rho(`bytes of ${name}`, ({ signature }) => text.indexOf(signature.slice(20, 60))))).toBeLessThan(RHO_MAX)
      expect(Math.abs(rho(`last bytes of ${name}`, ({ signature }) => text.lastIndexOf(signature.slice(20, 60))))).toBeLessThan(RHO_MAX)
    }
    expect(rhos.some(([name]) => name.startsWith('bytes of village'))).toBe(true)
  })

  test('nor that of the ballot numbers and keys themselves', () => {
    const ranked = (values: readonly string[]) => new Map([...values].sort().map((value, place) => [value, place]))
    const [numbers, keys] = [ranked(voters.map(({ number }) => number)), ranked(voters.map(({ ballot }) => ballot.key))]
    expect(Math.abs(rho('numbers', (_, number) => numbers.get(number)))).toBeLessThan(RHO_MAX)
    expect(Math.abs(rho('keys', ({ key }) => keys.get(key)))).toBeLessThan(RHO_MAX)
  })

  test('this test can fail: a store with a log and a document for each ballot tells the order', async () => {
    const file = path.join(folder, 'rows.db')
    const store = sqliteStore({ file, readModels: [] })
    for (const { ballot, number } of voters) await store.transact((tx) => tx.put('ballots', { _id: number, communityId: 'yunxi', schemaVersion: 1, ...ballot, token: '' }))
    const log = readFileSync(`${file}-wal`).toString('latin1')
    await store.close()
    const value = rho('(a log with a document for each ballot)', ({ signature }) => log.indexOf(signature))
    expect(value).toBeGreaterThan(0.95)
    expect(gramsOf([voters[0]?.ballot]).size).toBeGreaterThan(100)
  })
})
