import type { CommunityId, UnitId } from '@/domain/shared/ids'

/** 村 (village, Organic Law of Villagers Committees) or 社区 (urban, Organic Law of Urban Residents Committees). */
export type CommunityKind = 'village' | 'urban'

export interface Community {
  readonly id: CommunityId
  readonly kind: CommunityKind
  readonly name: string
}

/** 村 / 组 / 网格. Groups and grids both hang on the village: a grid may cut across groups. */
export type UnitKind = 'village' | 'group' | 'grid'

/** 自治单元: a part of the community with its own roll, notices and meetings. */
export interface Unit {
  readonly id: UnitId
  readonly communityId: CommunityId
  readonly kind: UnitKind
  readonly name: string
  /** Only the village itself has none. */
  readonly parent?: UnitId
}

/** Groups are numbered where a community is set up; an import may know them by other names. */
export const groupNameOf = (number: number): string => `${number}组`
