import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { PollDetail } from '@/contract/ballot'
import type { UnitRow } from '@/contract/community'
import type { CommunityKind } from '@/domain/community/community'
import { CHANNELS_OF } from '@/domain/ballot/announce-poll'
import type { BallotMode } from '@/domain/ballot/manifest'
import type { Preset, PresetId, VotingMode, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode, PRESETS } from '@/domain/ballot/presets'
import type { Channel } from '@/domain/ballot/tally'
import type { Instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { draftText } from '@/text/draft'
import { draftErrors, FIELD_OF_REFUSAL, noticeLines, type DraftErrors, type DraftField, type DraftFields } from './draft-check'
import { draftInput, fieldsOfPoll } from './draft-input'
import { EMPTY_METHOD, type MethodFields } from './method-fields'

const EMPTY: DraftFields = {
  question: '', description: '', ballotMode: 'named', channels: ['phone'], method: EMPTY_METHOD, groupId: undefined,
  opensAt: undefined, closesAt: undefined, adHocReason: '', partyStudyDay: '', partyStudyMinutes: ''
}

const ALL_FIELDS = Object.keys(EMPTY) as readonly DraftField[]

/** 新建表决: preset and mode as the law has them, then words and times; a draft is kept on the server and then announced. */
export class PollDraftStore implements PageStore {
  readonly presets: readonly Preset[]
  presetId: PresetId
  modeId: VotingModeId
  fields: DraftFields = EMPTY
  /** Fields that the person has left once: only those show what is wrong. */
  touched: readonly DraftField[] = []
  pollId: string | undefined = undefined
  /** The whole notice as residents will see it; nothing can be typed there. */
  previewing = false
  /** A kept draft stands in the fields; only then the form is shown. */
  filled = false
  readonly save: CommandFlow<'ballot/draftPoll'>
  readonly announce: CommandFlow<'ballot/announcePoll'>
  private units: QueryFlow<'community/listUnits'>
  private ticks: Ticks
  private kept: QueryFlow<'ballot/readPoll'> | undefined

  /** `pollId`: a draft to go on with. */
  constructor({ calls, session, ticks, pollId }: FlowPorts & { readonly ticks: Ticks; readonly pollId?: string | undefined }) {
    const kind: CommunityKind = session.membership?.kind ?? 'village'
    const ids = [...new Set(PRESETS.map(preset => preset.id))]
    this.presets = ids.flatMap(id => currentPreset(id) ?? []).filter(preset => preset.communityKind === kind || preset.communityKind === 'both')
    const [first] = this.presets
    assert(first, 'every kind of community has presets')
    this.presetId = first.id
    this.modeId = first.modes[0].id
    this.fields = { ...EMPTY, ballotMode: usualBallotMode(first) }
    this.ticks = ticks
    this.pollId = pollId
    this.kept = pollId === undefined ? undefined : new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.units = new QueryFlow(calls, 'community/listUnits', () => ({}))
    this.save = new CommandFlow(calls, 'ballot/draftPoll', 'draft')
    this.announce = new CommandFlow(calls, 'ballot/announcePoll', ({ pollId }) => pollId)
    makeAutoObservable<this, 'units' | 'ticks' | 'kept'>(
      this,
      { presets: false, save: false, announce: false, units: false, ticks: false, kept: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await Promise.all([this.units.load(), this.kept?.load()])
    if (this.kept?.value) this.fill(this.kept.value)
  }

  choosePreset(presetId: PresetId): void {
    this.presetId = presetId
    this.modeId = this.preset.modes[0].id
    this.chooseBallotMode(usualBallotMode(this.preset))
  }

  chooseMode(modeId: VotingModeId): void {
    this.modeId = modeId
  }

  /** Channels that the new mode does not know are dropped; the first one it knows is there. */
  chooseBallotMode(ballotMode: BallotMode): void {
    const known = CHANNELS_OF[ballotMode]
    const kept = this.fields.channels.filter(channel => known.includes(channel))
    this.fields = { ...this.fields, ballotMode, channels: kept.length > 0 ? kept : known.slice(0, 1) }
  }

  toggleChannel(channel: Channel): void {
    const { channels } = this.fields
    this.put('channels', channels.includes(channel) ? channels.filter(other => other !== channel) : [...channels, channel])
  }

  put<F extends DraftField>(field: F, value: DraftFields[F]): void {
    this.fields = { ...this.fields, [field]: value }
    this.touch(field)
    this.announce.reset()
  }

  /** How the question is asked. While options are still being written nothing is wrong with them. */
  ask(method: MethodFields): void {
    this.fields = { ...this.fields, method }
    this.announce.reset()
  }

  touch(field: DraftField): void {
    if (!this.touched.includes(field)) this.touched = [...this.touched, field]
  }

  /** Shows every fault, or the notice as it will stand. */
  async preview(): Promise<void> {
    this.touched = ALL_FIELDS
    if (this.announceOff === undefined && (await this.saveDraft())) this.show(true)
  }

  edit(): void {
    this.show(false)
  }

  /** Keeps the draft; later saves change the same one. */
  async saveDraft(): Promise<boolean> {
    const input = this.input
    if (!input) return false
    const saved = await this.save.send(input)
    if (saved) this.named(saved.pollId)
    return saved !== undefined
  }

  /** Saves, then sends out the notice. */
  async sendNotice(): Promise<void> {
    if (this.announceOff !== undefined || !(await this.saveDraft()) || this.pollId === undefined) return
    await this.announce.send({ pollId: this.pollId })
  }

  get preset(): Preset {
    const preset = currentPreset(this.presetId)
    assert(preset, 'a chosen preset exists')
    return preset
  }

  get mode(): VotingMode {
    return findMode(this.preset, this.modeId) ?? this.preset.modes[0]
  }

  get groups(): readonly UnitRow[] {
    return this.units.value?.units.filter(unit => unit.kind === 'group') ?? []
  }

  /** What is weighed by area must be named. The usual one of the meeting stands first. */
  get ballotModes(): readonly BallotMode[] {
    if (this.preset.dual) return ['named']
    return this.preset.secretDefault ? ['secret', 'named', 'showOfHands'] : ['named', 'secret', 'showOfHands']
  }

  get channelChoices(): readonly Channel[] {
    return CHANNELS_OF[this.fields.ballotMode]
  }

  get errors(): DraftErrors {
    return draftErrors(this.fields, this.preset, this.mode, this.ticks.now)
  }

  errorOf(field: DraftField): string | undefined {
    return (this.touched.includes(field) ? this.errors[field] : undefined) ?? this.refusalAt(field)
  }

  get phase(): Phase {
    if (this.kept === undefined) return { kind: 'ready' }
    return this.kept.phase.kind === 'ready' && !this.filled ? { kind: 'loading' } : this.kept.phase
  }

  get now(): Instant {
    return this.ticks.now
  }

  /** Why nothing can be kept yet: the server wants both times. */
  get saveOff(): string | undefined {
    if (this.input === undefined) return draftText.saveFirst
    const { question, description, channels } = this.errors
    return question ?? description ?? channels
  }

  get groupName(): string | undefined {
    return this.groups.find(group => group.unitId === this.fields.groupId)?.name
  }

  /** Why the notice cannot go out yet: the text of the button. */
  get announceOff(): string | undefined {
    const count = Object.keys(this.errors).length
    return count === 0 ? undefined : draftText.fixFirst(count)
  }

  get noticeLines(): readonly string[] {
    return noticeLines(this.preset, this.ticks.now)
  }

  get isAnnounced(): boolean {
    return this.announce.isDone
  }

  get errorText(): string | undefined {
    return this.announce.text ?? this.save.text
  }

  private show(previewing: boolean): void {
    this.previewing = previewing
    this.announce.reset()
  }

  /** What the server said of this field. */
  private refusalAt(field: DraftField): string | undefined {
    for (const { deed, text } of [this.announce, this.save]) {
      if (deed.kind === 'refused' && FIELD_OF_REFUSAL[deed.code] === field) return text
    }
    return undefined
  }

  /** Takes up a draft that was kept before. */
  private fill(poll: PollDetail): void {
    this.filled = true
    const known = this.presets.find(preset => preset.id === poll.presetId)
    if (!known) return
    this.presetId = known.id
    this.modeId = poll.modeId
    this.fields = fieldsOfPoll(poll, this.groups)
  }

  private named(pollId: string): void {
    this.pollId = pollId
  }

  /** Undefined while the times are not chosen. */
  private get input(): InputOf<'ballot/draftPoll'> | undefined {
    return draftInput(this.fields, this.preset, this.modeId, this.pollId)
  }
}

/** 无记名 where the preset says so. */
const usualBallotMode = ({ secretDefault }: Preset): BallotMode => (secretDefault ? 'secret' : 'named')
