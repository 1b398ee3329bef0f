import { groupNameOf, type CommunityKind } from '@/domain/community/community'
import { householdIdOf, personIdOf } from '@/domain/community/household'
import { INVITATION_ALPHABET, INVITATION_CODE_LENGTH, issueInvitation, printedCode, type InvitationCode } from '@/domain/community/invitation'
import { householdLabel } from '@/domain/community/roll-lexicon'
import { asId, type CommunityId, type MemberId, type UnitId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Chance } from '@server/ports/chance'
import type { Digest } from '@server/ports/digest'
import type { StoredDocument } from '@server/ports/document-store'
import { COMMUNITIES, HOUSEHOLDS, INVITATIONS, UNITS, type CommunityDocument, type HouseholdDocument, type InvitationDocument, type UnitDocument } from './documents'
import { documentOf } from './import-roll'
import { invitationIdOf } from './open-invitation'

export interface FirstVillageOrder {
  /** Short Latin key, part of every id: `yunxi`. */
  readonly key: string
  readonly name: string
  readonly kind: CommunityKind
  /** How many 组. */
  readonly groups: number
  /** The committee member who will import the roll and confirm everybody else. */
  readonly clerk: { readonly name: string; readonly group: number; readonly householdNo: string }
}

export interface FirstVillage {
  readonly documents: readonly { readonly collection: string; readonly document: StoredDocument }[]
  /** For the clerk alone; only its digest is among the documents. */
  readonly code: string
}

/** What must be in the store before the app can do the rest: the community, its groups, and one person who may begin. */
export function firstVillage(order: FirstVillageOrder, ports: { readonly chance: Chance; readonly digest: Digest; readonly now: Instant }): FirstVillage {
  const communityId = asId<CommunityId>(order.key)
  const stored = { communityId, schemaVersion: 1 }
  const community: CommunityDocument = { ...stored, _id: communityId, id: communityId, kind: order.kind, name: order.name }
  const whole: UnitDocument = { ...stored, _id: order.key, id: asId<UnitId>(order.key), kind: 'village', name: order.name, order: 0 }
  const groups = Array.from({ length: order.groups }, (_, index) => groupUnit(order.key, index + 1))
  const household = clerkHousehold(order)
  const code = ports.chance.code(INVITATION_ALPHABET, INVITATION_CODE_LENGTH) as InvitationCode
  const invitation: InvitationDocument = {
    ...issueInvitation({ communityId, householdId: household.id, personId: household.headPersonId, by: asId<MemberId>('setup'), now: ports.now }),
    _id: invitationIdOf(ports, code),
    schemaVersion: 1,
    firstOfCommunity: true
  }
  return {
    documents: [
      { collection: COMMUNITIES, document: community },
      ...[whole, ...groups].map((document) => ({ collection: UNITS, document })),
      { collection: HOUSEHOLDS, document: household },
      { collection: INVITATIONS, document: invitation }
    ],
    code: printedCode(code)
  }
}

const groupUnit = (key: string, number: number): UnitDocument => {
  const id = asId<UnitId>(`${key}:g:${number}`)
  return { _id: id, id, communityId: key, schemaVersion: 1, kind: 'group', name: groupNameOf(number), parent: asId<UnitId>(key), order: number }
}

function clerkHousehold({ key, clerk }: FirstVillageOrder): HouseholdDocument {
  const communityId = asId<CommunityId>(key)
  const id = householdIdOf(communityId, String(clerk.group), clerk.householdNo)
  const headPersonId = personIdOf(id, 1)
  const household = { id, communityId, no: householdLabel(groupNameOf(clerk.group), clerk.householdNo), groupId: asId<UnitId>(`${key}:g:${clerk.group}`), headPersonId, repPersonId: headPersonId }
  return documentOf(key, household, [{ id: headPersonId, communityId, householdId: id, name: clerk.name, offices: ['committeeMember'] }])
}
