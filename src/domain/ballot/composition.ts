import { meets, needed } from '@/domain/shared/fraction'
import type { CompositionRule } from './preset-types'

/** An assembly of representatives: everybody in it, its representatives, and the women among those. */
export interface AssemblyComposition {
  readonly members: number
  readonly representatives: number
  readonly womenRepresentatives: number
}

export interface CompositionUnlawful {
  readonly code: 'TOO_FEW_REPRESENTATIVES' | 'TOO_FEW_WOMEN_REPRESENTATIVES'
  readonly have: number
  readonly needed: number
}

/** Why an assembly composed like this cannot decide (村民代表 4/5 以上, 妇女代表 1/3 以上; collective: more than 20). */
export function reasonCompositionUnlawful(rule: CompositionRule, assembly: AssemblyComposition): CompositionUnlawful | undefined {
  const { members, representatives, womenRepresentatives } = assembly
  if (rule.representativesMoreThan !== undefined && representatives <= rule.representativesMoreThan) {
    return { code: 'TOO_FEW_REPRESENTATIVES', have: representatives, needed: rule.representativesMoreThan + 1 }
  }
  if (rule.representatives && !meets(representatives, members, rule.representatives)) {
    return { code: 'TOO_FEW_REPRESENTATIVES', have: representatives, needed: needed(members, rule.representatives) }
  }
  if (rule.womenRepresentatives && !meets(womenRepresentatives, members, rule.womenRepresentatives)) {
    return { code: 'TOO_FEW_WOMEN_REPRESENTATIVES', have: womenRepresentatives, needed: needed(members, rule.womenRepresentatives) }
  }
  return undefined
}
