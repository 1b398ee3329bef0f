import fc from 'fast-check'
import type { BallotOption } from '@/domain/ballot/manifest'
import { DAY_MS } from '@/domain/shared/instant'
import { secretBed, type SecretBed } from '@server/testing/secret-bed'
import { printBatch, readBatch } from '@server/testing/slips'
import type { Neighbour } from '@server/testing/village'
import { voter, type Voter } from '@server/testing/voter'

const HOUSEHOLDS = 6
type Says = BallotOption | 'blank'
type Step =
  | { readonly does: 'take' | 'give up' | 'replace' | 'paper'; readonly who: number }
  /** `phone`: the first, which may have been lost, or the one after it. */
  | { readonly does: 'cast'; readonly who: number; readonly phone: 0 | 1; readonly says: Says }
const who = fc.nat(HOUSEHOLDS - 1)
const says = fc.constantFrom<Says>('yes', 'no', 'abstain', 'blank')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('cast' as const), who, phone: fc.constantFrom(0 as const, 1 as const), says }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('take' as const, 'give up' as const, 'replace' as const, 'paper' as const), who }) }
)

/** The naive truth of one household: its phones, each with what it said last, and whether it has a slip. */
interface Household {
  phones: { says: Says | 'void' | undefined }[]
  paper: boolean
  exchanged: boolean
  replaced: boolean
  /** Took a token that was not taken back. */
  holds: boolean
}
const nobody = (): Household => ({ phones: [], paper: false, exchanged: false, replaced: false, holds: false })

/** Carries a history out over the real entries and, beside it, in the model; every answer must be the model's. */
class History {
  readonly model = Array.from({ length: HOUSEHOLDS }, nobody)
  private readonly devices: Voter[][] = Array.from({ length: HOUSEHOLDS }, () => [])

  constructor(private readonly at: SecretBed, private readonly neighbours: readonly Neighbour[], private readonly pollId: string) {}

  async run(one: Step): Promise<void> {
    if (one.does === 'cast') return this.cast(one)
    if (one.does === 'take') return this.take(one.who)
    if (one.does === 'paper') return this.paper(one.who)
    return one.does === 'replace' ? this.replace(one.who) : this.giveUp(one.who)
  }

  private neighbour = (index: number): Neighbour => this.neighbours[index] as Neighbour
  private home = (index: number): Household => this.model[index] as Household

  private async take(index: number): Promise<void> {
    const [home, devices] = [this.home(index), this.devices[index] ?? []]
    if (!home.holds) devices.push(voter(this.at.bed, { ...this.neighbour(index), subject: `${this.neighbour(index).subject} ${devices.length}` }, this.pollId))
    const device = devices[devices.length - 1] as Voter
    const code = await this.neighbour(index).code('ballot/issueToken', { pollId: this.pollId, blinded: await device.blinded() })
    expect(code).toBe(home.paper ? 'CHANNEL_TAKEN' : 'ok')
    if (home.paper) return void (home.holds || devices.pop())
    await device.takeToken()
    if (!home.holds) home.phones.push({ says: undefined })
    home.holds = true
  }

  /** A lost phone that turned up again casts as any other: its token was signed. */
  private async cast({ who: index, phone, says: said }: Step & { readonly does: 'cast' }): Promise<void> {
    const own = this.home(index).phones[phone]
    const device = this.devices[index]?.[phone]
    if (own === undefined || device === undefined) return
    const cast = device.cast(said === 'blank' ? [] : said)
    if (own.says === 'void') return void (await expect(cast).rejects.toThrow('BALLOT_VOIDED'))
    await cast
    own.says = said
  }

  private async paper(index: number): Promise<void> {
    const home = this.home(index)
    const { householdId } = this.neighbour(index)
    const answer = await this.at.chair.value('ballot/takeChannel', { pollId: this.pollId, channel: 'paper', unitIds: [householdId] })
    const phone = home.holds && !home.paper
    expect(answer).toEqual(phone ? { taken: 0, alreadyByPhone: [householdId] } : { taken: 1, alreadyByPhone: [] })
    home.paper ||= !phone
  }

  private async replace(index: number): Promise<void> {
    const home = this.home(index)
    const unit = { pollId: this.pollId, unitId: this.neighbour(index).householdId }
    const asked = await this.at.chair.code('ballot/askReplacement', { ...unit, reason: 'phoneLost' })
    expect(asked === 'ok').toBe(home.holds && !home.replaced && !home.paper)
    if (asked !== 'ok') return
    await this.at.supervisor.value('ballot/approveReplacement', unit)
    home.replaced = true
    home.holds = false
  }

  private async giveUp(index: number): Promise<void> {
    const home = this.home(index)
    const device = this.devices[index]?.[home.phones.length - 1]
    const last = home.phones[home.phones.length - 1]
    if (device === undefined || last === undefined || !home.holds || home.paper || last.says === 'void') return
    const ballot = await device.ballot('void')
    const { promise } = await this.at.bed.phone(undefined).value('ballot-box/cast', { pollId: this.pollId, ballot })
    expect(await this.neighbour(index).code('ballot/exchangeForPaper', { pollId: this.pollId, ballot, promise })).toBe('ok')
    Object.assign(last, { says: 'void' })
    Object.assign(home, { paper: true, exchanged: true, holds: false })
  }
}

test('whatever phones, slips and lost phones do, the board says what the naive count says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 45 }), fc.array(says, { minLength: HOUSEHOLDS, maxLength: HOUSEHOLDS }), async (steps, slips) => {
      const at = await secretBed()
      const neighbours = await at.home.neighbours(HOUSEHOLDS)
      const pollId = await at.openSecret({ channels: ['phone', 'paper'] })
      const { batch, serials } = await printBatch(at.chair, pollId, HOUSEHOLDS)
      const history = new History(at, neighbours, pollId)
      for (const each of steps) await history.run(each)
      const { model } = history
      // Every second household on paper puts its slip into the box.
      const inBox = model.flatMap((home, index) => (home.paper && index % 2 === 0 ? [slips[index] ?? 'blank'] : []))
      at.bed.clock.pass(4 * DAY_MS)
      await readBatch(at.tellers, { pollId, batch, serials, marks: inBox })
      const { outcome } = await at.count(pollId)
      const phones = model.flatMap((home) => home.phones.flatMap(({ says: said }) => (said === undefined ? [] : [said])))
      const counted = [...phones.filter((said) => said !== 'void'), ...inBox]
      const many = (said: Says): number => counted.filter((each) => each === said).length
      const took = model.filter((home) => home.paper || home.phones.length > 0)
      expect(outcome.heads.counts).toEqual({
        eligible: HOUSEHOLDS + 4, present: Math.max(took.length, counted.length), participating: counted.length,
        yes: many('yes'), no: many('no'), abstain: many('abstain'), invalid: 0
      })
      expect((await at.rows(pollId))[0]).toMatchObject({
        taken: { phone: took.filter((home) => !home.paper).length, paper: took.filter((home) => home.paper).length, attendedOnly: 0 },
        exchanged: model.filter((home) => home.exchanged).length, replaced: model.filter((home) => home.replaced).length,
        cast: { phone: counted.length - inBox.length, paper: inBox.length }, voided: phones.length - (counted.length - inBox.length)
      })
    }),
    { seed: 20261124, numRuns: 8 }
  )
}, 120_000)
