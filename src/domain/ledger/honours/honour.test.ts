import { asId, type CommunityId, type PersonId, type TransferId, type UnitId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { instant } from '@/domain/shared/instant'
import { hiddenBecause, honourOrder, reasonCannotUseNickname, type Honour, type HonourShape, type PutAway } from './honour'

const awayOf = (nickname: string): PutAway => ({ nickname, words: '像在说别人', by: 'm' as PutAway['by'], at: instant(0) })
const honour = (personId: string, shape: HonourShape, on: string, putAway: readonly PutAway[] = []): Honour => ({
  communityId: asId<CommunityId>('c'), personId: asId<PersonId>(personId), unitId: asId<UnitId>('u'), shape, transferId: asId<TransferId>('t'),
  deedName: '参加集中清扫', dimension: 'environment', on: on as Day, since: instant(0), putAway
})
const named = (nickname: string): HonourShape => ({ kind: 'nickname', nickname })

test.each<[string, string, string | undefined]>([
  ['two characters', '小河', undefined],
  ['eight', '桥头那棵老樟树呀', undefined],
  ['letters and a figure', '3月春风', undefined],
  ['one character', '河', 'NICKNAME_LENGTH'],
  ['nine characters', '桥头那棵老樟树好呀', 'NICKNAME_LENGTH'],
  ['a drawing', '小河🌊', 'NICKNAME_LETTERS'],
  ['a space', '小 河', 'NICKNAME_LETTERS'],
  ['the own name', '程大山', 'NICKNAME_NAMES_SOMEBODY'],
  ['the own name and more', '村东程大山', 'NICKNAME_NAMES_SOMEBODY'],
  ['a long number', '大山1380', 'NICKNAME_NAMES_SOMEBODY'],
  ['a door', '3组12号', 'NICKNAME_NAMES_SOMEBODY'],
  ['a door in words', '三组的山', 'NICKNAME_NAMES_SOMEBODY'],
  ['an office', '老书记', 'NICKNAME_SOUNDS_OFFICIAL'],
  ['one that was put away', '小溪', 'NICKNAME_PUT_AWAY']
])('a nickname of %s', (_why, nickname, code) => {
  expect(reasonCannotUseNickname({ nickname, ownName: '程大山', putAway: [awayOf('小溪')] })?.code).toBe(code)
})

test('a row is hidden while its nickname is one that was put away, and shown again under another or by the unit', () => {
  const gone = [awayOf('小溪')]
  expect(hiddenBecause(honour('1', named('小溪'), '2026-11-01', gone))?.words).toBe('像在说别人')
  expect(hiddenBecause(honour('1', named('小河'), '2026-11-01', gone))).toBeUndefined()
  expect(hiddenBecause(honour('1', { kind: 'unit' }, '2026-11-01', gone))).toBeUndefined()
})

test('the list is sorted by name, or by the day of the deed with the newest first; nothing else can sort it', () => {
  const rows = [honour('1', named('乙'), '2026-11-01'), honour('2', { kind: 'unit' }, '2026-11-03'), honour('3', named('甲'), '2026-11-01'), honour('4', { kind: 'unit' }, '2026-10-01')]
  const compare = (one: string, other: string): number => ['甲', '乙'].indexOf(one) - ['甲', '乙'].indexOf(other)
  const sorted = (order: 'name' | 'deed') => [...rows].sort(honourOrder(order, compare)).map(({ personId }) => personId)
  expect(sorted('name')).toEqual(['3', '1', '2', '4'])
  expect(sorted('deed')).toEqual(['2', '3', '1', '4'])
})
