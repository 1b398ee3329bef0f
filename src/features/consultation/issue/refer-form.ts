import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { IssueDetail } from '@/contract/issue-views'
import { CHANNELS_OF } from '@/domain/ballot/announce-poll'
import { earliestOpening } from '@/domain/ballot/earliest-opening'
import type { Preset, PresetId, VotingMode, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import { addDays, addMs, dayOf, HOUR_MS, startOfDay, type Instant } from '@/domain/shared/instant'
import type { Ticks } from '@/flow/ports'
import { issueDeskText as text } from '@/text/issue-desk'

type ReferredPoll = Extract<InputOf<'consultation/settleIssueStage'>, { readonly outcome: 'refer' }>['poll']

const QUESTION_MAX = 40
const DESCRIPTION_MAX = 600
/** Voting opens in the morning and closes in the evening a few days later; the draft can be changed before the notice. */
const OPENS_AT_MS = 9 * HOUR_MS
const CLOSES_AT_MS = 18 * HOUR_MS
const DAYS_OPEN = 5

const isStudied = ({ artefacts, timeline }: IssueDetail): boolean =>
  artefacts.some(({ content, stageId }) =>
    content.kind === 'minutes' && content.recordNo !== undefined && timeline.some(stage => stage.stageId === stageId && stage.office === 'partySecretary'))

/** The hand-over to a vote: which rule decides, and what is asked. The rest is filled in and can be changed in the draft. */
export class ReferForm {
  readonly presets: readonly Preset[]
  presetId: PresetId | undefined = undefined
  modeId: VotingModeId | undefined = undefined
  question: string
  description: string
  /** A stage of the branch has left numbered minutes: when it was studied goes along by itself. */
  readonly studied: boolean
  private ticks: Ticks

  constructor({ issue, presetIds, ticks }: { readonly issue: IssueDetail; readonly presetIds: readonly string[]; readonly ticks: Ticks }) {
    this.presets = presetIds.flatMap(id => currentPreset(id as PresetId) ?? [])
    this.question = [...issue.headline].slice(0, QUESTION_MAX).join('')
    this.description = [...issue.text].slice(0, DESCRIPTION_MAX).join('')
    this.studied = isStudied(issue)
    this.ticks = ticks
    makeAutoObservable<this, 'ticks'>(this, { presets: false, studied: false, ticks: false }, { autoBind: true, deep: false })
  }

  choosePreset(presetId: PresetId): void {
    this.presetId = presetId
    this.modeId = this.preset?.modes[0].id
  }

  chooseMode(modeId: VotingModeId): void {
    this.modeId = modeId
  }

  write(word: 'question' | 'description', value: string): void {
    this[word] = value
  }

  get preset(): Preset | undefined {
    return this.presets.find(({ id }) => id === this.presetId)
  }

  get mode(): VotingMode | undefined {
    return this.preset && this.modeId && findMode(this.preset, this.modeId)
  }

  get opensAt(): Instant {
    const { preset } = this
    const earliest = preset === undefined ? this.ticks.now : earliestOpening(preset, this.ticks.now, false)
    const sameDay = addMs(startOfDay(dayOf(earliest)), OPENS_AT_MS)
    return sameDay >= earliest ? sameDay : addMs(startOfDay(addDays(dayOf(earliest), 1)), OPENS_AT_MS)
  }

  get closesAt(): Instant {
    return addMs(startOfDay(addDays(dayOf(this.opensAt), DAYS_OPEN)), CLOSES_AT_MS)
  }

  get off(): string | undefined {
    if (this.preset === undefined) return text.notChosen.preset
    return this.question.trim() === '' || this.description.trim() === '' ? text.notChosen.words : undefined
  }

  get value(): ReferredPoll | undefined {
    if (this.off !== undefined || this.presetId === undefined || this.modeId === undefined) return undefined
    return {
      question: this.question.trim(),
      description: this.description.trim(),
      presetId: this.presetId,
      modeId: this.modeId,
      ballotMode: 'named',
      channels: [...CHANNELS_OF.named],
      opensAt: this.opensAt,
      closesAt: this.closesAt
    }
  }
}
