import * as fc from 'fast-check'
import { instant } from '@/domain/shared/instant'
import { afterTurn, reasonCannotCallSpeaker, reasonCannotRaiseHand, speakingOrder, type Hand } from './speaking'

const RUNS = { seed: 20261124, numRuns: 300 }
const hand = (personId: string, at: number | undefined, spoken = 0): Hand => ({ personId, spoken, ...(at === undefined ? {} : { raisedAt: instant(at) }) })

test('while a first-timer waits nobody is called a second time, whatever the order of the hands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 60 }), (steps) => {
      let hands: readonly Hand[] = []
      let clock = 1_000
      for (const [who, next] of steps) {
        clock += 1
        const personId = `p${who}`
        if (!next) {
          const own = hands.find((each) => each.personId === personId)
          if (reasonCannotRaiseHand(own, true) === undefined) hands = [...hands.filter((each) => each !== own), { ...hand(personId, clock), spoken: own?.spoken ?? 0 }]
          continue
        }
        const [called] = speakingOrder(hands)
        if (called === undefined) continue
        const least = Math.min(...hands.filter(({ raisedAt }) => raisedAt !== undefined).map(({ spoken }) => spoken))
        expect(called.spoken).toBe(least)
        hands = hands.map((each) => (each === called ? afterTurn(each) : each))
      }
    }),
    RUNS
  )
})

test('the order does not depend on the order in which the hands are read', () => {
  const hands = fc.uniqueArray(fc.record({ personId: fc.stringMatching(/^[a-z]{1,4}$/), at: fc.integer({ min: 1, max: 5 }), spoken: fc.integer({ min: 0, max: 2 }) }), { selector: ({ personId }) => personId, maxLength: 12 })
  fc.assert(
    fc.property(hands, (list) => {
      const all = list.map(({ personId, at, spoken }) => hand(personId, at, spoken))
      expect(speakingOrder([...all].reverse())).toEqual(speakingOrder(all))
    }),
    RUNS
  )
})

test('only who is in the room and has the hand down raises it', () => {
  expect(reasonCannotRaiseHand(undefined, false)?.code).toBe('NOT_SIGNED_IN')
  expect(reasonCannotRaiseHand(hand('a', 5), true)?.code).toBe('HAND_IS_UP')
  expect(reasonCannotRaiseHand(hand('a', undefined, 1), true)).toBeUndefined()
})

test('a host who saw another turn, or no hand, calls nobody', () => {
  expect(reasonCannotCallSpeaker(3, 2, [hand('a', 1)])?.code).toBe('TURN_MOVED_ON')
  expect(reasonCannotCallSpeaker(3, 3, [hand('a', undefined)])?.code).toBe('NOBODY_WAITS')
  expect(reasonCannotCallSpeaker(3, 3, [hand('a', 1)])).toBeUndefined()
})
