import type { HolderAccount } from '@/domain/ledger/account'
import { emptyAccount } from '@/domain/ledger/account'
import type { AwardOrder } from '@/domain/ledger/award'
import type { Deed } from '@/domain/ledger/deed'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { points } from '@/domain/ledger/points'
import type { TransferKind, TransferOrder } from '@/domain/ledger/transfer'
import { asId, type CommunityId, type HouseholdId, type MemberId, type PersonId, type TransferId } from '@/domain/shared/ids'
import { addMs, HOUR_MS, startOfDay, type Day, type Instant } from '@/domain/shared/instant'

export const COMMUNITY = asId<CommunityId>('yunxi')
export const HOUSEHOLD = asId<HouseholdId>('yunxi:h:3-12')
export const COMMITTEE = asId<MemberId>('yunxi:m:committee')
export const SECOND_APPROVER = asId<MemberId>('yunxi:m:second')

/** Noon of a Shanghai day. */
export const noon = (day: string): Instant => addMs(startOfDay(day as Day), 12 * HOUR_MS)

export const account = (household: HouseholdId = HOUSEHOLD): HolderAccount =>
  emptyAccount(COMMUNITY, { kind: 'household', id: household })

export const attendance = (change: Partial<Deed> = {}): Deed => ({
  kind: 'meetingAttendance',
  source: 'meeting1',
  personId: asId<PersonId>('yunxi:h:3-12.1'),
  householdId: HOUSEHOLD,
  on: '2026-11-24' as Day,
  quantity: 1,
  ...change
})

export const awardOrder = (change: Partial<AwardOrder> = {}): AwardOrder => ({
  account: account(),
  scheme: { adoptedOn: '2026-01-10' as Day, resolution: 'R1', version: 1 },
  catalog: STARTER_CATALOG,
  item: 'DEL01',
  deed: attendance(),
  window: undefined,
  by: COMMITTEE,
  approvers: [],
  at: noon('2026-11-24'),
  commitment: 'c',
  ...change
})

export const order = <Kind extends TransferKind>(kind: Kind, amount: number, change: Partial<TransferOrder> = {}): TransferOrder & { readonly kind: Kind } => ({
  id: asId<TransferId>(`${kind}:1`),
  points: points(amount),
  rule: { id: 'rule', version: 1 },
  by: COMMITTEE,
  approvers: [],
  at: noon('2026-11-24'),
  commitment: 'c',
  ...change,
  kind
})
