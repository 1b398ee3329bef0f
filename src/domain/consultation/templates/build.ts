import type { PresetId } from '@/domain/ballot/preset-types'
import type { ArtefactKind } from '@/domain/consultation/process/artefact'
import type { ArtefactNeed, OutcomeRule, Right, RightGiven } from '@/domain/consultation/process/template'

export const need = (kind: ArtefactKind, days?: number): ArtefactNeed => ({ kind, ...(days === undefined ? {} : { days }) })
export const needs = (...kinds: readonly ArtefactKind[]): readonly ArtefactNeed[] => kinds.map((kind) => need(kind))
export const gives = (right: Right, to: string, by: string): RightGiven => ({ right, to, by })

export const solve = (of: readonly ArtefactNeed[] = [], carryOut?: OutcomeRule['carryOut']): OutcomeRule => ({ kind: 'solve', needs: of, ...(carryOut === undefined ? {} : { carryOut }) })
export const advance = (of: readonly ArtefactNeed[] = [], carryOut?: OutcomeRule['carryOut']): OutcomeRule => ({ kind: 'advance', needs: of, ...(carryOut === undefined ? {} : { carryOut }) })
export const escalate = (of: readonly ArtefactNeed[] = []): OutcomeRule => ({ kind: 'escalate', needs: of })
export const refer = (presets: readonly PresetId[], of: readonly ArtefactNeed[] = []): OutcomeRule => ({ kind: 'refer', needs: of, presets })
export const reject = (of: readonly ArtefactNeed[] = []): OutcomeRule => ({ kind: 'reject', needs: of })

/** Every formal meeting of villagers and residents; those of the other kind of community fall away. */
export const COMMUNITY_VOTES: readonly PresetId[] = ['villagersAssembly', 'villagerRepsAssembly', 'villagersGroupMeeting', 'residentsAssembly', 'residentRepsAssembly']
/** 四议两公开: the village's own assemblies. */
export const VILLAGE_ASSEMBLIES: readonly PresetId[] = ['villagersAssembly', 'villagerRepsAssembly']
