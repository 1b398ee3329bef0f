import type { InputOf, OutputOf } from '@/contract/actions'
import type { PhoneRow } from '@/domain/ballot/secret/board'
import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { addMs, MINUTE_MS } from '@/domain/shared/instant'
import { mintedPoll, type MintedPoll, type MintedPollOptions } from './minted-ballots'
import { testBed, type Phone, type TestBed, type TestBedOptions } from './test-bed'

/** A ballot box of a poll that is open now, and somebody nobody knows. */
export interface BoxBed {
  readonly bed: TestBed
  readonly poll: MintedPoll
  readonly anybody: Phone
  cast(ballot: SignedBallot): Promise<OutputOf<'ballot-box/cast'>>
  /** The code of the refusal, or `ok`. */
  code(ballot: SignedBallot): Promise<string>
  /** Moves the clock to when the box can be opened. */
  afterClose(): void
  /** Opens the box after the close; what then lies on the shelf. */
  opened(): Promise<readonly PhoneRow[]>
}

export async function boxBed(options: Partial<MintedPollOptions> = {}, bedOptions: TestBedOptions = {}): Promise<BoxBed> {
  const bed = testBed(bedOptions)
  const poll = await mintedPoll(bed.store, { opensAt: bed.clock.now(), boxPublicKey: bed.ports.boxPublicKey ?? '', ...options })
  const { pollId } = poll
  const anybody = bed.phone(undefined)
  const afterClose = (): void => bed.clock.set(addMs(poll.manifest.closesAt, 2 * MINUTE_MS))
  return {
    bed,
    poll,
    anybody,
    cast: (ballot) => anybody.value('ballot-box/cast', { pollId, ballot: input(ballot) }),
    code: (ballot) => anybody.code('ballot-box/cast', { pollId, ballot: input(ballot) }),
    afterClose,
    opened: async () => {
      afterClose()
      await anybody.value('ballot-box/open', { pollId })
      return (await bed.ports.shelf.phoneRows(pollId)) ?? []
    }
  }
}

/** A ballot as it is sent. */
export const input = (ballot: SignedBallot): InputOf<'ballot-box/cast'>['ballot'] => ({
  ...ballot,
  selection: typeof ballot.selection === 'string' ? ballot.selection : [...ballot.selection]
})
