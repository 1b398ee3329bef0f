import { makeAutoObservable } from 'mobx'
import type { CommunityKind } from '@/domain/community/community'
import { decide, type CountSet, type Outcome } from '@/domain/ballot/outcome'
import type { Preset, PresetId, VotingMode, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode, PRESETS } from '@/domain/ballot/presets'
import { assert } from '@/domain/shared/result'
import { invalidCountsText } from '@/text/errors/invalid-counts'

export type CountField = keyof CountSet
const FIELDS: readonly CountField[] = ['eligible', 'present', 'participating', 'yes', 'no', 'abstain', 'invalid']
type Typed = Readonly<Record<CountField, string>>
const EMPTY: Typed = { eligible: '', present: '', participating: '', yes: '', no: '', abstain: '', invalid: '0' }

/** 算一算: would these numbers be enough? The same arithmetic as a real count, without any. Areas are typed in square metres. */
export class CalculatorStore {
  readonly presets: readonly Preset[]
  readonly fields = FIELDS
  presetId: PresetId
  modeId: VotingModeId
  heads: Typed = EMPTY
  area: Typed = EMPTY

  constructor({ kind }: { readonly kind: CommunityKind }) {
    const ids = [...new Set(PRESETS.map(preset => preset.id))]
    this.presets = ids.flatMap(id => currentPreset(id) ?? []).filter(preset => preset.communityKind === kind || preset.communityKind === 'both')
    const [first] = this.presets
    assert(first, 'every kind of community has presets')
    this.presetId = first.id
    this.modeId = first.modes[0].id
    makeAutoObservable(this, { presets: false, fields: false }, { autoBind: true, deep: false })
  }

  choosePreset(presetId: PresetId): void {
    this.presetId = presetId
    this.modeId = this.preset.modes[0].id
  }

  chooseMode(modeId: VotingModeId): void {
    this.modeId = modeId
  }

  type(field: CountField, text: string): void {
    this.heads = { ...this.heads, [field]: text }
  }

  typeArea(field: CountField, text: string): void {
    this.area = { ...this.area, [field]: text }
  }

  get preset(): Preset {
    const preset = currentPreset(this.presetId)
    assert(preset, 'a chosen preset exists')
    return preset
  }

  get mode(): VotingMode {
    return findMode(this.preset, this.modeId) ?? this.preset.modes[0]
  }

  get needsArea(): boolean {
    return this.preset.dual === 'headsAndArea'
  }

  /** Every figure is a number; before that neither an outcome nor a complaint is shown. */
  get isComplete(): boolean {
    return this.counts !== undefined
  }

  get outcome(): Outcome | undefined {
    const result = this.result
    return result?.ok ? result.value : undefined
  }

  /** Why the figures cannot be true together. */
  get problem(): string | undefined {
    const result = this.result
    return result && !result.ok ? invalidCountsText(result.error) : undefined
  }

  private get result(): ReturnType<typeof decide> | undefined {
    return this.counts && decide(this.preset, this.mode, this.counts)
  }

  private get counts(): { readonly heads: CountSet; readonly area?: CountSet } | undefined {
    const heads = countSetOf(this.heads, text => (/^\d{1,9}$/.test(text) ? Number(text) : undefined))
    if (!heads || !this.needsArea) return heads && { heads }
    const area = countSetOf(this.area, hundredthsOf)
    return area && { heads, area }
  }
}

function countSetOf(typed: Typed, read: (text: string) => number | undefined): CountSet | undefined {
  const counts: Partial<Record<CountField, number>> = {}
  for (const field of FIELDS) {
    const count = read(typed[field].trim())
    if (count === undefined) return undefined
    counts[field] = count
  }
  return counts as CountSet
}

/** `89.5` square metres as 8950 hundredths, without passing through a fraction. */
function hundredthsOf(text: string): number | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  return whole === '' ? undefined : Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}
