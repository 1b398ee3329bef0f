import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'

type Subject = InputOf<'followup/follow'>['subject']

/** 有进展告诉我, on and off. */
export class FollowToggle {
  private on: CommandFlow<'followup/follow'>
  private off: CommandFlow<'followup/unfollow'>
  private subject: Subject

  constructor(calls: Calls, subject: Subject) {
    this.subject = subject
    this.on = new CommandFlow(calls, 'followup/follow', subject.id)
    this.off = new CommandFlow(calls, 'followup/unfollow', subject.id)
    makeAutoObservable<this, 'on' | 'off' | 'subject'>(this, { on: false, off: false, subject: false }, { autoBind: true })
  }

  /** Whether it is followed afterwards; undefined when nothing came of it. */
  async toggle(following: boolean): Promise<boolean | undefined> {
    const { subject } = this
    const done = following ? await this.off.send({ subject }) : await this.on.send({ subject })
    return done?.following
  }

  get busy(): boolean {
    return this.on.isBusy || this.off.isBusy
  }

  get problem(): string | undefined {
    return this.on.text ?? this.off.text
  }
}
