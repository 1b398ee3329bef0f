import type { BoardPartView } from '@/contract/ballot-box'
import type { PollDetail } from '@/contract/ballot'
import type { BoardRow } from '@/domain/ballot/secret/board'
import { err, ok, type Result } from '@/domain/shared/result'
import type { AnyRefusal, Calls } from '@/flow/calls'
import type { BallotBox } from '@/infra/ballot-box'

export interface BoardSourceParts {
  readonly calls: Calls
  readonly box: BallotBox
  readonly pollId: string
}

export type BoardRefusal = AnyRefusal | { readonly code: 'BOARD_CHANGED' }
export type Fetched<T> = Result<T, BoardRefusal>

/** Lines that the village does not show to everybody are shown, by name, to those who answer for the count. */
export const isNamed = ({ secret }: PollDetail): boolean => secret?.board?.withheld === true && secret.board.mayRead

/** 公示板, a part at a time, each part once. Whoever reads it is not asked, unless only some may. */
export class BoardSource {
  private readonly parts: BoardSourceParts
  private readonly held = new Map<number, BoardPartView>()

  constructor(parts: BoardSourceParts) {
    this.parts = parts
  }

  async part(number: number, named: boolean): Promise<Fetched<BoardPartView>> {
    const held = this.held.get(number)
    if (held !== undefined) return ok(held)
    const { calls, box, pollId } = this.parts
    const answer: Fetched<BoardPartView> = named ? await calls.query('ballot/readBoard', { pollId, part: number }) : await box.call('ballot-box/readBoard', { pollId, part: number })
    if (!answer.ok) return err(answer.error)
    const first = this.held.get(0)
    if (first !== undefined && first.root !== answer.value.root) return err({ code: 'BOARD_CHANGED' })
    this.held.set(number, answer.value)
    return ok(answer.value)
  }

  /** All lines; `onPart` is told how many parts are there, of how many, and is waited for. */
  async all(named: boolean, onPart: (done: number, of: number) => Promise<void> | void = () => undefined): Promise<Fetched<{ readonly rows: readonly BoardRow[]; readonly root: string }>> {
    const rows: BoardRow[] = []
    for (let number = 0; ; number += 1) {
      const answer = await this.part(number, named)
      if (!answer.ok) return answer
      rows.push(...answer.value.part)
      const { partRoots, root } = answer.value
      await onPart(number + 1, partRoots.length)
      if (number + 1 >= partRoots.length) return ok({ rows, root })
    }
  }

  /** What was fixed when voting opened, as it lies open for everybody. */
  async manifest(): Promise<Fetched<unknown>> {
    const answer = await this.parts.box.call('ballot-box/readManifest', { pollId: this.parts.pollId })
    return answer.ok ? ok(answer.value.manifest) : err(answer.error)
  }
}
