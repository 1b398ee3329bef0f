import { makeAutoObservable, runInAction } from 'mobx'
import type { ArtefactInput } from '@/contract/artefact-fields'
import type { IssueDetail } from '@/contract/issue-views'
import { PARTY_VOTE_MODES, type ArtefactKind } from '@/domain/consultation/process/artefact'
import { dayOf, type Day } from '@/domain/shared/instant'
import type { Calls } from '@/flow/calls'
import type { Ticks } from '@/flow/ports'
import type { UploadQueue } from '@/flow/upload-queue'
import { artefactFormText } from '@/text/artefact-form'
import { dayText } from '@/text/dates'
import { issueDeskText } from '@/text/issue-desk'
import { ARTEFACT_FIELDS, artefactInput, artefactOff, type ArtefactFieldSpec, type ArtefactValues, type FieldType } from './artefact-fields'

export interface Choice {
  readonly value: string
  readonly text: string
}

export interface PaperParts {
  readonly calls: Calls
  readonly ticks: Ticks
  readonly issue: IssueDetail
  readonly kinds: readonly ArtefactKind[]
  /** A tray for the photos of one kind of paper. */
  readonly tray: (kind: ArtefactKind) => UploadQueue
}

/** One paper of a stage while it is being written. */
export class PaperForm {
  kind: ArtefactKind | undefined = undefined
  values: ArtefactValues = {}
  photos: UploadQueue | undefined = undefined
  readonly kinds: readonly ArtefactKind[]
  private polls: readonly Choice[] = []
  private notices: readonly Choice[] = []
  private issue: IssueDetail
  private tray: PaperParts['tray']
  private calls: Calls
  private ticks: Ticks

  constructor({ calls, ticks, issue, kinds, tray }: PaperParts) {
    this.kinds = kinds
    this.tray = tray
    this.issue = issue
    this.calls = calls
    this.ticks = ticks
    makeAutoObservable<this, 'issue' | 'tray' | 'calls' | 'ticks'>(this, { kinds: false, issue: false, tray: false, calls: false, ticks: false }, { autoBind: true, deep: false })
    const [only] = kinds
    if (only !== undefined && kinds.length === 1) this.choose(only)
  }

  choose(kind: ArtefactKind): void {
    this.kind = kind
    this.values = {}
    this.photos = this.tray(kind)
    void this.photos.start()
    void this.loadChoices()
  }

  write(name: string, value: string): void {
    this.values = { ...this.values, [name]: value }
  }

  get fields(): readonly ArtefactFieldSpec[] {
    return this.kind === undefined ? [] : ARTEFACT_FIELDS[this.kind]
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** What can be chosen where nothing is written by hand. */
  choicesOf(type: FieldType): readonly Choice[] {
    if (type === 'mode') return PARTY_VOTE_MODES.map(value => ({ value, text: artefactFormText.modes[value] }))
    if (type === 'meeting') return this.issue.meetings.map(({ meetingId, title, startsAt }) => ({ value: meetingId, text: `${dayText(dayOf(startsAt))}，${title}` }))
    return type === 'poll' ? this.polls : this.notices
  }

  get off(): string | undefined {
    return this.kind === undefined ? issueDeskText.notChosen.paper : artefactOff(this.kind, this.values)
  }

  get value(): ArtefactInput | undefined {
    return this.kind === undefined ? undefined : artefactInput(this.kind, this.values)
  }

  /** Published votes and notices, asked for only where one of them is cited. */
  private async loadChoices(): Promise<void> {
    const types = this.fields.map(({ type }) => type)
    if (types.includes('poll') && this.polls.length === 0) {
      const answer = await this.calls.query('ballot/listPolls', {})
      if (answer.ok) runInAction(() => void (this.polls = answer.value.items.filter(({ phase }) => phase === 'published').map(({ pollId, question }) => ({ value: pollId, text: question }))))
    }
    if (types.includes('notice') && this.notices.length === 0) {
      const answer = await this.calls.query('disclosure/listNotices', {})
      if (answer.ok) runInAction(() => void (this.notices = answer.value.items.map(({ noticeId, topic, publishedAt }) => ({ value: noticeId, text: `${dayText(dayOf(publishedAt))}，${topic}` }))))
    }
  }
}
