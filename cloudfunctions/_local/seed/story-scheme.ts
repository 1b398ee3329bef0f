import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

/** What the groups asked for at the last meetings, as the clerk wrote it down. */
const WISHES = [
  '类别,项目,分值,单位,上限,佐证',
  '环境卫生,清理门前水渠,6,次,每户每月2次,前后照片',
  '公益参与,护学岗、送老人就医,4,次,每月4次,双方确认',
  '环境卫生,可回收物交投，每公斤,3,公斤,每户每月20次,管理员称重'
].join('\n')

/** The first scheme stands on the board since before the product came; the next one is a draft that a meeting has not seen yet. */
export async function tellScheme(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const clerk = cast.persona('hu-wenjing')
  clock.moveTo(at(-2, 16))
  const file = { fileName: '各组意见.csv', base64: Buffer.from(WISHES).toString('base64'), mode: 'merge' as const }
  const { planHash } = await clerk.ask('scheme/checkTable', file)
  const { no } = await clerk.ask('scheme/importTable', { ...file, planHash })
  await clerk.ask('scheme/editTerms', {
    seenNo: no,
    terms: { unit: 'household', cycle: 'month', noticeDays: 5, priceNoticeDays: 3, expiry: { resetQuarter: 4 }, minusMode: 'honour', householdMonthCap: 80, referenceValueCents: 100 }
  })
}
