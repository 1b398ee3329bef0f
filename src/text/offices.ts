import type { Role } from '@/domain/community/roles'
import type { ConfirmingRole } from '@/domain/ballot/poll'

/** Offices as the notice board prints them. */
export const roleText: Readonly<Record<Role, string>> = {
  resident: '居民',
  householdRep: '户代表',
  villagerRep: '村民代表',
  residentRep: '居民代表',
  groupLeader: '组长',
  gridWorker: '网格员',
  elderMediator: '五老调解员',
  committeeMember: '村（居）委会成员',
  partySecretary: '党组织书记',
  supervisor: '监督委员会成员',
  teller: '监票人',
  pointReviewer: '绿币评审员',
  shopKeeper: '兑换点保管员',
  priceSetter: '兑换定价人',
  townshipReviewer: '镇（街道）审查人',
  volunteer: '志愿者',
  systemAdmin: '系统管理员'
}

/** Who signs a count. */
export const confirmingRoleText: Readonly<Record<ConfirmingRole, string>> = {
  chair: '主持人',
  teller: '监票人',
  supervisor: '监督委员会'
}
