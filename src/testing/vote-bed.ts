import type { BallotOption } from '@/domain/ballot/manifest'
import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { loadCraft, type LoadCraft } from '@/features/secret-ballot/craft'
import { SecretVoteStore } from '@/features/secret-ballot/secret-vote-store'
import { SECRET_POLL, SecretVillage, type SecretVillageOptions } from './secret-village'
import { testPlatform, testRoot, type TestPlatform } from './test-platform'

export interface VotingPhone {
  readonly platform: TestPlatform
  readonly store: SecretVoteStore
  /** What survives a killed app. */
  readonly kept: Map<string, string>
}

export interface OpenVoting {
  readonly takeAtOnce?: boolean
  readonly craft?: LoadCraft
  readonly before?: (platform: TestPlatform) => unknown
}

/** Phones that vote in one village. Its key is made once, as that is the slow part; `clear` empties the box. */
export class VoteBed {
  private founded: SecretVillage | undefined

  async found(options?: SecretVillageOptions): Promise<void> {
    this.founded = await SecretVillage.found(options)
  }

  get village(): SecretVillage {
    if (!this.founded) throw new Error('found the village first')
    return this.founded
  }

  get inBox(): readonly SignedBallot[] {
    return [...this.village.ballots.values()]
  }

  clear(): void {
    const { village } = this
    village.ballots.clear()
    village.blinded = undefined
    village.paper = false
    village.rows = undefined
  }

  /** The app opened on the page where one votes. */
  async open(kept = new Map<string, string>(), { takeAtOnce = false, craft = loadCraft, before }: OpenVoting = {}): Promise<VotingPhone> {
    const platform = testPlatform(kept)
    this.village.serve(platform)
    before?.(platform)
    const root = testRoot(platform)
    const store = new SecretVoteStore({
      ...root.ports, box: platform.box, chance: platform.chance, ticks: root.clock, keepers: () => root.ballotKeepers(SECRET_POLL),
      loadCraft: craft, breathe: async () => undefined, pollId: SECRET_POLL, takeAtOnce
    })
    await store.load()
    return { platform, store, kept }
  }

  /** A phone that has cast. */
  async voted(choice: BallotOption = 'yes'): Promise<VotingPhone> {
    const phone = await this.open(undefined, { takeAtOnce: true })
    await castOn(phone.store, choice)
    return phone
  }
}

/** Chooses, looks once more, sends. */
export async function castOn(store: SecretVoteStore, choice: BallotOption): Promise<void> {
  store.tap({ word: choice })
  await store.submit()
  await store.submit()
}
