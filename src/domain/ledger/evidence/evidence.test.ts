import { createHash } from 'node:crypto'
import { account, HOUSEHOLD, order } from '@/testing/builders/ledger-orders'
import { nodeLedgerSigner } from '@server/adapters/node/ledger-signer'
import { asId, type CommunityId, type TransferId } from '@/domain/shared/ids'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import type { HolderAccount } from '@/domain/ledger/account'
import { applyTransfer, type Applied, type Transfer } from '@/domain/ledger/transfer'
import { base64, checkpointBody, isSignedNote, noteOf, originOf, verifierKeyOf } from './checkpoint'
import { chained, leafHashOf, leafTextOf } from './leaf'
import { receiptText } from './receipt'
import { addEffects, addToSupply, effectsOf, inCirculation, NO_SUPPLIES } from './supply'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())
const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url')
const hashOf = (transfer: Transfer): string => toBase64url(leafHashOf(transfer, sha256))

function applied(from: HolderAccount, ...args: Parameters<typeof order>): Applied {
  const result = applyTransfer(from, order(...args) as never)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const chainedOne = (one: Applied) => {
  const { account: stored, transfers } = chained(one.account, [one.transfer], hashText)
  const [transfer] = transfers
  if (transfer === undefined) throw new Error('no transfer')
  return { account: stored, transfer }
}

describe('the chain of an account', () => {
  test('each version names the leaf hash of the one before, and the account keeps the last', () => {
    const first = chainedOne(applied(account(), 'award', 5))
    const second = chainedOne(applied(first.account, 'hold', 2))
    expect(first.transfer.posting?.previous).toBeUndefined()
    expect(second.transfer.posting?.previous).toBe(hashOf(first.transfer))
    expect(second.account.chain).toEqual({ version: 2, hash: hashOf(second.transfer) })
  })

  test('an account from before begins at its present version, and one that stopped begins anew', () => {
    const old = applied(account(), 'award', 5).account
    const next = chainedOne(applied(old, 'hold', 2))
    expect([next.transfer.posting?.previous, next.account.chain?.version]).toEqual([undefined, 2])
    const unchained = applied(next.account, 'hold', 1).account
    expect(unchained.chain?.version).toBe(2)
    expect(chainedOne(applied(unchained, 'hold', 1)).transfer.posting?.previous).toBeUndefined()
  })

  test('several transfers of one step follow each other, and what touches no holder stands beside', () => {
    const first = applied(account(), 'award', 5)
    const second = applied(first.account, 'hold', 2)
    const { posting: _none, ...beside } = first.transfer
    const { account: stored, transfers } = chained(second.account, [first.transfer, beside, second.transfer], hashText)
    expect(transfers.map(({ posting }) => posting?.previous)).toEqual([undefined, undefined, hashOf(transfers[0] ?? first.transfer)])
    expect(transfers[1]).toEqual(beside)
    expect(stored.chain?.version).toBe(2)
  })
})

describe('a leaf', () => {
  const { transfer } = applied(account(), 'award', 5, { reason: '汪明家清理水渠', deed: 'claim:7' })

  test('holds no words of people, whatever else is stored beside it', () => {
    expect(leafTextOf({ ...transfer, note: '汪明' } as Transfer)).toBe(leafTextOf(transfer))
    expect(leafTextOf(transfer)).not.toMatch(/\p{Script=Han}/u)
    expect(JSON.parse(leafTextOf(transfer))).toMatchObject({ format: 'yslb-coin/1', community: 'yunxi', points: 5, commitment: 'c', posting: { version: 1 } })
  })

  test.each<[string, Partial<Transfer>]>([
    ['points', { points: 6 as never }], ['receiver', { to: 'x' as never }], ['time', { at: 1 as never }], ['rule', { rule: { id: 'rule', version: 2 } }],
    ['commitment', { commitment: 'd' }], ['approvers', { approvers: [asId('yunxi:m:x')] }], ['community', { communityId: asId<CommunityId>('other') }], ['key', { id: asId<TransferId>('award:x') }]
  ])('changes with its %s', (_what, change) => expect(hashOf({ ...transfer, ...change })).not.toBe(hashOf(transfer)))
})

test('the totals follow every kind of transfer, and what is in circulation is what holders have', () => {
  const first = applied(account(), 'award', 9)
  const second = applied(first.account, 'hold', 4)
  const third = applied(second.account, 'post', 4)
  const fourth = applied(third.account, 'expire', 1)
  const fifth = applied(fourth.account, 'reverse', 2, { withHonour: 2 as never })
  const writeOff = { from: 'adjustment:yunxi:redeemable', to: 'issuer:yunxi:redeemable', points: 3, track: 'redeemable' } as never
  const transfers = [first, second, third, fourth, fifth].map(each => each.transfer)
  const supply = [...transfers, writeOff].reduce(addToSupply, NO_SUPPLIES)
  expect(supply.redeemable).toEqual({ issued: 9, takenBack: 5, redeemed: 4, expired: 1, writtenOff: 3, moved: 0 })
  expect(supply.honour).toEqual({ ...NO_SUPPLIES.honour, issued: 9, takenBack: 2 })
  const effects = addEffects([], [...transfers, writeOff].flatMap(effectsOf))
  const { id } = account(HOUSEHOLD)
  expect(effects).toEqual([
    { account: `${id}:honour`, available: fifth.account.honour, held: 0 }, { account: `${id}:redeemable`, available: fifth.account.available, held: 0 }
  ])
  expect(inCirculation(supply.redeemable)).toBe(2)
})

test('a transfer between households has an effect on both', () => {
  const between = { from: 'account:household:b:redeemable:available', to: 'account:household:a:redeemable:available', points: 3 } as never
  expect(effectsOf(between)).toEqual([{ account: 'account:household:a:redeemable', available: 3, held: 0 }, { account: 'account:household:b:redeemable', available: -3, held: 0 }])
  expect(() => effectsOf({ from: 'nobody', to: 'issuer:yunxi:redeemable', points: 1 } as never)).toThrow('an end of a transfer')
})

describe('a checkpoint', () => {
  const signer = nodeLedgerSigner(Buffer.alloc(32, 'ledger'))
  const root = new Uint8Array(32).fill(0xfb)
  const origin = originOf('yunxi')
  const body = checkpointBody(origin, 12, root)

  test('is written as C2SP tlog-checkpoint has it, and signed as signed-note has it', () => {
    const note = noteOf(body, origin, signer, sha256)
    expect(note.split('\n').slice(0, 4)).toEqual(['yslb-ledger/yunxi', '12', Buffer.from(root).toString('base64'), ''])
    const [, name = '', signature = ''] = /\n\n— (\S+) (\S+)\n$/.exec(note) ?? []
    const bytes = Buffer.from(signature, 'base64')
    const key = Buffer.from(signer.publicKey, 'base64url')
    const id = createHash('sha256').update(Buffer.concat([Buffer.from(`${origin}\n`), Buffer.of(1), key])).digest().subarray(0, 4)
    expect([name, bytes.length, bytes.subarray(0, 4).toString('hex')]).toEqual([origin, 68, id.toString('hex')])
    expect(bytes.subarray(4).toString('base64url')).toBe(signer.sign(body))
    expect(verifierKeyOf(origin, signer.publicKey, sha256)).toBe(`${origin}+${id.toString('hex')}+${Buffer.concat([Buffer.of(1), key]).toString('base64')}`)
    expect([isSignedNote(note), isSignedNote(noteOf(body, origin, undefined, sha256))]).toEqual([true, false])
  })

  test.each([0, 1, 2, 3, 31, 32])('%d bytes are written with padding', length => {
    const bytes = new Uint8Array(length).fill(0xff)
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  })

  test('another installation signs otherwise', () => expect(nodeLedgerSigner(Buffer.alloc(32, 'other')).sign(body)).not.toBe(signer.sign(body)))
})

test('a receipt names the account and its version, so that it is worth nothing for another', () => {
  const facts = { communityId: asId<CommunityId>('yunxi'), transferId: asId<TransferId>('award:x'), account: account().id, version: 3, leafHash: 'h' }
  expect(receiptText(facts)).toBe(`yslb-coin-receipt/1\nyunxi\naward:x\n${account().id}\n3\nh\n`)
  const { account: _none, ...without } = facts
  expect(receiptText({ ...without, version: 0 })).toContain('\n-\n0\n')
})
