import { accountIdOf } from '@/domain/ledger/account'
import { ACCOUNTS, TRANSFERS, type AccountDocument } from '@server/application/ledger/documents'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { OPENINGS_PER_STEP } from './opening-steps'

let bed: TestBed
let home: Village
let chair: Neighbour
let clerk: Neighbour

beforeEach(async () => {
  bed = testBed()
  home = await village(bed)
  chair = await home.neighbour({ offices: ['committeeMember'], name: '汪志强' })
  clerk = await home.neighbour({ offices: ['committeeMember'], name: '胡文静' })
})

const csv = (...rows: readonly string[]) => ({ fileName: 'sheet.csv', base64: Buffer.from(rows.join('\n')).toString('base64') })

describe('a point table', () => {
  const HEAD = '类别,项目,分值,单位,上限,佐证'
  const table = (...rows: readonly string[]) => ({ ...csv(HEAD, ...rows), mode: 'merge' as const })

  test('is previewed, then becomes a draft; before it is confirmed nothing is changed', async () => {
    const file = table('环境卫生,参加集中清扫,6,次,每月4次,扫码签到', '公益,清水渠,5,次,每户每季2次,前后照片')
    const preview = await chair.value('scheme/checkTable', file)
    expect(preview).toMatchObject({ changed: [{ before: { code: 'ENV02', points: 5 }, after: { code: 'ENV02', points: 6 } }], added: [{ code: 'PUB06', name: '清水渠' }], removed: [], same: 27, changesDraft: false })
    expect(await chair.value('scheme/desk', {})).not.toHaveProperty('draft')
    await chair.value('scheme/importTable', { ...file, planHash: preview.planHash })
    const { draft } = await chair.value('scheme/desk', {})
    expect(draft).toMatchObject({ origin: { kind: 'table' }, scheme: { version: 2 } })
    expect(draft?.scheme.items.find(({ code }) => code === 'PUB06')).toMatchObject({ cap: { times: 2, period: 'quarter', per: 'household' }, track: 'redeemable' })
  })

  test('that changed under the preview is not imported', async () => {
    const file = table('环境卫生,参加集中清扫,6,次,每月4次,扫码签到')
    const { planHash } = await chair.value('scheme/checkTable', file)
    await clerk.value('scheme/startDraft', { from: 'latest' })
    expect(await chair.code('scheme/importTable', { ...file, planHash })).toBe('TABLE_PLAN_CHANGED')
    const again = await chair.value('scheme/checkTable', file)
    expect(again.changesDraft).toBe(true)
    await chair.value('scheme/importTable', { ...file, planHash: again.planHash })
    expect((await chair.value('scheme/desk', {})).draft?.origin).toEqual({ kind: 'version', version: 1 })
  })

  test('with bad rows lists every one of them and changes nothing', async () => {
    const answer = await chair.call('scheme/checkTable', table('环境卫生,参加投票,5,次,,签到', '养殖,养鸡,2.5,次,,照片'))
    expect(answer).toMatchObject({
      error: {
        code: 'TABLE_NOT_CLEAN',
        badRows: [
          { row: 2, code: 'BAD_ITEM', reason: { code: 'ITEM_BARRED', because: 'BALLOT' } },
          { row: 3, column: 'dimension', code: 'UNKNOWN_WORD', value: '养殖' },
          { row: 3, column: 'points', code: 'BAD_POINTS', value: '2.5' }
        ]
      }
    })
    expect(await chair.code('scheme/checkTable', { ...csv('PK\u0003\u0004 no workbook'), mode: 'merge' })).toBe('TABLE_UNREADABLE')
  })
})

