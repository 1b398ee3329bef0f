import type { InputOf, OutputOf } from '@/contract/actions'
import type { BoardRow } from '@/domain/ballot/secret/board'
import { pollBed, type PollBed } from './poll-bed'
import type { TestBedOptions } from './test-bed'
import type { Neighbour } from './village'
import { voter, type Voter } from './voter'

/** A village that votes in secret. */
export interface SecretBed extends PollBed {
  /** Drafts, announces and opens a secret poll, on the phone unless told otherwise; the clock stands at the opening. */
  openSecret(change?: Partial<InputOf<'ballot/draftPoll'>>): Promise<string>
  voterOf(neighbour: Neighbour, pollId: string): Voter
  /** Opens the box and counts, after the close. */
  count(pollId: string): Promise<OutputOf<'ballot/countPoll'>>
  /** All lines of the board, as the chair reads them. */
  rows(pollId: string): Promise<readonly BoardRow[]>
}

export async function secretBed(options: TestBedOptions = {}): Promise<SecretBed> {
  const bed = await pollBed(options)
  const { chair } = bed
  const rows: SecretBed['rows'] = async (pollId) => {
    const { partRoots, part: first } = await chair.value('ballot/readBoard', { pollId, part: 0 })
    const all = [...first]
    for (let part = 1; part < partRoots.length; part += 1) all.push(...(await chair.value('ballot/readBoard', { pollId, part })).part)
    return all
  }
  return {
    ...bed,
    openSecret: (change) => bed.open({ ballotMode: 'secret', ...change }),
    voterOf: (neighbour, pollId) => voter(bed.bed, neighbour, pollId),
    count: async (pollId) => {
      bed.afterClose()
      await bed.bed.phone(undefined).value('ballot-box/open', { pollId })
      return chair.value('ballot/countPoll', { pollId })
    },
    rows
  }
}
