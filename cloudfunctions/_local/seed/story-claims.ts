import type { InputOf } from '@/contract/actions'
import type { OfficeRole } from '@/domain/community/roles'
import { assert } from '@/domain/shared/result'
import type { Instant } from '@/domain/shared/instant'
import type { Actor, Cast } from './cast'
import { pngOf, youngTrees } from './picture'
import type { Calendar, SeedClock } from './seed-clock'

type Told = Pick<InputOf<'claims/submit'>, 'item' | 'on' | 'words'> & { readonly by: Actor; readonly witness?: Actor; readonly confirmed?: true; readonly photo?: true }

interface Offices {
  readonly grid: Actor
  readonly reviewer: Actor
  readonly chair: Actor
}

/** Neighbours who live with nobody of an office: what they claim, any of the offices may decide. */
const NEIGHBOURS = 16

/** 善行申报 on every step: coins of the past weeks, five on notice of which one is doubted, six to review, four to verify. Returns how many. */
export async function tellClaims(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<number> {
  const offices = { grid: cast.persona('zhang-xiaohui'), reviewer: holder(cast, 'pointReviewer'), chair: cast.persona('wang-jianguo') }
  const people = neighbours(cast, Object.values(offices))
  const by = (index: number): Actor => {
    const actor = people[index]
    assert(actor !== undefined, 'the village has enough neighbours')
    return actor
  }
  const story = new ClaimStory(clock, offices)
  const parts = { cast, story, by, calendar }
  return (await tellCredited(parts)) + (await tellOnNotice(parts)) + (await tellWaiting(parts))
}

interface Parts {
  readonly cast: Cast
  readonly story: ClaimStory
  readonly by: (index: number) => Actor
  readonly calendar: Calendar
}

async function tellCredited({ cast, story, by, calendar: { at, day } }: Parts): Promise<number> {
  const [dashan, xiuying] = [cast.persona('cheng-dashan'), cast.persona('wu-xiuying')]
  const first = await story.claim(at(-23, 19), [
    { by: dashan, item: 'NEI01', on: day(-24), words: '帮隔壁吴奶奶把 6 袋稻种扛上楼', witness: xiuying, confirmed: true },
    { by: by(0), item: 'PUB03', on: day(-25), words: '县医院献血点，献血证给网格员看过' },
    { by: xiuying, item: 'PUB05', on: day(-24), words: '古桥上捡到一个布包，交给了村委会' }
  ])
  await story.putOnNotice(first, at(-22, 9), at(-20, 10))
  const second = await story.claim(at(-13, 18), [
    { by: dashan, item: 'PUB02', on: day(-14), words: '跟组里一起清了两天水渠' },
    { by: by(1), item: 'CUS02', on: day(-15), words: '上坟用的鲜花，没有放鞭炮' },
    { by: by(2), item: 'RUL02', on: day(-13), words: '电线和煤气都照着表查了一遍' }
  ])
  await story.credit(at(-12, 8))
  await story.putOnNotice(second, at(-12, 9), at(-11, 10))
  await story.credit(at(-4, 8))
  return first.length + second.length
}

async function tellOnNotice({ cast, story, by, calendar: { at, day } }: Parts): Promise<number> {
  const shown = await story.claim(at(-4, 19), [
    { by: by(3), item: 'PUB03', on: day(-5), words: '镇卫生院的流动献血车' },
    { by: by(4), item: 'PUB02', on: day(-5), words: '帮着铺村口的碎石' },
    { by: by(5), item: 'RUL02', on: day(-4), words: '换了两个老插座' },
    { by: by(6), item: 'PUB05', on: day(-6), words: '捡到钥匙，送到了小卖部' },
    { by: cast.persona('cheng-dashan'), item: 'NEI03', on: day(-5), words: '两家为地界吵，陪着说和了一个下午' }
  ])
  await story.putOnNotice(shown, at(-3, 9), at(-2, 10))
  const [, doubted = ''] = shown
  await story.doubt(at(-1, 12), cast.persona('huang-zhiqiang'), doubted)
  return shown.length
}

async function tellWaiting({ cast, story, by, calendar: { at, day } }: Parts): Promise<number> {
  const verified = await story.claim(at(-2, 19), [
    { by: by(7), item: 'ENV04', on: day(-2), words: '在水口林补栽了三棵枫香', photo: true },
    ...[8, 9, 10, 11].map((index) => ({ by: by(index), item: 'RUL02', on: day(-3), words: '照着自查表看了一遍' })),
    { by: by(12), item: 'PUB02', on: day(-3), words: '修补了晒谷场的边沿' }
  ])
  await story.verify(verified, at(-1, 9))
  const waiting = await story.claim(at(-1, 20), [
    { by: cast.persona('huang-zhiqiang'), item: 'NEI01', on: day(-1), words: '送大山叔去镇上看腿', witness: cast.persona('cheng-dashan') },
    { by: by(13), item: 'PUB03', on: day(-2), words: '在县城献的血' },
    { by: by(14), item: 'RUL03', on: day(-2), words: '河堤上松了一块石头，报给网格员修了' },
    { by: by(15), item: 'CUS01', on: day(-4), words: '儿子结婚只办了六桌，先报给了理事会' }
  ])
  return verified.length + waiting.length
}

class ClaimStory {
  constructor(
    private readonly clock: SeedClock,
    private readonly offices: Offices
  ) {}

  async claim(when: Instant, deeds: readonly Told[]): Promise<readonly string[]> {
    this.clock.moveTo(when)
    const ids: string[] = []
    for (const { by, witness, confirmed, photo, ...told } of deeds) {
      const photos = photo === undefined ? [] : [{ fileId: (await by.ask('files/upload', { purpose: 'claim', type: 'image/png', base64: pngOf(youngTrees) })).fileId, takenAt: when }]
      const asked = witness === undefined ? {} : { witness: { householdId: witness.person.householdId, personId: witness.person.id } }
      const { claimId } = await by.ask('claims/submit', { ...told, ...asked, photos, quantity: 1 })
      if (confirmed !== undefined) await witness?.ask('claims/witness', { claimId, isTrue: true })
      ids.push(claimId)
    }
    return ids
  }

  async verify(claimIds: readonly string[], when: Instant): Promise<void> {
    this.clock.moveTo(when)
    const { refused } = await this.offices.grid.ask('claims/verify', { claimIds: [...claimIds], decision: { kind: 'pass' } })
    assert(refused.length === 0, 'the grid worker may verify these')
  }

  async putOnNotice(claimIds: readonly string[], verifiedAt: Instant, reviewedAt: Instant): Promise<void> {
    await this.verify(claimIds, verifiedAt)
    this.clock.moveTo(reviewedAt)
    const { refused } = await this.offices.reviewer.ask('claims/review', { claimIds: [...claimIds], decision: { kind: 'pass' } })
    assert(refused.length === 0, 'the reviewer may review these')
  }

  async credit(when: Instant): Promise<void> {
    this.clock.moveTo(when)
    await this.offices.chair.ask('claims/creditDue', {})
  }

  async doubt(when: Instant, by: Actor, claimId: string): Promise<void> {
    this.clock.moveTo(when)
    await by.ask('claims/object', { claimId, kind: 'notDone', words: '那天铺石头的人里我没看见他' })
  }
}

function holder(cast: Cast, office: OfficeRole): Actor {
  const person = cast.world.persons.find(({ offices }) => offices.includes(office))
  assert(person !== undefined, 'the village has filled its offices')
  return cast.actor(person.id)
}

/** Representatives, who all have a phone, one of a household; none who lives with a persona or with who decides. */
function neighbours(cast: Cast, deciders: readonly Actor[]): readonly Actor[] {
  const personas = new Set<string>(cast.world.personas.map(({ personId }) => personId))
  const homes = new Set<string>(cast.world.persons.filter(({ id }) => personas.has(id)).map(({ householdId }) => householdId))
  for (const { person } of deciders) homes.add(person.householdId)
  const found: Actor[] = []
  for (const person of cast.world.persons) {
    if (!person.offices.includes('villagerRep') || homes.has(person.householdId) || found.length === NEIGHBOURS) continue
    homes.add(person.householdId)
    found.push(cast.actor(person.id))
  }
  return found
}