describe('opening balances', () => {
  const sheet = (rows: readonly string[]) => csv('户号,可兑,荣誉', ...rows)
  const stage = async (rows: readonly string[]): Promise<string> => {
    const { planHash } = await chair.value('scheme/checkOpenings', sheet(rows))
    return (await chair.value('scheme/stageOpenings', { ...sheet(rows), planHash })).importId
  }
  const balance = async ({ householdId }: Neighbour) => {
    const account = await bed.store.get<AccountDocument>(ACCOUNTS, accountIdOf({ kind: 'household', id: householdId }))
    return { redeemable: account?.available, honour: account?.honour }
  }
  async function runToEnd(who: Neighbour, importId: string): Promise<void> {
    const { steps = 0, done = 0 } = (await who.value('scheme/listOpenings', {})).items.find((each) => each.importId === importId) ?? {}
    for (let step = done; step < steps; step += 1) await who.value('scheme/applyOpenings', { importId, step })
  }

  test('are credited on both tracks after a second person confirmed them, part by part', async () => {
    const people = await home.neighbours(OPENINGS_PER_STEP + 2)
    const importId = await stage(people.map(({ householdNo }, index) => `${householdNo},${index + 1},${index + 10}`))
    expect(await chair.code('scheme/decideOpenings', { importId, decision: 'confirm' })).toBe('SECOND_PERSON_NEEDED')
    expect(await chair.code('scheme/applyOpenings', { importId, step: 0 })).toBe('OPENINGS_NOT_CONFIRMED')
    expect(await clerk.value('scheme/decideOpenings', { importId, decision: 'confirm' })).toEqual({ steps: 2 })
    expect(await chair.call('scheme/applyOpenings', { importId, step: 1 })).toMatchObject({ error: { code: 'OPENINGS_STEP_OUT_OF_ORDER', next: 0 } })
    await chair.value('scheme/applyOpenings', { importId, step: 0 })
    // The chair's phone is lost: somebody else takes the rest up where it stopped.
    await runToEnd(clerk, importId)
    const [first, last] = [people[0], people[people.length - 1]]
    expect(first && (await balance(first))).toEqual({ redeemable: 1, honour: 10 })
    expect(last && (await balance(last))).toEqual({ redeemable: OPENINGS_PER_STEP + 2, honour: OPENINGS_PER_STEP + 11 })
    expect((await clerk.value('scheme/listOpenings', {})).items).toMatchObject([{ state: 'done', done: 2, steps: 2, stagedBy: '汪志强', decidedBy: '胡文静', mayDecide: false }])
  })

  test('of the same file twice are credited once, and no household is opened twice by another file', async () => {
    const one = await home.neighbour()
    const importId = await stage([`${one.householdNo},20,80`])
    expect(await clerk.call('scheme/stageOpenings', { ...sheet([`${one.householdNo},20,80`]), planHash: (await chair.value('scheme/checkOpenings', sheet([`${one.householdNo},20,80`]))).planHash })).toMatchObject({ error: { code: 'OPENINGS_STAGED_BEFORE' } })
    const other = await stage([`${one.householdNo},30,30`])
    for (const id of [importId, other]) await clerk.value('scheme/decideOpenings', { importId: id, decision: 'confirm' })
    for (const id of [importId, other, importId]) await runToEnd(chair, id)
    expect(await balance(one)).toEqual({ redeemable: 20, honour: 80 })
    expect((await bed.store.all(TRANSFERS)).map(({ _id }) => _id)).toEqual([`opening:${importId}:account:household:${one.householdId}`])
    expect(await chair.call('scheme/checkOpenings', sheet([`${one.householdNo},5,5`]))).toMatchObject({ error: { badRows: [{ row: 2, code: 'OPENED_BEFORE' }] } })
  })

  test('with honour only move honour only', async () => {
    const one = await home.neighbour()
    const importId = await stage([`${one.householdNo},0,45`])
    await clerk.value('scheme/decideOpenings', { importId, decision: 'confirm' })
    await runToEnd(clerk, importId)
    expect(await balance(one)).toEqual({ redeemable: 0, honour: 45 })
  })

  test('that were declined credit nothing and may be staged anew', async () => {
    const one = await home.neighbour()
    const importId = await stage([`${one.householdNo},20,80`])
    await clerk.value('scheme/decideOpenings', { importId, decision: 'decline' })
    expect(await clerk.code('scheme/decideOpenings', { importId, decision: 'confirm' })).toBe('OPENINGS_DECIDED')
    expect(await clerk.code('scheme/applyOpenings', { importId, step: 0 })).toBe('OPENINGS_NOT_CONFIRMED')
    expect(await stage([`${one.householdNo},20,80`])).toBe(importId)
  })

  test('a refusal that is kept names no household', async () => {
    expect(await chair.call('scheme/stageOpenings', { ...sheet(['9组9号,20,80']), planHash: 'none' })).toMatchObject({ error: { code: 'OPENINGS_NOT_CLEAN', badRows: [] } })
  })

  test('wait for a scheme in force', async () => {
    const bare = await village(bed, { id: 'xinan', coinScheme: null })
    const member = await bare.neighbour({ offices: ['committeeMember'] })
    expect(await member.code('scheme/checkOpenings', sheet([`${member.householdNo},1,1`]))).toBe('SCHEME_NOT_ADOPTED')
  })
})
