import { makeAutoObservable } from 'mobx'
import type { MeetingDetail } from '@/contract/consultation'
import type { Stance } from '@/domain/consultation/opinion'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import { meetingTalkText } from '@/text/meeting-talk'

interface TalkParts {
  readonly calls: Calls
  readonly meetingId: string
  readonly reload: () => Promise<void>
}

/** What a resident says at and before one meeting: a stance on an item, a raised hand, a wish to be told. */
export class MeetingTalk {
  /** The item that a stance is being given on. */
  no: number | undefined = undefined
  stance: Stance | undefined = undefined
  words = ''
  readonly give: CommandFlow<'consultation/giveOpinion'>
  readonly raise: CommandFlow<'consultation/raiseHand'>
  readonly lower: CommandFlow<'consultation/lowerHand'>
  private followOn: CommandFlow<'followup/follow'>
  private followOff: CommandFlow<'followup/unfollow'>
  private parts: TalkParts

  constructor(parts: TalkParts) {
    const { calls, meetingId } = parts
    this.parts = parts
    this.give = new CommandFlow(calls, 'consultation/giveOpinion', ({ no }) => `${meetingId} ${no}`)
    this.raise = new CommandFlow(calls, 'consultation/raiseHand', meetingId)
    this.lower = new CommandFlow(calls, 'consultation/lowerHand', meetingId)
    this.followOn = new CommandFlow(calls, 'followup/follow', meetingId)
    this.followOff = new CommandFlow(calls, 'followup/unfollow', meetingId)
    makeAutoObservable<this, 'followOn' | 'followOff' | 'parts'>(
      this,
      { give: false, raise: false, lower: false, followOn: false, followOff: false, parts: false },
      { autoBind: true, deep: false }
    )
  }

  /** Opens the form on an item, with what was said before. */
  open({ ownOpinions }: Pick<MeetingDetail, 'ownOpinions'>, no: number): void {
    const own = ownOpinions.find(each => each.no === no)
    this.no = no
    this.stance = own?.stance
    this.words = own?.words ?? ''
    this.give.reset()
  }

  close(): void {
    this.no = undefined
  }

  choose(stance: Stance): void {
    this.stance = stance
    this.give.reset()
  }

  write(words: string): void {
    this.words = words
    this.give.reset()
  }

  async submit(): Promise<void> {
    const { no, stance, parts } = this
    if (this.off !== undefined || no === undefined || stance === undefined) return
    const words = this.words.trim()
    const done = await this.give.send({ meetingId: parts.meetingId, no, stance, ...(words === '' ? {} : { words }) })
    if (done === undefined) return
    this.close()
    await parts.reload()
  }

  /** What is still missing: agreement needs no reason. */
  get off(): string | undefined {
    if (this.stance === undefined) return meetingTalkText.chooseFirst
    return this.stance !== 'agree' && this.words.trim() === '' ? meetingTalkText.wordsMust : undefined
  }

  async toggleHand(up: boolean): Promise<void> {
    const { meetingId, reload } = this.parts
    this.raise.reset()
    this.lower.reset()
    const done = up ? await this.lower.send({ meetingId }) : await this.raise.send({ meetingId })
    if (done !== undefined) await reload()
  }

  async toggleFollow(following: boolean): Promise<void> {
    const { meetingId, reload } = this.parts
    const subject = { kind: 'meeting' as const, id: meetingId }
    const done = following ? await this.followOff.send({ subject }) : await this.followOn.send({ subject })
    if (done !== undefined) await reload()
  }

  get handBusy(): boolean {
    return this.raise.isBusy || this.lower.isBusy
  }

  get handProblem(): string | undefined {
    return this.raise.text ?? this.lower.text
  }

  get followBusy(): boolean {
    return this.followOn.isBusy || this.followOff.isBusy
  }

  get followProblem(): string | undefined {
    return this.followOn.text ?? this.followOff.text
  }
}
