import { readPdf } from '@server/testing/pdf-reading'
import { TOMORROW, volunteersBed, type VolunteersBed } from '@server/testing/volunteers-bed'
import type { Neighbour } from '@server/testing/village'

const { startsAt, endsAt } = TOMORROW

/** Somebody with three hours that two people have looked at. */
async function served(village: VolunteersBed, name: string, title = '清理古桥河道'): Promise<Neighbour> {
  const { home, leader, second, activity, bed } = village
  const activityId = await activity({ title })
  const one = await home.neighbour({ name })
  bed.clock.set(endsAt)
  await leader.value('volunteers/enterAttendance', { activityId, people: [{ householdId: one.householdId, personId: one.personId, inAt: startsAt, outAt: endsAt }] })
  await leader.value('volunteers/confirmHours', { activityId })
  for (let left = 1; left > 0;) ({ left } = await second.value('volunteers/settleHours', { activityId }))
  return one
}

test('a certificate says who, what, how long and by whom; its number is checked by anybody, who reads a masked name', async () => {
  const village = await volunteersBed()
  const one = await served(village, '胡小兰')
  const made = await one.value('volunteers/issueCertificate', { from: '2026-11-01', to: '2026-11-30' })
  const text = readPdf(Buffer.from(made.base64, 'base64')).pages.flat().map((line) => line.text).join('').replace(/\s/g, '')
  for (const words of ['志愿服务记录证明', '胡小兰', '清理古桥河道', '云溪青年志愿队', '服务时间共3小时', '云溪村村民委员会', made.no, '盖章后有效']) expect(text).toContain(words)
  const stranger = village.bed.phone(undefined, village.home.communityId)
  expect(await stranger.value('volunteers/checkCertificate', { no: made.no })).toEqual({
    no: made.no, name: '胡*', from: '2026-11-01', to: '2026-11-30', halfHours: 6, activities: 1, issuedOn: '2026-11-25', issuer: '云溪村村民委员会'
  })
  expect(await stranger.code('volunteers/checkCertificate', { no: '2222-2222-2222' })).toBe('NOT_FOUND')
})

test('no certificate without hours in its days', async () => {
  const village = await volunteersBed()
  const one = await served(village, '胡小兰')
  expect(await one.code('volunteers/issueCertificate', { from: '2026-01-01', to: '2026-10-31' })).toBe('NO_HOURS_YET')
  expect(await one.code('volunteers/issueCertificate', { from: '2026-12-01', to: '2026-11-01' })).toBe('CERTIFICATE_DAYS_WRONG')
  expect(await village.second.code('volunteers/issueCertificate', { from: '2026-01-01', to: '2026-12-31' })).toBe('NO_HOURS_YET')
})

test('the year as a file has what a record of service needs, no household and no coin, and runs nothing in a spreadsheet', async () => {
  const village = await volunteersBed()
  const one = await served(village, '胡小兰', '=HYPERLINK("x")')
  const { base64, rows, fileName } = await village.chair.value('volunteers/exportHours', { year: 2026 })
  const text = Buffer.from(base64, 'base64').toString('utf8')
  expect(fileName).toBe('志愿服务记录-2026.csv')
  expect(rows).toBe(1)
  expect(text.startsWith('\ufeff姓名,')).toBe(true)
  expect(text).toContain('胡小兰,,云溪青年志愿队,"\'=HYPERLINK(""x"")",2026-11-25,08:00,11:00,古桥头,捡拾河滩垃圾,3,程大山,程大山')
  expect(text).not.toContain(one.householdNo)
  expect(await village.leader.code('volunteers/exportHours', { year: 2026 })).toBe('NOT_PERMITTED')
  expect((await village.chair.value('volunteers/exportHours', { year: 2025 })).rows).toBe(0)
})
