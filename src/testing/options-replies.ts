import type { NoticeDetail } from '@/contract/disclosure'
import type { Outcome } from '@/domain/ballot/outcome'
import { decide } from '@/domain/ballot/outcome'
import { tallyMarks } from '@/domain/ballot/methods/tally-marks'
import type { OptionsMethod } from '@/domain/ballot/options-outcome'
import type { PresetId } from '@/domain/ballot/preset-types'
import { currentPreset } from '@/domain/ballot/presets'
import type { SlipMark } from '@/domain/ballot/selection'
import { countSetOf } from '@/domain/ballot/tally'
import { publicOutcome } from '@/domain/disclosure/public-outcome'
import { assert } from '@/domain/shared/result'
import { sampleNotice } from './resident-replies'

/** What 12万元 could go to. */
export const SAMPLE_OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥到三组的机耕路'] as const

/** Of 47 representatives 39 came; so many of them filled in each ballot. */
export function optionsOutcome(method: OptionsMethod, piles: readonly (readonly [number, SlipMark])[], presetId: PresetId = 'villagerRepsAssembly'): Outcome {
  const preset = currentPreset(presetId)
  assert(preset, 'the sample rule exists')
  const marks = piles.flatMap(([count, mark]) => Array.from({ length: count }, () => mark))
  const tally = tallyMarks(method, marks)
  assert(tally.kind !== 'yesNo', 'options give options')
  const decided = decide(preset, preset.modes[0], { heads: countSetOf(tally, { eligible: 47, present: 39, participating: marks.length }) }, { method, tally })
  assert(decided.ok, 'sample counts are true')
  return decided.value
}

/** A published result of a question with options. */
export const optionsNotice = (outcome: Outcome): NoticeDetail =>
  sampleNotice({ topic: '村集体12万元先办哪一件', outcomeKind: outcome.kind, presetId: outcome.presetId, modeId: outcome.modeId, result: publicOutcome(outcome, 10) })
