import { addMs, DAY_MS, HOUR_MS, instant } from '@/domain/shared/instant'
import { sampleClosedTalk, sampleOpinionRow, sampleSpeakers, sampleTalk } from '@/testing/meeting-replies'
import { settled } from '@/testing/fake-gateway'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { meetingPlanText } from '@/text/meeting-plan'
import { meetingDeskText, meetingRecordText } from '@/text/meeting-record'
import { meetingTalkText } from '@/text/meeting-talk'
import { MeetingDeeds } from './desk-deeds'
import { MeetingTalk } from './meeting-talk'
import { ModerationStore } from './moderation-store'
import { MeetingPlanStore } from './plan-store'
import { MeetingRecordStore } from './record-store'
import { SpeakersStore } from './speakers-store'

const NOW = instant(NOW_MS)

describe('a resident at a meeting', () => {
  const talkOn = () => {
    const platform = testPlatform()
    platform.gateway.answer('consultation/giveOpinion', { no: 1, stance: 'agree', wordsState: 'none' })
    let reloads = 0
    const talk = new MeetingTalk({ calls: testRoot(platform).calls, meetingId: 'm1', reload: async () => void (reloads += 1) })
    return { platform, talk, reloads: () => reloads }
  }

  test('nothing is preselected; agreement needs no words, a concern does', () => {
    const { talk } = talkOn()
    talk.open({ ownOpinions: [] }, 2)
    expect([talk.stance, talk.off]).toEqual([undefined, meetingTalkText.chooseFirst])
    talk.choose('concern')
    expect(talk.off).toBe(meetingTalkText.wordsMust)
    talk.choose('agree')
    expect(talk.off).toBeUndefined()
  })

  test('what was said before stands in the form, and the page is asked again after sending', async () => {
    const { platform, talk, reloads } = talkOn()
    talk.open({ ownOpinions: [{ no: 1, stance: 'concern', words: '太亮', wordsState: 'shown' }] }, 1)
    expect([talk.stance, talk.words]).toEqual(['concern', '太亮'])
    await talk.submit()
    expect(platform.gateway.callsOf('consultation/giveOpinion').map(({ input }) => input)).toEqual([{ meetingId: 'm1', no: 1, stance: 'concern', words: '太亮' }])
    expect([talk.no, reloads()]).toEqual([undefined, 1])
  })

  test('words stay when there is no network', async () => {
    const { platform, talk } = talkOn()
    platform.gateway.refuse('consultation/giveOpinion', { code: 'OFFLINE' })
    talk.open({ ownOpinions: [] }, 1)
    talk.choose('alternative')
    talk.write('装矮一点')
    await talk.submit()
    expect([talk.no, talk.words, talk.give.canRetry]).toEqual([1, '装矮一点', true])
  })
})

describe('a call', () => {
  const planOn = (parts: { meetingId?: string; item?: { title: string; topicId: string } } = {}) => {
    const platform = testPlatform()
    platform.gateway.answer('community/listUnits', { units: [] }).answer('ballot/listPolls', { items: [] }).answer('consultation/createMeeting', { meetingId: 'm1' })
      .answer('consultation/amendMeeting', { amendments: 1 }).answer('consultation/readMeeting', sampleTalk())
    const root = testRoot(platform)
    const store = new MeetingPlanStore({ ...root.ports, ticks: root.clock, materials: root.tray('material', 'material'), ...parts })
    return { platform, store }
  }
  const fill = (store: MeetingPlanStore, days: number): void => {
    store.write('title', '路灯议事会')
    store.write('place', '文化礼堂')
    store.setTime('startsAt', addMs(NOW, days * DAY_MS))
    store.setTime('endsAt', addMs(NOW, days * DAY_MS + HOUR_MS))
  }

  test('lacks its agenda first; three days of notice are told at the begin', async () => {
    const { store } = planOn()
    fill(store, 2)
    expect(store.off).toBe(meetingPlanText.missing.agenda)
    store.nameItem(1, '路灯装几盏')
    expect(store.errorOf('startsAt')).toContain('提前 3 天')
    store.put({ isShort: true })
    expect(store.off).toBe(meetingPlanText.missing.shortReason)
    store.put({ shortReason: '台风要来' })
    expect(store.off).toBeUndefined()
  })

  test('that ends before it begins is told at its end', () => {
    const { store } = planOn()
    fill(store, 5)
    store.setTime('endsAt', NOW)
    expect(store.errorOf('endsAt')).toBe(errorText.MEETING_ENDS_BEFORE_START)
  })

  test('a topic stands on its agenda, with its link', async () => {
    const { platform, store } = planOn({ item: { title: '村口装减速带', topicId: 'topic:1' } })
    fill(store, 5)
    store.tick('elders', true)
    store.writeOutside('experts', '县交警队')
    expect(await store.submit()).toBe(true)
    expect(platform.gateway.callsOf('consultation/createMeeting')[0]?.input).toMatchObject({
      kind: 'consultation', agenda: [{ title: '村口装减速带', topicId: 'topic:1' }], parties: [{ kind: 'elders' }, { kind: 'experts', words: '县交警队' }]
    })
    expect(store.createdId).toBe('m1')
  })

  test('a change stands filled with what was called and needs its reason', async () => {
    const { platform, store } = planOn({ meetingId: 'm1' })
    await store.load()
    expect(store.fields).toMatchObject({ title: '3组垃圾投放点往哪里迁', unitId: 'c1:g:3', ticked: ['elders'], outside: { experts: '镇环卫所' } })
    expect(store.off).toBe(meetingPlanText.missing.reason)
    store.put({ reason: '换大地方' })
    expect(await store.submit()).toBe(true)
    expect(platform.gateway.callsOf('consultation/amendMeeting')[0]?.input).toMatchObject({ meetingId: 'm1', reason: '换大地方', agenda: [{ title: '投放点迁到哪里' }, { title: '谁来打扫' }, { title: '什么时候动手' }] })
  })
})

