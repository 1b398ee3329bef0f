import type { DutiesPage, ProofsPage, TaskCard, TaskDetail } from '@/contract/duties'
import type { DutyItem } from '@/domain/duties/duty-list'
import { NATIONAL_PROOFS } from '@/domain/duties/national-proofs-catalog'
import { instant, type Day } from '@/domain/shared/instant'
import { NOW_MS, sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { letterText, taskText } from '@/text/duties'
import { DutiesDeskStore } from './desk-store'
import { DutiesStore } from './duties-store'
import { NewTaskStore } from './new-task-store'
import { ProofsStore } from './proofs-store'
import { TaskStore } from './task-store'

const duty = (code: string, kind: DutyItem['kind']): DutyItem => ({ code, kind, title: `事项${code}`, legalBasis: '组织法', source: '省清单', level: 'province' })
const head = { communityName: '云溪村', kind: 'village', version: 3 } as const
const card = (change: Partial<TaskCard> = {}): TaskCard => ({
  taskId: 't1', no: 1, title: '每天截图上报', office: '镇宣传办', dueDay: '2026-04-20' as Day, receivedAt: instant(NOW_MS), state: 'notAdmitted', asked: 1, objections: [],
  admission: { admitted: false, reason: 'CITES_NOTHING', fundsNamed: false, listVersion: 3, grounds: {}, at: instant(NOW_MS) }, ...change
})
const detail = (change: Partial<TaskCard> = {}): TaskDetail => ({ ...card(change), communityName: '云溪村', kind: 'village', admissions: [card(change).admission] })
const page = (change: Partial<DutiesPage> = {}): DutiesPage => ({ ...head, items: [duty('1', 'own'), duty('2', 'assist')], tasks: { items: [card()], nextCursor: 'more' }, ...change })
const proofs = (change: Partial<ProofsPage> = {}): ProofsPage => ({ ...head, items: NATIONAL_PROOFS, ...change })
const chair = sampleMembership({ roles: ['resident', 'committeeMember'] })

function phone(membership = sampleMembership()) {
  const platform = testPlatform()
  const root = testRoot(platform, membership)
  const { links, dialler, speech, printer } = platform
  return { platform, root, ports: { ...root.ports, ticks: root.clock, links, dialler, speech, printer } }
}

describe('能不能开证明', () => {
  test('a question is answered on the phone: the cloud hears of the list and of nothing else', async () => {
    const { platform, ports } = phone()
    platform.gateway.answer('duties/readProofs', proofs())
    const store = new ProofsStore(ports)
    await store.load()
    for (const letter of ['无', '无犯', '无犯罪']) store.write(letter)
    expect(store.answer).toMatchObject({ kind: 'found', items: [{ name: '无犯罪记录证明' }] })
    store.write('贫困')
    expect(store.answer.kind).toBe('none')
    expect(platform.gateway.calls.map(({ name, input }) => [name, input])).toEqual([['duties/readProofs', {}]])
  })

  test('without a network the last copy answers', async () => {
    const { platform, root, ports } = phone()
    platform.gateway.answer('duties/readProofs', proofs())
    await new ProofsStore(ports).load()
    platform.gateway.refuse('duties/readProofs', { code: 'OFFLINE' })
    const again = new ProofsStore({ ...ports, ...root.ports })
    await again.load()
    again.write('狗证')
    expect([again.phase.kind, again.phase.kind === 'ready' && again.phase.staleSince !== undefined, again.answer.kind]).toEqual(['ready', true, 'found'])
  })

  test('an entry opened from the list is the only answer, until something else is typed', async () => {
    const { platform, ports } = phone()
    platform.gateway.answer('duties/readProofs', proofs())
    const store = new ProofsStore(ports)
    await store.load()
    store.open(NATIONAL_PROOFS[7] as (typeof NATIONAL_PROOFS)[number])
    expect(store.answer).toMatchObject({ items: { length: 1 } })
    store.write('婚')
    expect(store.chosen).toBeUndefined()
    store.showAll()
    expect([store.answer.kind, store.rows.length, store.province.have]).toEqual(['all', 20, 0])
  })

  test('a long list is drawn in parts', async () => {
    const { platform, ports } = phone()
    const items = Array.from({ length: 45 }, (_, index) => ({ ...(NATIONAL_PROOFS[0] as (typeof NATIONAL_PROOFS)[number]), name: `证明${index}` }))
    platform.gateway.answer('duties/readProofs', proofs({ items }))
    const store = new ProofsStore(ports)
    await store.load()
    expect([store.rows.length, store.moreRows]).toEqual([20, 20])
    store.showMore()
    expect([store.rows.length, store.moreRows]).toEqual([40, 5])
  })

  test('an answer is read aloud, and a second tap stops it', async () => {
    const { platform, ports } = phone()
    platform.gateway.answer('duties/readProofs', proofs())
    const store = new ProofsStore(ports)
    await store.load()
    const [item] = store.items
    if (item) store.toggleReading(item)
    expect([store.reading, platform.spoken[0]?.includes('村委会不开')]).toEqual(['亲属关系证明', true])
    if (item) store.toggleReading(item)
    expect(store.reading).toBeUndefined()
  })
})

describe('事项清单', () => {
  test('one call brings the list and the first tasks; more come when asked', async () => {
    const { platform, ports } = phone()
    platform.gateway.answer('duties/readDuties', page())
    platform.gateway.answer('duties/listTasks', { items: [card({ taskId: 't2' })] })
    const store = new DutiesStore(ports)
    await store.load()
    expect([platform.gateway.calls.length, store.rows.map(({ code }) => code), store.awaited?.have]).toEqual([1, ['1'], 1])
    store.select('tasks')
    await store.tasks.loadMore()
    expect(store.tasks.items.map(({ taskId }) => taskId)).toEqual(['t1', 't2'])
  })

  test('the desk fetches the proofs only when they are looked at', async () => {
    const { platform, ports } = phone(chair)
    platform.gateway.answer('duties/readDuties', page()).answer('duties/readProofs', proofs())
    const store = new DutiesDeskStore(ports)
    await store.load()
    expect(platform.gateway.callsOf('duties/readProofs')).toHaveLength(0)
    store.select('proofs')
    await store.load()
    expect(store.openProofs).toBe(16)
  })
})

describe('a task from above', () => {
  test('residents read it and can do nothing; the committee may object, ask again, and give it back', async () => {
    for (const [membership, deeds] of [[sampleMembership(), []], [chair, ['object', 'citeAgain', 'withdraw']]] as const) {
      const { platform, ports } = phone(membership)
      platform.gateway.answer('duties/readTask', detail())
      const store = new TaskStore({ ...ports, taskId: 't1' })
      await store.load()
      expect(store.deeds).toEqual(deeds)
    }
  })

  test.each<[string, Partial<TaskCard>, readonly string[]]>([
    ['let in with money', { state: 'admitted', admission: { ...card().admission, admitted: true, fundsNamed: true } }, ['finish', 'withdraw']],
    ['let in without money', { state: 'admitted', admission: { ...card().admission, admitted: true } }, ['object', 'finish', 'withdraw']],
    ['objected to', { objections: [{ at: instant(NOW_MS), current: true }] }, ['citeAgain', 'withdraw']],
    ['done', { state: 'done' }, []]
  ])('one that is %s offers what fits', async (_why, change, deeds) => {
    const { platform, ports } = phone(chair)
    platform.gateway.answer('duties/readTask', detail(change))
    const store = new TaskStore({ ...ports, taskId: 't1' })
    await store.load()
    expect(store.deeds).toEqual(deeds)
  })

  test('an objection is sent once with the state that was seen, and the letter says the ground and the law', async () => {
    const { platform, ports } = phone(chair)
    platform.gateway.answer('duties/readTask', detail()).answer('duties/objectTask', card({ no: 2 }))
    const store = new TaskStore({ ...ports, taskId: 't1' })
    await store.load()
    expect(store.letter).toEqual([])
    store.open('object')
    store.write('请改成月底报一个数')
    platform.gateway.answer('duties/readTask', detail({ no: 2, objections: [{ at: instant(NOW_MS), current: true, words: '请改成月底报一个数' }] }))
    await Promise.all([store.confirm(), store.confirm()])
    expect(platform.gateway.callsOf('duties/objectTask').map(({ input }) => input)).toEqual([{ taskId: 't1', seenNo: 1, words: '请改成月底报一个数' }])
    expect(store.act).toBeUndefined()
    expect(store.letter).toEqual([
      letterText.to('镇宣传办'),
      '4月16日收到你单位安排的“每天截图上报”。对照本村事项清单第 3 版：',
      taskText.reasons.CITES_NOTHING,
      expect.stringContaining('《村民委员会组织法》第四十三条') as unknown,
      letterText.ask,
      '请改成月底报一个数',
      '云溪村村民委员会',
      '4月16日'
    ])
  })

  test('words with somebody\'s number are not sent', async () => {
    const { platform, ports } = phone(chair)
    platform.gateway.answer('duties/readTask', detail())
    const store = new TaskStore({ ...ports, taskId: 't1' })
    await store.load()
    store.open('object')
    store.write('找老王 13800138000')
    await store.confirm()
    expect([store.wordsError !== undefined, platform.gateway.callsOf('duties/objectTask').length, store.act]).toEqual([true, 0, 'object'])
  })

  test('when somebody else was first the sheet stays and says so', async () => {
    const { platform, ports } = phone(chair)
    platform.gateway.answer('duties/readTask', detail()).refuse('duties/closeTask', { code: 'TASK_CHANGED' })
    const store = new TaskStore({ ...ports, taskId: 't1' })
    await store.load()
    store.open('withdraw')
    await store.confirm()
    expect([store.act, store.problem]).toEqual(['withdraw', errorText.TASK_CHANGED])
  })

  test('what the list will say is shown while a task is written down, and faults keep it from being sent', async () => {
    const { platform, ports } = phone(chair)
    platform.gateway.answer('duties/readDuties', page()).answer('duties/registerTask', { taskId: 't9', admitted: true })
    const store = new NewTaskStore(ports)
    await store.load()
    expect(store.grounds.answer).toMatchObject({ admitted: false, reason: 'CITES_NOTHING' })
    store.grounds.choose(2)
    expect(store.grounds.answer).toMatchObject({ admitted: true, entry: { code: '1' } })
    store.grounds.choose(1)
    store.grounds.write('otherCode', '九')
    expect(store.grounds.answer).toMatchObject({ reason: 'NOT_ON_LIST' })
    await store.submit()
    expect([platform.gateway.callsOf('duties/registerTask').length, Object.keys(store.errors)]).toEqual([0, ['title', 'office', 'dueDay']])
    store.write('title', '统计用电 ')
    store.write('office', '镇经发办')
    store.setDay('2026-04-15')
    expect(store.errorOf('dueDay')).toBe(errorText.DUE_DAY_PAST)
    store.setDay('2026-04-20')
    store.grounds.choose(3)
    store.grounds.write('funds', ' 镇里出 500 元 ')
    await store.submit()
    expect(platform.gateway.callsOf('duties/registerTask')[0]?.input).toEqual({ title: '统计用电', office: '镇经发办', dueDay: '2026-04-20', cites: '2', funds: '镇里出 500 元' })
    expect(store.taskId).toBe('t9')
  })
})
