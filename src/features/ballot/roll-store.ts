import { makeAutoObservable } from 'mobx'
import type { RollEntryView } from '@/contract/ballot'
import type { UnitRow } from '@/contract/community'
import { CHALLENGE_TEXT_MAX, type RollChallenge } from '@/domain/ballot/roll-challenge'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { refusalText } from '@/text/error-text'

/** 名册: who has a vote, group by group, and an objection to it. */
export class RollStore implements PageStore {
  groupId: string | undefined
  about: RollChallenge['about'] = 'missing'
  unitId: string | undefined = undefined
  text = ''
  readonly textMax = CHALLENGE_TEXT_MAX
  readonly challenge: CommandFlow<'ballot/challengeRoll'>
  private units: QueryFlow<'community/listUnits'>
  private roll: QueryFlow<'ballot/readRoll'>
  private session: SessionPort
  private pollId: string

  constructor({ calls, session, pollId, groupId }: FlowPorts & { readonly pollId: string; readonly groupId?: string }) {
    this.session = session
    this.pollId = pollId
    this.groupId = groupId
    this.units = new QueryFlow(calls, 'community/listUnits', () => ({}))
    this.roll = new QueryFlow(calls, 'ballot/readRoll', () => ({ pollId, groupId: this.groupId ?? '' }))
    this.challenge = new CommandFlow(calls, 'ballot/challengeRoll', pollId)
    makeAutoObservable<this, 'units' | 'roll' | 'session' | 'pollId'>(this, { challenge: false, units: false, roll: false, session: false, pollId: false, textMax: false }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.units.load()
    const groupId = this.groupId ?? this.ownGroup?.unitId
    if (groupId !== undefined) await this.chooseGroup(groupId)
  }

  async chooseGroup(groupId: string): Promise<void> {
    this.groupId = groupId
    this.unitId = undefined
    await this.roll.load()
  }

  chooseAbout(about: RollChallenge['about']): void {
    this.about = about
    if (about === 'missing') this.unitId = undefined
  }

  chooseRow(unitId: string): void {
    this.unitId = unitId
  }

  write(text: string): void {
    this.text = text
    this.challenge.reset()
  }

  async submit(): Promise<void> {
    if (this.submitOff !== undefined) return
    await this.challenge.send({
      pollId: this.pollId, about: this.about, text: this.text.trim(), ...(this.unitId === undefined ? {} : { unitId: this.unitId })
    })
  }

  /** The units have to be known before a group can be shown. */
  get phase(): Phase {
    return this.units.phase.kind === 'ready' ? this.roll.phase : this.units.phase
  }

  get groups(): readonly UnitRow[] {
    return this.units.value?.units.filter(unit => unit.kind === 'group') ?? []
  }

  /** Where the person lives comes first. */
  private get ownGroup(): UnitRow | undefined {
    return this.groups.find(group => group.name === this.session.membership?.groupName) ?? this.groups[0]
  }

  /** As one walks along the doors: 2号 before 10号. */
  get entries(): readonly RollEntryView[] {
    return [...(this.roll.value?.entries ?? [])].sort(byDoor)
  }

  /** The row that the challenge is about, by its door and name. */
  get chosenLabel(): string | undefined {
    const entry = this.entries.find(each => each.unitId === this.unitId)
    return entry && [entry.householdNo, entry.name].filter(Boolean).join(' ')
  }

  get submitOff(): string | undefined {
    if (this.about !== 'missing' && this.unitId === undefined) return refusalText({ code: 'ROW_MISSING' })
    if (this.text.trim() === '') return refusalText({ code: 'TEXT_EMPTY' })
    return this.text.trim().length > CHALLENGE_TEXT_MAX ? refusalText({ code: 'TEXT_TOO_LONG' }) : undefined
  }
}

/** Compares doors number by number; all of one group have the same words between. */
function byDoor(a: RollEntryView, b: RollEntryView): number {
  const [first, second] = [numbersOf(a), numbersOf(b)]
  const differs = first.findIndex((number, index) => number !== second[index])
  return differs < 0 ? first.length - second.length : (first[differs] ?? 0) - (second[differs] ?? 0)
}

const numbersOf = ({ householdNo }: RollEntryView): readonly number[] => (householdNo.match(/\d+/g) ?? []).map(Number)