describe('a record', () => {
  const recordOn = (meeting = sampleTalk({ may: ['close'] })) => {
    const platform = testPlatform()
    platform.gateway.answer('consultation/readMeeting', meeting).answer('consultation/closeMeeting', { present: 12 }).answer('consultation/reviseRecord', { revisions: 1 })
    const root = testRoot(platform)
    return { platform, store: new MeetingRecordStore({ ...root.ports, meetingId: 'm1', scans: root.tray('minutes', 'minutes') }) }
  }

  test('lacks an outcome, its words, the minutes, in this order', async () => {
    const { store } = recordOn(sampleTalk({ may: ['close'], agenda: sampleTalk().agenda.slice(0, 2) }))
    const { missing } = meetingRecordText
    await store.load()
    store.choose(1, 'consensus')
    expect(store.off).toBe(missing.items)
    store.choose(2, 'unresolved')
    expect(store.off).toBe(missing.statement)
    store.state(1, '迁到老晒场')
    expect(store.off).toBe(missing.unresolved)
    store.point(2, 0, '钱谁出')
    expect(store.off).toBe(missing.minutes)
    store.write('minutes', '一件一件说')
    expect(store.off).toBeUndefined()
  })

  test('only what belongs to the outcome is sent', async () => {
    const { platform, store } = recordOn(sampleTalk({ may: ['close'], agenda: sampleTalk().agenda.slice(0, 1) }))
    await store.load()
    store.choose(1, 'consensus')
    store.state(1, '迁到老晒场')
    store.choose(1, 'postponed')
    store.write('minutes', '改日再说')
    store.count('guests', '2 位')
    await store.submit()
    expect(platform.gateway.callsOf('consultation/closeMeeting')[0]?.input).toEqual({ meetingId: 'm1', minutes: '改日再说', items: [{ no: 1, outcome: 'postponed' }], outside: [{ kind: 'guests', count: 2 }] })
  })

  test('a correction stands filled and says why', async () => {
    const { platform, store } = recordOn(sampleClosedTalk())
    await store.load()
    expect([store.isRevision, store.off]).toEqual([true, meetingRecordText.missing.reason])
    store.write('reason', '漏写了日期')
    await store.submit()
    expect(platform.gateway.callsOf('consultation/reviseRecord')[0]?.input).toMatchObject({ reason: '漏写了日期', items: [{ no: 1, outcome: 'consensus', statement: '迁到老晒场，桶带盖。' }, { no: 2, outcome: 'unresolved' }, { no: 3 }] })
  })
})

describe('the host', () => {
  test('words that are decided leave the list; taking away needs a reason', async () => {
    const platform = testPlatform()
    platform.gateway.answer('consultation/listOpinionsToModerate', { items: [sampleOpinionRow(0), sampleOpinionRow(1)] }).answer('consultation/moderateOpinion', { wordsState: 'removed' })
    const store = new ModerationStore({ ...testRoot(platform).ports, meetingId: 'm1' })
    store.start()
    await settled()
    store.open(sampleOpinionRow(0), false)
    await store.submit()
    expect([store.isOff, platform.gateway.callsOf('consultation/moderateOpinion').length]).toEqual([true, 0])
    store.write('说的是别家')
    await store.submit()
    expect(store.rows.items.map(({ opinionId }) => opinionId)).toEqual(['o1'])
    expect(platform.gateway.callsOf('consultation/moderateOpinion')[0]?.input).toEqual({ opinionId: 'o0', seen: 2, show: false, reason: '说的是别家' })
  })

  test('the board is asked again while it stands open, and no longer when it is gone', async () => {
    const platform = testPlatform()
    platform.gateway.answer('consultation/speakingBoard', sampleSpeakers())
    const root = testRoot(platform)
    const store = new SpeakersStore({ ...root.ports, ticks: root.clock, meetingId: 'm1' })
    store.start()
    await settled()
    platform.clock.pass(5_000)
    await settled()
    expect(platform.gateway.callsOf('consultation/speakingBoard')).toHaveLength(2)
    store.dispose()
    platform.clock.pass(20_000)
    expect(platform.gateway.callsOf('consultation/speakingBoard')).toHaveLength(2)
  })

  test('when another host was first, the board is read again', async () => {
    const platform = testPlatform()
    platform.gateway.answer('consultation/speakingBoard', sampleSpeakers()).refuse('consultation/callSpeaker', { code: 'TURN_MOVED_ON' })
    const root = testRoot(platform)
    const store = new SpeakersStore({ ...root.ports, ticks: root.clock, meetingId: 'm1' })
    await store.load()
    await store.callSpeaker()
    expect(store.problem).toBe(errorText.TURN_MOVED_ON)
    expect(platform.gateway.callsOf('consultation/speakingBoard')).toHaveLength(2)
  })

  test('an item is handed over with the rule that was chosen; the draft then opens', async () => {
    const platform = testPlatform()
    platform.gateway.answer('consultation/referItem', { pollId: 'p1' })
    const root = testRoot(platform)
    const deeds = new MeetingDeeds({ ...root.ports, ticks: root.clock, meetingId: 'm1', reload: async () => undefined })
    deeds.openReferral(2)
    expect(deeds.referOff).toBe(meetingDeskText.ruleFirst)
    deeds.choosePreset('villagersAssembly')
    await deeds.submitReferral()
    expect(platform.gateway.callsOf('consultation/referItem')[0]?.input).toMatchObject({ meetingId: 'm1', no: 2, presetId: 'villagersAssembly', ballotMode: 'named' })
    expect(deeds.pollId).toBe('p1')
  })
})
