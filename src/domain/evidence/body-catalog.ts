import { BODY_KINDS, type BodyKind } from './body'

export interface BodyPreset {
  readonly kind: BodyKind
  /** Proposed; every village may write its own. */
  readonly name: string
  /** How the one at its head is called as a rule. */
  readonly headTitle: string
  readonly purpose: string
  /** A village has one of it, or as many as it likes. */
  readonly several: boolean
  /** Where the name comes from, and that it may be another one here. */
  readonly source: string
}

const FOUR_COUNCILS = '全国通行的叫法，歙县“四会”各叫什么没有公开材料，请按本村的写'

const PRESETS: Readonly<Record<BodyKind, Omit<BodyPreset, 'kind'>>> = {
  consultationCommittee: { name: '协商委员会', headTitle: '主任', several: false, purpose: '在村党组织和村委会领导下组织协商', source: '安徽省 2016 年要求村（社区）设立协商委员会' },
  deliberationCouncil: { name: '村民议事会', headTitle: '会长', several: false, purpose: '商量村里的公共事务', source: FOUR_COUNCILS },
  moralCouncil: { name: '道德评议会', headTitle: '会长', several: false, purpose: '评身边的好人好事，劝导不文明的事', source: FOUR_COUNCILS },
  redWhiteCouncil: { name: '红白理事会', headTitle: '会长', several: false, purpose: '帮办红白事，劝大家从简', source: FOUR_COUNCILS },
  antiVicesCouncil: { name: '禁毒禁赌会', headTitle: '会长', several: false, purpose: '禁毒禁赌的宣传和劝导', source: FOUR_COUNCILS },
  elderMediators: { name: '五老调解队', headTitle: '队长', several: true, purpose: '老干部、老党员、老教师、老军人、老模范调解邻里纠纷', source: '“四事四权”里的五老调事' },
  other: { name: '', headTitle: '负责人', several: true, purpose: '', source: '本村自己的叫法' }
}

/** The preset of a kind. */
export const bodyPresetOf = (kind: BodyKind): BodyPreset => ({ kind, ...PRESETS[kind] })

/** The bodies that the product knows, in their order. Names are proposals: nothing depends on them. */
export const BODY_CATALOG: readonly BodyPreset[] = BODY_KINDS.map(bodyPresetOf)
