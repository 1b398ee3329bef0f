import { schedulerEvent } from './push-event'

const checked = (change: object = {}) => ({ MsgType: 'event', Event: 'wxa_media_check', trace_id: '60ae120f-371d5872-7941a05b', errcode: 0, version: 2, result: { suggest: 'pass', label: 100 }, ...change })
const TIMER = { Type: 'Timer', TriggerName: 'every-ten-minutes', Time: '2026-11-24T07:00:00Z' }
const PUSH = { SOURCE: 'wx_unknown', OPENID: 'oSomebody' }

test('the timer is the timer', () => expect(schedulerEvent(TIMER, {})).toEqual({ kind: 'timer' }))

test.each([['pass', 'pass'], ['review', 'review'], ['risky', 'risky'], ['maybe', 'unavailable'], [undefined, 'unavailable']])('an answer that suggests %s is %s', (suggest, verdict) =>
  expect(schedulerEvent(checked({ result: { suggest } }), PUSH)).toEqual({ kind: 'pictureChecked', ticket: '60ae120f-371d5872-7941a05b', verdict })
)

test('an answer of failure, or without a result, is none', () => {
  expect(schedulerEvent(checked({ errcode: -1008 }), PUSH)).toMatchObject({ verdict: 'unavailable' })
  expect(schedulerEvent(checked({ result: null }), PUSH)).toMatchObject({ verdict: 'unavailable' })
})

test.each<[string, unknown, object]>([
  ['a phone that plays the timer', TIMER, { SOURCE: 'wx_client', OPENID: 'oSomebody' }],
  ['somebody who plays the timer', TIMER, { OPENID: 'oSomebody' }],
  ['a phone that plays the platform', checked(), { SOURCE: 'wx_client', OPENID: 'oSomebody' }],
  ['a phone through another function', checked(), { SOURCE: 'wx_client,scf' }],
  ['a ticket that is none', checked({ trace_id: '../x' }), PUSH],
  ['another event', { MsgType: 'event', Event: 'user_enter_tempsession' }, PUSH],
  ['nothing', null, {}],
  ['words', 'Timer', {}]
])('%s runs nothing', (_what, event, context) => expect(schedulerEvent(event, context)).toBeUndefined())
