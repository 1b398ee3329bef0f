import { ROLES, type Role } from '@/domain/community/roles'
import { ACTION_NAMES, SAMPLE_INPUTS } from '@server/testing/sample-inputs'
import { testBed, type Phone } from '@server/testing/test-bed'
import { village } from '@server/testing/village'
import { authorisationRows, CALLER_KINDS, type CallerKind } from './authorisation'

const SHUT_OUT = ['NO_IDENTITY', 'NOT_A_MEMBER', 'NOT_PERMITTED']

/** A phone for every column of the table, in a village in which nothing has happened yet. */
async function callers(): Promise<ReadonlyMap<CallerKind, Phone>> {
  const bed = testBed()
  const home = await village(bed)
  const elsewhere = await village(bed, { id: 'xinan' })
  const phones = new Map<CallerKind, Phone>([
    ['visitor', bed.phone(undefined, home.communityId)],
    ['stranger', bed.phone('stranger', home.communityId)],
    ['otherCommunity', (await elsewhere.neighbour({ roles: ROLES })).in(home.communityId)],
    ['suspended', await home.neighbour({ roles: ROLES, state: 'suspended' })]
  ])
  for (const role of ROLES) phones.set(role, await home.neighbour({ roles: [role] satisfies readonly Role[] }))
  return phones
}

test('the table has a row for every action and knows every kind of caller', async () => {
  expect(authorisationRows().map(({ action }) => action).sort()).toEqual([...ACTION_NAMES].sort())
  expect([...(await callers()).keys()].sort()).toEqual([...CALLER_KINDS].sort())
})

test('what the table allows is let in by the real entry and what it does not allow is shut out', async () => {
  const phones = await callers()
  const differences: string[] = []
  for (const { action, allowed } of authorisationRows()) {
    for (const [kind, phone] of phones) {
      const code = await phone.code(action, SAMPLE_INPUTS[action] as never)
      if (code === 'INVALID_INPUT' || code === 'INTERNAL') differences.push(`${action} × ${kind} is not asked: ${code}`)
      if (SHUT_OUT.includes(code) === allowed.includes(kind)) differences.push(`${action} × ${kind}: ${code}`)
    }
  }
  expect(differences).toEqual([])
})

test('nobody outside the community is let in to anything that changes it', () => {
  const open = authorisationRows().filter(({ kind, scope, allowed }) => kind === 'command' && scope === 'community' && allowed.some((each) => !(ROLES as readonly string[]).includes(each)))
  expect(open).toEqual([])
})

test('no office opens the ballot of another: a vote is cast as a member and nothing else', () => {
  const rules = authorisationRows().filter(({ action }) => action === 'ballot/castVote' || action === 'consultation/signIn').map(({ rule }) => rule)
  expect(rules).toEqual(['member', 'member'])
})
