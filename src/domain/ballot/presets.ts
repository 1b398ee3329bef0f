import type { Preset, PresetId, VotingMode } from './preset-types'
import { COLLECTIVE_PRESETS } from './presets-collective'
import { COMMUNITY_PRESETS } from './presets-community'
import { OWNER_PRESETS } from './presets-owners'

const OPINION_POLL: Preset = {
  id: 'opinionPoll',
  version: 1,
  name: '意向征询',
  meetingName: '意向征询',
  communityKind: 'both',
  modes: [
    { id: 'persons', unit: 'person', quorum: 'none', pass: 'none' },
    { id: 'households', unit: 'household', quorum: 'none', pass: 'none' },
    { id: 'representatives', unit: 'representative', quorum: 'none', pass: 'none' },
    { id: 'owners', unit: 'owner', quorum: 'none', pass: 'none' },
    { id: 'members', unit: 'member', quorum: 'none', pass: 'none' }
  ],
  noticeDays: 0,
  adHocAllowed: false,
  partyStudyRequired: false,
  secretDefault: false,
  proxy: 'none',
  formal: false,
  indicativeOnly: true,
  convening: [],
  legalReferences: [],
  canDecide: [],
  mayNotDecide: ['不作决定，只摸清大家的意向']
}

/** Every edition of every preset; polls hold an id and a version, so an old edition stays here for good. */
export const PRESETS: readonly Preset[] = [...COMMUNITY_PRESETS, ...OWNER_PRESETS, ...COLLECTIVE_PRESETS, OPINION_POLL]

/** The edition that a poll was announced with. */
export function findPreset(id: string, version: number): Preset | undefined {
  return PRESETS.find(preset => preset.id === id && preset.version === version)
}

/** The edition for a new poll: the highest version. */
export function currentPreset(id: PresetId, presets: readonly Preset[] = PRESETS): Preset | undefined {
  return presets.filter(preset => preset.id === id).reduce<Preset | undefined>((latest, preset) => (latest && latest.version > preset.version ? latest : preset), undefined)
}

export function findMode(preset: Preset, modeId: string): VotingMode | undefined {
  return preset.modes.find(mode => mode.id === modeId)
}
