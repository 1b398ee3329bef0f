import type { CommunityId, HouseholdId, IdentityId, MemberId, PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import { addMs, instant } from '@/domain/shared/instant'
import type { Invitation } from './invitation'
import {
  ATTEMPT_WINDOW_MS, ATTEMPTS_MAX, countAttempt, INVITATION_ALPHABET, INVITATION_LIFETIME_MS, issueInvitation,
  parseInvitationCode, printedCode, reasonCannotUseInvitation, reasonTooManyAttempts, spendInvitation
} from './invitation'

const NOW = instant(1_770_000_000_000)
const yunxi = asId<CommunityId>('yunxi')
const identity = asId<IdentityId>('i1')
const invitation = issueInvitation({
  communityId: yunxi, householdId: asId<HouseholdId>('h1'), personId: asId<PersonId>('p1'), by: asId<MemberId>('m1'), now: NOW
})

test('the alphabet has no look-alikes, no vowels and no character twice', () => {
  expect(INVITATION_ALPHABET).not.toMatch(/[01OILAEUSZGBQ]/)
  expect(new Set(INVITATION_ALPHABET).size).toBe(INVITATION_ALPHABET.length)
})

test.each([
  ['as printed', 'K7MD-2XPF', 'K7MD2XPF'],
  ['in lower case with spaces', ' k7md 2xpf ', 'K7MD2XPF'],
  ['in full width', 'Ｋ７ＭＤ－２ＸＰＦ', 'K7MD2XPF'],
  ['with a long dash', 'K7MD—2XPF', 'K7MD2XPF'],
  ['with look-alikes', 'KSGB-UZ0Q', 'K568V2DD'],
  ['too short', 'K7MD2XP', undefined],
  ['too long', 'K7MD2XPFF', undefined],
  ['with a letter that is never printed', 'K7MD2XPA', undefined],
  ['empty', '', undefined],
  ['in Chinese', '云溪村三组十二号', undefined]
])('a code typed %s', (_how, typed, code) => expect(parseInvitationCode(typed)).toBe(code))

test('a printed code is read back', () => {
  const code = parseInvitationCode('K7MD2XPF')
  expect(code === undefined ? undefined : printedCode(code)).toBe('K7MD-2XPF')
})

const end = addMs(NOW, INVITATION_LIFETIME_MS)
test.each<[string, Invitation | undefined, number, string | undefined]>([
  ['an unknown code', undefined, NOW, 'INVITATION_NOT_FOUND'],
  ['another community\'s code', { ...invitation, communityId: asId<CommunityId>('tongyin') }, NOW, 'INVITATION_NOT_FOUND'],
  ['a withdrawn code', { ...invitation, state: { kind: 'withdrawn', by: asId<MemberId>('m1'), at: NOW } }, end, 'INVITATION_WITHDRAWN'],
  ['a used code', spendInvitation(invitation, identity, NOW), end, 'INVITATION_USED'],
  ['a code at its expiry', invitation, end, 'INVITATION_EXPIRED'],
  ['a code just before its expiry', invitation, end - 1, undefined]
])('%s', (_what, what, now, code) => expect(reasonCannotUseInvitation(what, yunxi, instant(now))?.code).toBe(code))

test('a spent invitation remembers who used it', () =>
  expect(spendInvitation(invitation, identity, NOW).state).toEqual({ kind: 'used', by: identity, at: NOW }))

test('ten tries an hour, then a pause until the hour is over', () => {
  const tries = Array.from({ length: ATTEMPTS_MAX }).reduce<ReturnType<typeof countAttempt> | undefined>(
    (window, _, index) => countAttempt(window, addMs(NOW, index)), undefined)
  const over = addMs(NOW, ATTEMPT_WINDOW_MS)
  expect(tries).toEqual({ startedAt: NOW, count: ATTEMPTS_MAX })
  expect(reasonTooManyAttempts(undefined, NOW)).toBeUndefined()
  expect(reasonTooManyAttempts({ startedAt: NOW, count: ATTEMPTS_MAX - 1 }, NOW)).toBeUndefined()
  expect(reasonTooManyAttempts(tries, addMs(over, -1))).toEqual({ code: 'TOO_MANY_ATTEMPTS', retryAt: over })
  expect(reasonTooManyAttempts(tries, over)).toBeUndefined()
  expect(countAttempt(tries, over)).toEqual({ startedAt: over, count: 1 })
})
