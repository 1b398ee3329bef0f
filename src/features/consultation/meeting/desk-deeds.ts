import { makeAutoObservable } from 'mobx'
import type { MeetingDetail } from '@/contract/consultation'
import type { CommunityKind } from '@/domain/community/community'
import { CHANNELS_OF } from '@/domain/ballot/announce-poll'
import { earliestOpening } from '@/domain/ballot/earliest-opening'
import type { Preset, PresetId, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, PRESETS } from '@/domain/ballot/presets'
import type { SigningRole } from '@/domain/consultation/meeting-record'
import { addDays, addMs, dayOf, HOUR_MS, startOfDay, type Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, Ticks } from '@/flow/ports'
import { meetingDeskText } from '@/text/meeting-record'

const OPENS_AT_MS = 9 * HOUR_MS
const CLOSES_AT_MS = 18 * HOUR_MS
const DAYS_OPEN = 5

interface DeskParts extends FlowPorts {
  readonly ticks: Ticks
  readonly meetingId: string
  readonly reload: () => Promise<void>
}

/** What the office does with a meeting after it was called: calls it off, signs its record, hands an item over to a vote. */
export class MeetingDeeds {
  readonly presets: readonly Preset[]
  /** The item that is being handed over. */
  referring: number | undefined = undefined
  presetId: PresetId | undefined = undefined
  modeId: VotingModeId | undefined = undefined
  readonly cancel: CommandFlow<'consultation/cancelMeeting'>
  readonly sign: CommandFlow<'consultation/signRecord'>
  readonly refer: CommandFlow<'consultation/referItem'>
  private parts: DeskParts

  constructor(parts: DeskParts) {
    const { calls, meetingId, session } = parts
    const kind: CommunityKind = session.membership?.kind ?? 'village'
    const ids = [...new Set(PRESETS.map(preset => preset.id))]
    this.presets = ids.flatMap(id => currentPreset(id) ?? []).filter(preset => preset.communityKind === kind || preset.communityKind === 'both')
    this.parts = parts
    this.cancel = new CommandFlow(calls, 'consultation/cancelMeeting', meetingId)
    this.sign = new CommandFlow(calls, 'consultation/signRecord', ({ as: role }) => `${meetingId} ${role}`)
    this.refer = new CommandFlow(calls, 'consultation/referItem', ({ no }) => `${meetingId} ${no}`)
    makeAutoObservable<this, 'parts'>(this, { presets: false, cancel: false, sign: false, refer: false, parts: false }, { autoBind: true, deep: false })
  }

  async callOff(reason: string): Promise<boolean> {
    const done = await this.cancel.send({ meetingId: this.parts.meetingId, reason: reason.trim() })
    if (done !== undefined) await this.parts.reload()
    return done !== undefined
  }

  /** Under the wording that stands on the page. */
  async signAs(role: SigningRole, { record }: Pick<MeetingDetail, 'record'>): Promise<void> {
    if (record === undefined) return
    await this.sign.send({ meetingId: this.parts.meetingId, as: role, seen: record.revisions.length })
    // Also after a refusal: then somebody else was there first, and the page shows it.
    await this.parts.reload()
  }

  openReferral(no: number): void {
    this.referring = no
    this.refer.reset()
  }

  closeReferral(): void {
    this.referring = undefined
  }

  choosePreset(presetId: PresetId): void {
    this.presetId = presetId
    this.modeId = this.presets.find(({ id }) => id === presetId)?.modes[0].id
    this.refer.reset()
  }

  chooseMode(modeId: VotingModeId): void {
    this.modeId = modeId
    this.refer.reset()
  }

  async submitReferral(): Promise<void> {
    const { referring: no, preset, modeId, parts } = this
    if (no === undefined || preset === undefined || modeId === undefined) return
    const opensAt = opening(preset, parts.ticks.now)
    const closesAt = addMs(startOfDay(addDays(dayOf(opensAt), DAYS_OPEN)), CLOSES_AT_MS)
    await this.refer.send({ meetingId: parts.meetingId, no, presetId: preset.id, modeId, ballotMode: 'named', channels: [...CHANNELS_OF.named], opensAt, closesAt })
  }

  get preset(): Preset | undefined {
    return this.presets.find(({ id }) => id === this.presetId)
  }

  get referOff(): string | undefined {
    return this.preset === undefined ? meetingDeskText.ruleFirst : undefined
  }

  /** The draft that an item was handed over to. */
  get pollId(): string | undefined {
    return this.refer.deed.kind === 'done' ? this.refer.deed.value.pollId : undefined
  }
}

/** The first morning on which the rule's notice is over; the draft can still be changed. */
function opening(preset: Preset, now: Instant): Instant {
  const earliest = earliestOpening(preset, now, false)
  const sameDay = addMs(startOfDay(dayOf(earliest)), OPENS_AT_MS)
  return sameDay >= earliest ? sameDay : addMs(startOfDay(addDays(dayOf(earliest), 1)), OPENS_AT_MS)
}
