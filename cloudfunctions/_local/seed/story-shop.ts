import type { InputOf } from '@/contract/actions'
import type { GoodPicture } from '@/domain/ledger/shop/good-picture'
import type { OfficeRole } from '@/domain/community/roles'
import { assert } from '@/domain/shared/result'
import type { Actor, Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'
import { tellFund } from './story-fund'

type Goods = Pick<InputOf<'ledger/addGood'>, 'name' | 'kind' | 'unit' | 'coins' | 'picture' | 'monthlyLimit'> & { readonly stock: number }

const thing = (name: string, picture: GoodPicture, unit: string, coins: number, stock: number, monthlyLimit?: number): Goods => ({ name, picture, kind: 'goods', unit, coins, stock, ...(monthlyLimit === undefined ? {} : { monthlyLimit }) })
const service = (name: string, picture: GoodPicture, coins: number, stock: number, monthlyLimit: number): Goods => ({ name, picture, kind: 'service', unit: '次', coins, stock, monthlyLimit })

/** About one yuan of value for a coin; what is dear or scarce has a limit for each household. */
const SHELF: readonly Goods[] = [
  thing('食盐', 'rice', '袋', 3, 40),
  thing('肥皂', 'soap', '块', 5, 40),
  thing('牙膏', 'box', '支', 8, 30),
  thing('抽纸', 'paper', '提', 10, 30),
  thing('毛巾', 'towel', '条', 10, 24),
  thing('洗洁精', 'wash', '瓶', 12, 24),
  thing('酱油', 'sauce', '瓶', 12, 24),
  thing('儿童绘本', 'book', '本', 15, 10, 2),
  thing('洗衣液', 'wash', '瓶', 20, 20),
  thing('挂面', 'noodle', '把', 20, 20),
  thing('雨伞', 'umbrella', '把', 25, 10, 1),
  thing('大米5kg', 'rice', '袋', 35, 12, 1),
  thing('保温杯', 'cup', '个', 40, 6, 1),
  thing('茶苗5株', 'tea', '份', 50, 8, 2),
  thing('食用油', 'oil', '桶', 60, 6, 1),
  service('老人助餐一餐', 'meal', 8, 60, 10),
  service('理发一次', 'cut', 15, 20, 2),
  service('家电小修一次', 'repair', 20, 10, 1)
]

const SPENT_AT_MOST = 15
/** Before any quarter that is published when the village is first seen. */
const OPENED_DAYS_AGO = 100

/**
 * 积分超市: a full shelf, counted by two; one order that was handed over and one that waits; a price that is coming, one that waits for
 * the second person, and a count that does. Returns how many goods there are.
 */
export async function tellShop(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<number> {
  await stock(cast, clock, calendar)
  await tellFund(cast, clock, calendar)
  await sell(cast, clock, calendar)
  await change(cast, clock, calendar)
  return SHELF.length
}

async function stock(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const [pricer, keeper, supervisor] = [holder(cast, 'priceSetter'), holder(cast, 'shopKeeper'), holder(cast, 'supervisor')]
  const chair = cast.persona('wang-jianguo')
  for (const { stock, ...good } of SHELF) {
    clock.moveTo(at(-OPENED_DAYS_AGO, 10))
    const { goodId } = await pricer.ask('ledger/addGood', good)
    await chair.ask('ledger/confirmPrice', { goodId, no: 1, decision: 'confirm' })
    clock.moveTo(at(1 - OPENED_DAYS_AGO, 9))
    const version = (await keeper.ask('ledger/shopDesk', {})).goods.find((each) => each.goodId === goodId)?.version ?? 0
    const { takeId } = await keeper.ask('ledger/takeStock', { goodId, seenVersion: version, counted: stock, reason: 'delivery' })
    await supervisor.ask('ledger/confirmStock', { takeId, decision: 'confirm' })
  }
}

async function sell(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const keeper = holder(cast, 'shopKeeper')
  clock.moveTo(at(-2, 8, 30))
  const [first, second] = await buyers(cast)
  const { code = '' } = await order(first, '肥皂')
  clock.moveTo(at(-2, 16))
  await keeper.ask('ledger/handOver', { code })
  clock.moveTo(at(-1, 19))
  await order(second, '抽纸')
}

async function change(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const [pricer, keeper, chair] = [holder(cast, 'priceSetter'), holder(cast, 'shopKeeper'), cast.persona('wang-jianguo')]
  const { goods } = await keeper.ask('ledger/shopDesk', {})
  const idOf = (name: string): string => goods.find((good) => good.name === name)?.goodId ?? ''
  clock.moveTo(at(-1, 9))
  const oil = await pricer.ask('ledger/proposePrice', { goodId: idOf('食用油'), coins: 58 })
  clock.moveTo(at(-1, 10))
  await chair.ask('ledger/confirmPrice', { goodId: idOf('食用油'), no: oil.no, decision: 'confirm' })
  clock.moveTo(at(-1, 17))
  await pricer.ask('ledger/proposePrice', { goodId: idOf('保温杯'), coins: 38 })
  clock.moveTo(at(-1, 17, 30))
  const towels = goods.find(({ name }) => name === '毛巾')
  assert(towels !== undefined, 'towels are on the shelf')
  await keeper.ask('ledger/takeStock', { goodId: towels.goodId, seenVersion: towels.version, counted: 23, reason: 'damaged', words: '一条沾了油' })
}

function holder(cast: Cast, office: OfficeRole): Actor {
  const person = cast.world.persons.find(({ offices }) => offices.includes(office))
  assert(person !== undefined, 'the village has filled its offices')
  return cast.actor(person.id)
}

/** Two representatives of different households who came to enough meetings; nobody whose phone one can hold. */
async function buyers(cast: Cast): Promise<readonly [Actor, Actor]> {
  const personas = new Set<string>(cast.world.personas.map(({ personId }) => personId))
  const homes = new Set<string>(cast.world.persons.filter(({ id }) => personas.has(id)).map(({ householdId }) => householdId))
  const found: Actor[] = []
  for (const person of cast.world.persons) {
    if (found.length === 2) break
    if (!person.offices.includes('villagerRep') || homes.has(person.householdId)) continue
    const actor = cast.actor(person.id)
    if ((await actor.ask('ledger/listGoods', {})).balance < SPENT_AT_MOST) continue
    homes.add(person.householdId)
    found.push(actor)
  }
  const [first, second] = found
  assert(first !== undefined && second !== undefined, 'two households have coins')
  return [first, second]
}

async function order(buyer: Actor, name: string) {
  const good = (await buyer.ask('ledger/listGoods', {})).goods.find((each) => each.name === name)
  assert(good !== undefined, 'it is on the shelf')
  return buyer.ask('ledger/reserve', { goodId: good.goodId, priceVersion: good.price.version, quantity: 1 })
}
