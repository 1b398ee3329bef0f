import type { ProofItem } from '@/domain/duties/duty-list'
import { assert } from '@/domain/shared/result'
import type { Actor, Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

/** The village's own entries only: the provincial lists keep their empty places, for nobody here knows their text. */
const SOURCE = '云溪村示例清单，不是省里的清单'
const OWN_LIST = [
  '编号,类别,事项,依据,来源,备注',
  `村1,依法履职,召集村民会议,《村民委员会组织法》第二十五条,${SOURCE},提前十天通知`,
  `村2,依法履职,召集村民代表会议,《村民委员会组织法》第二十九条、第三十条,${SOURCE},每季度一次`,
  `村3,依法履职,组织村民协商,《村民委员会组织法》第三十三条,${SOURCE},`,
  `村4,依法履职,村务公开,《村民委员会组织法》第三十五条,${SOURCE},`,
  `村5,依法履职,修订村规民约并报镇里备案,《村民委员会组织法》第三十一条,${SOURCE},`,
  `协1,协助,入冬森林防火宣传和巡查,《森林防火条例》，镇里每年发通知,${SOURCE},经费由镇里出`,
  `协2,协助,防汛值班、通知转移,《防洪法》，镇里每年发通知,${SOURCE},经费由镇里出`,
  `不1,不应承担,替商业公司推销、收费,没有法律依据,${SOURCE},`,
  `不2,不应承担,只为留痕的打卡和截图,没有法律依据,${SOURCE},`
].join('\n')

/** The lists of the village, and four tasks that came from above: let in, done, two that were not. */
export async function tellDuties(cast: Cast, clock: SeedClock, { at, day }: Calendar): Promise<void> {
  const chair = cast.persona('wang-jianguo')
  const clerk = cast.persona('hu-wenjing')
  clock.moveTo(at(-45, 10))
  await importOwnList(clerk)
  clock.moveTo(at(-40, 15, 20))
  await fillIn(clerk, '居民养犬证明', { whoIssues: '镇派出所户籍窗口', how: '带身份证、狗的免疫证' })
  await fillIn(clerk, '残疾状况证明', { whoIssues: '镇便民服务中心残联窗口', how: '带身份证，窗口会说去哪家医院评定' })
  clock.moveTo(at(-20, 9))
  const fire = await chair.ask('duties/registerTask', { title: '入冬森林防火巡查', office: '镇应急办', dueDay: day(12), cites: '协1', funds: '镇里出 1200 元巡查补贴' })
  assert(fire.admitted, 'the list has an entry for it')
  const flood = await chair.ask('duties/registerTask', { title: '秋汛值班表报送', office: '镇水利站', dueDay: day(-10), cites: '协2', funds: '镇里出 600 元' })
  clock.moveTo(at(-11, 17))
  await clerk.ask('duties/closeTask', { taskId: flood.taskId, seenNo: 1, as: 'done' })
  clock.moveTo(at(-6, 11))
  const shots = await clerk.ask('duties/registerTask', { title: '每天在群里截图上报学习人数', office: '镇宣传办', dueDay: day(5) })
  clock.moveTo(at(-5, 9, 30))
  await chair.ask('duties/objectTask', { taskId: shots.taskId, seenNo: 1, words: '学习的事村里会办，每天截图没有依据，请改成月底报一个数。' })
  clock.moveTo(at(-3, 16))
  await clerk.ask('duties/registerTask', { title: '动员村民买意外险', office: '镇便民服务中心', dueDay: day(20), cites: '不1' })
}

async function importOwnList(clerk: Actor): Promise<void> {
  const file = { list: 'duties' as const, level: 'local' as const, fileName: '云溪村事项清单.csv', base64: Buffer.from(OWN_LIST).toString('base64') }
  const { planHash } = await clerk.ask('duties/checkList', file)
  await clerk.ask('duties/importList', { ...file, basis: SOURCE, planHash })
}

/** Who issues it was asked at the window, as every committee has to. */
async function fillIn(clerk: Actor, name: string, found: Pick<ProofItem, 'whoIssues' | 'how'>): Promise<void> {
  const { items, version } = await clerk.ask('duties/readProofs', {})
  const item = items.find((each) => each.name === name)
  assert(item !== undefined, 'the national list has it')
  const { issuable: _issuable, aliases, ...rest } = item
  const basis = '镇便民服务中心窗口问到（示例）'
  await clerk.ask('duties/putProof', { basis, seenVersion: version, key: name, proof: { ...rest, ...found, aliases: [...aliases], whoSource: basis } })
}
