import type { CommunityId, PersonId } from '@/domain/shared/ids'
import type { OfficeRole, Role } from './roles'

/** Double surnames that are in use; a name of two characters is never cut behind one (欧阳 alone stays 欧*). */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set([
  '欧阳', '上官', '司马', '诸葛', '司徒', '夏侯', '皇甫', '尉迟', '公孙', '慕容',
  '令狐', '长孙', '宇文', '东方', '端木', '独孤', '南宫', '闻人', '澹台', '公冶',
  '轩辕', '钟离', '鲜于', '呼延', '赫连', '西门', '百里', '东郭', '申屠', '淳于'
])

/** `汪建国` → `汪*`, `欧阳修文` → `欧阳*`; the number of characters left out is not shown. */
export function maskName(name: string): string {
  const letters = [...name.trim()]
  const double = letters.slice(0, 2).join('')
  const surname = letters.length > 2 && COMPOUND_SURNAMES.has(double) ? double : letters.slice(0, 1).join('')
  return `${surname}*`
}

export interface NameViewer {
  readonly communityId: CommunityId
  readonly personId: PersonId
  readonly roles: readonly Role[]
}

const READS_FULL_NAMES: readonly Role[] = ['committeeMember', 'supervisor']

/** The full name for the committee and supervisors of the same community and for oneself; masked for everybody else (PIPL art. 25). */
export function displayName(
  person: { readonly id: PersonId; readonly communityId: CommunityId; readonly name: string },
  viewer: NameViewer | undefined
): string {
  if (viewer === undefined || viewer.communityId !== person.communityId) return maskName(person.name)
  const mayRead = viewer.personId === person.id || viewer.roles.some(role => READS_FULL_NAMES.includes(role))
  return mayRead ? person.name : maskName(person.name)
}

/** Whoever only lends a hand, or keeps the machine, answers to nobody in public. */
const NOT_IN_PUBLIC: readonly OfficeRole[] = ['volunteer', 'systemAdmin']

/** An office is held in public: what its holder signs, judges or takes charge of carries the full name (村民委员会组织法 art. 30: 村务公开). */
export const actsInPublic = (offices: readonly OfficeRole[]): boolean => offices.some(office => !NOT_IN_PUBLIC.includes(office))
