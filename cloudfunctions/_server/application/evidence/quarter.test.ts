import readExcelFile from 'read-excel-file/node'
import { PARTY_WORDS } from '@/domain/evidence/evidence-lexicon'
import { addMs, DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import { ATTENDANCE_OF_TWELVE, FIVE_LISTS, issueBed, MINUTES, type IssueBed } from '@server/testing/issue-bed'
import { codeOnWall } from '@server/testing/meeting-room'
import { readPdf } from '@server/testing/pdf-reading'
import type { Neighbour } from '@server/testing/village'

const Q4 = '2026Q4' as Quarter
let it: IssueBed

beforeEach(async () => {
  it = await issueBed()
})

const figures = (quarter: Quarter = Q4) => it.chair.value('evidence/readQuarter', { quarter })

/** Talked over at a meeting with this on its agenda. */
async function talkOver(subject: { readonly issueId?: string; readonly topicId?: string }, outcome: 'consensus' | 'unresolved', people: readonly Neighbour[]): Promise<void> {
  const startsAt = addMs(it.bed.clock.now(), 4 * DAY_MS)
  const talk = { title: '古桥头路灯议事会', place: '文化礼堂', startsAt, endsAt: addMs(startsAt, 2 * HOUR_MS), kind: 'consultation' as const, agenda: [{ title: '路灯装几盏', ...subject }] }
  const { meetingId } = await it.chair.value('consultation/createMeeting', talk)
  if (subject.topicId !== undefined) await it.chair.value('consultation/answerTopic', { topicId: subject.topicId, answer: { kind: 'accept', words: '开会听大家的', meetingId } })
  it.bed.clock.set(addMs(startsAt, HOUR_MS))
  const code = await codeOnWall(it.chair, meetingId)
  for (const person of people) await person.value('consultation/signIn', { meetingId, code })
  const said = outcome === 'consensus' ? { statement: '先装三盏' } : { unresolved: ['电费谁出'] }
  await it.chair.value('consultation/closeMeeting', { meetingId, minutes: '都说了话', items: [{ no: 1, outcome, ...said }], outside: [{ kind: 'experts', count: 1 }, { kind: 'experts', count: 1 }] })
}

/** The whole way of 四事四权, to the last milestone. */
async function wholeWay(): Promise<string> {
  const { gridWorker, elder, secretary, chair, settle, leave } = it
  const issueId = await it.report()
  await gridWorker.value('consultation/acceptIssue', { issueId, templateId: 'fourAffairsFourRights' })
  await settle(gridWorker, issueId, { outcome: 'escalate', reason: '要动线路' })
  await leave(elder, issueId, { kind: 'siteVisit', day: it.today(), text: '去看过' })
  await settle(elder, issueId, { outcome: 'escalate', reason: '钱没有着落' })
  await leave(secretary, issueId, FIVE_LISTS, MINUTES)
  await settle(secretary, issueId, { outcome: 'escalate', reason: '请大家定' })
  await talkOver({ issueId }, 'consensus', [chair, it.resident, elder, it.supervisor])
  await leave(chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  await settle(chair, issueId, { outcome: 'refer', text: '请大家表决', poll: it.poll() })
  const pollId = (await it.read(issueId)).poll?.pollId ?? 'none'
  await it.decide(pollId, 6)
  await chair.value('consultation/takeUpVoteResult', { issueId, pollId, carryOut: it.plan() })
  await it.carryOut((await it.read(issueId)).undertakingId ?? 'none')
  return issueId
}

test('an issue on its whole way is counted at every step, and its meeting, its vote and its carrying out beside it', async () => {
  await wholeWay()
  const view = await figures()
  expect(view.counts).toEqual({ raised: 1, accepted: 1, handled: 1, consulted: 1, agreed: 1, voted: 1, carriedOut: 1 })
  expect(view).toMatchObject({
    communityName: '云溪村',
    quarter: Q4,
    byUnit: [{ unitName: '1组', counts: { raised: 1 } }],
    meetings: { held: 1, consensus: 1, unresolved: 0, attendance: 6 },
    parties: [{ party: 'committee', people: 1 }, { party: 'elders', people: 1 }, { party: 'experts', people: 2 }, { party: 'residents', people: 1 }, { party: 'supervisors', people: 1 }],
    decisions: 1,
    undertakings: { opened: 1, done: 1, overdue: 0 }
  })
})

test('what nobody but the committee may read is not raised: held words, and a family’s own affair', async () => {
  await it.report()
  it.bed.contentCheck.answerText('review')
  await it.report({ text: '谁谁家的事' })
  it.bed.contentCheck.answerText('pass')
  await it.report({ kind: 'redWhiteEvent', text: '儿子办喜事', details: { event: 'wedding', day: it.today(), tables: 12, costPerTable: 260 } })
  expect((await figures()).counts.raised).toBe(1)
})

test.each(['consensus', 'unresolved'] as const)('a topic is the whole village’s: raised, taken up, and talked over to %s', async (outcome) => {
  const { topicId } = await it.chair.value('consultation/proposeTopic', { source: 'committee', title: '修水渠', text: '二组的渠漏水。' })
  await talkOver({ topicId }, outcome, [it.resident])
  const { counts, byUnit, medianDays } = await figures()
  expect(counts).toEqual({ raised: 1, accepted: 1, handled: 1, consulted: 1, agreed: outcome === 'consensus' ? 1 : 0, voted: 0, carriedOut: 0 })
  expect(byUnit.map(({ unitName }) => unitName)).toEqual(['云溪村'])
  expect(medianDays?.lower).toBe(4)
})

test('a topic about an issue is that issue’s own way and not raised a second time', async () => {
  const issueId = await it.start('snapReport')
  await it.chair.value('consultation/proposeTopic', { source: 'issue', title: '路灯', text: '古桥头', issueId })
  expect((await figures()).counts.raised).toBe(1)
})

test('what was decided of a topic is carried out once everything that its meeting undertook is', async () => {
  const { topicId } = await it.chair.value('consultation/proposeTopic', { source: 'committee', title: '修水渠', text: '二组的渠漏水。' })
  await talkOver({ topicId }, 'consensus', [it.resident])
  const meetingId = (await it.chair.value('consultation/listMeetings', {})).items[0]?.meetingId ?? 'none'
  await it.chair.value('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })
  await it.supervisor.value('consultation/signRecord', { meetingId, as: 'supervisor', seen: 0 })
  const { undertakingId } = await it.chair.value('followup/openUndertaking', { source: { kind: 'meeting', id: meetingId }, ...it.plan() })
  expect(await figures()).toMatchObject({ counts: { carriedOut: 0 }, undertakings: { opened: 1, done: 0 } })
  await it.carryOut(undertakingId)
  expect(await figures()).toMatchObject({ counts: { carriedOut: 1 }, undertakings: { opened: 1, done: 1 } })
})

test('a quarter that begins is empty; the one before keeps what was raised in it, also when it is handled later', async () => {
  const issueId = await it.start('snapReport')
  it.bed.clock.set(addMs(it.bed.clock.now(), 60 * DAY_MS))
  await it.settle(it.gridWorker, issueId, { outcome: 'solve', text: '换了灯泡' })
  expect((await figures('2027Q1' as Quarter)).counts.raised).toBe(0)
  expect(await figures()).toMatchObject({ counts: { raised: 1, handled: 1 }, medianDays: { lower: 60, of: 1 } })
  expect(await it.chair.code('evidence/readQuarter', { quarter: '2027Q2' as Quarter })).toBe('QUARTER_AHEAD')
  expect(await it.chair.code('evidence/exportQuarter', { quarter: '2027Q2' as Quarter, form: 'xlsx' })).toBe('QUARTER_AHEAD')
})

test('four grades are not told, five are, without who gave them', async () => {
  const issueId = await it.start('snapReport')
  await it.settle(it.gridWorker, issueId, { outcome: 'solve', text: '换了灯泡' })
  const raters = [it.resident, it.elder, it.secretary, it.tellers[0], it.tellers[1]]
  for (const [index, rater] of raters.entries()) {
    expect((await figures()).satisfaction[0]).toEqual({ kind: 'issue', shown: false })
    await rater.value('followup/rate', { subject: { kind: 'issue', id: issueId }, grade: index === 0 ? 'dissatisfied' : 'satisfied' })
  }
  expect((await figures()).satisfaction[0]).toEqual({ kind: 'issue', shown: true, rated: 5, satisfied: 4 })
})

test('a grade that is not told is not told by the digest either', async () => {
  const issueId = await it.report()
  await it.gridWorker.value('consultation/acceptIssue', { issueId, templateId: 'snapReport' })
  await it.settle(it.gridWorker, issueId, { outcome: 'solve', text: '换了灯泡' })
  const digests = new Set<string>()
  for (const grade of ['dissatisfied', 'satisfied'] as const) {
    await it.resident.value('followup/rate', { subject: { kind: 'issue', id: issueId }, grade })
    digests.add((await figures()).digest)
  }
  expect(digests.size).toBe(1)
})

test('the same records have the same digest, another record another one', async () => {
  await it.report()
  const [first, again] = [await figures(), await figures()]
  expect(again.digest).toBe(first.digest)
  const pdf = await it.chair.value('evidence/exportQuarter', { quarter: Q4, form: 'pdf' })
  expect(pdf.digest).toBe(first.digest)
  await it.report()
  expect((await figures()).digest).not.toBe(first.digest)
})

test('the workbook has the figures with their definitions, and a sheet for every list', async () => {
  await wholeWay()
  const { fileName, base64, digest } = await it.supervisor.value('evidence/exportQuarter', { quarter: Q4, form: 'xlsx' })
  expect(fileName).toBe('云溪村2026年第4季度议事协商佐证材料.xlsx')
  const sheets = await readExcelFile(Buffer.from(base64, 'base64'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['各环节件数', '诉求和议题', '协商会议', '表决结果', '落实情况'])
  const cells = sheets.map(({ data }) => data.map((row) => row.filter((cell) => cell !== null)))
  expect(cells[0]).toContainEqual(['提出', 1, expect.stringContaining('诉求')])
  expect(cells[0]).toContainEqual([`数据指纹 ${digest}`])
  expect(cells[1]?.[1]).toEqual([expect.any(String), '1组', '古桥头的路灯不亮', '已办结', expect.any(Number), '是', '是', '是', '是'])
  expect(sheets[2]?.data[0]?.slice(7)).toEqual(PARTY_WORDS.map(({ name }) => name))
  expect(cells[2]?.[1]).toEqual([expect.any(String), '古桥头路灯议事会', '协商会', 1, 1, 0, 6, 1, 1, 0, 1, 1, 2, 0, 0])
  expect(cells[3]?.[1]?.slice(1)).toEqual(['古桥头路灯', '村民会议', 8, 8, '不分项', '通过'])
  expect(cells[4]?.[1]?.slice(1)).toEqual(['装三盏路灯', expect.any(String), '1/1', '已验收', 0])
})

test('neither file has the name of who reported, signed in, rated or was in charge', async () => {
  const issueId = await wholeWay()
  await it.resident.value('followup/rate', { subject: { kind: 'issue', id: issueId }, grade: 'satisfied' })
  const [xlsx, pdf] = [await it.chair.value('evidence/exportQuarter', { quarter: Q4, form: 'xlsx' }), await it.chair.value('evidence/exportQuarter', { quarter: Q4, form: 'pdf' })]
  const words = [JSON.stringify(await readExcelFile(Buffer.from(xlsx.base64, 'base64'))), JSON.stringify(readPdf(Buffer.from(pdf.base64, 'base64')).pages)]
  const { resident, elder, supervisor, chair } = it
  for (const text of words) for (const { name, personId, householdNo } of [resident, elder, supervisor, chair]) for (const secret of [name, personId, householdNo]) expect(text).not.toContain(secret)
})

test('the pages carry community, quarter, when it was made, every definition and the digest', async () => {
  await wholeWay()
  const { fileName, base64, digest } = await it.chair.value('evidence/exportQuarter', { quarter: Q4, form: 'pdf' })
  expect(fileName).toMatch(/\.pdf$/)
  const { pages } = readPdf(Buffer.from(base64, 'base64'))
  const text = pages.flat().map((line) => line.text).join('')
  for (const words of ['云溪村2026年第4季度议事协商佐证材料', '生成，数据截至生成时。', '一、各环节件数', '五、诉求和议题', '七、表决结果', '古桥头的路灯不亮', digest]) expect(text).toContain(words)
  for (const page of pages) expect(page.some((line) => line.text.includes('云溪村 2026年第4季度'))).toBe(true)
})

test('an empty quarter is exported too, and says that there was nothing', async () => {
  const { base64 } = await it.chair.value('evidence/exportQuarter', { quarter: '2026Q1' as Quarter, form: 'pdf' })
  const texts = readPdf(Buffer.from(base64, 'base64')).pages.flat().map((line) => line.text)
  expect(texts.filter((text) => text === '本季度没有。')).toHaveLength(4)
})
