import { testBed } from '@server/testing/test-bed'
import { village } from '@server/testing/village'

async function office() {
  const bed = testBed()
  const people = await village(bed)
  const member = await people.neighbour({ offices: ['committeeMember'] })
  const resident = await people.neighbour()
  const seen = async () => (await resident.value('community/session', {})).memberships[0]?.helpPhone
  return { member, resident, seen }
}

test('everybody sees the number that the committee gave, until it is taken away', async () => {
  const { member, seen } = await office()
  expect(await seen()).toBeUndefined()
  await member.value('community/setHelpPhone', { phone: '0563-8601234' })
  expect(await seen()).toBe('0563-8601234')
  await member.value('community/setHelpPhone', {})
  expect(await seen()).toBeUndefined()
})

test.each(['12', '打这个', '0563-8601234-8601234-86'])('"%s" is no number to call', async (phone) => {
  const { member } = await office()
  expect(await member.code('community/setHelpPhone', { phone })).toBe('INVALID_INPUT')
})

test('the number is not for anybody else to set', async () =>
  expect(await (await office()).resident.code('community/setHelpPhone', { phone: '12345' })).toBe('NOT_PERMITTED'))
