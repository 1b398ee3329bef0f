import { foldedCell } from '@/domain/shared/sheet-header'

/** The words of village rolls, as committees write them in their sheets: read, never shown. */

/** What a column of a roll sheet means. */
export const ROLL_COLUMNS = [
  'group', 'grid', 'householdNo', 'name', 'bornOn', 'adult', 'relation', 'householdRep', 'villagerRep', 'partyMember', 'sex', 'area'
] as const
export type RollColumn = (typeof ROLL_COLUMNS)[number]

/** Headers as they occur; compared after `folded`. */
export const ROLL_HEADERS: Readonly<Record<RollColumn, readonly string[]>> = {
  group: ['组', '组别', '小组', '村民小组', '居民小组', '所在组'],
  grid: ['网格', '网格号', '所属网格'],
  householdNo: ['户号', '门牌', '门牌号', '户编号', '房号'],
  name: ['姓名', '名字'],
  bornOn: ['出生日期', '出生年月日', '生日'],
  adult: ['是否成年', '成年', '满18周岁', '是否满18周岁'],
  relation: ['与户主关系', '户主', '是否户主', '关系'],
  householdRep: ['户代表', '是否户代表'],
  villagerRep: ['村民代表', '居民代表', '是否村民代表', '是否居民代表'],
  partyMember: ['党员', '是否党员'],
  sex: ['性别'],
  area: ['建筑面积', '专有面积', '面积', '建筑面积(平方米)', '建筑面积(㎡)', '建筑面积(m2)']
}

/** Columns that must not even be uploaded (least data: PIPL art. 6, 28). */
export const FORBIDDEN_HEADER = /身份证|证件号|手机|电话|银行|账号|民族|宗教|疾病|残疾|健康|低保|婚姻|照片|指纹|人脸|微信/

export const YES_WORDS: ReadonlySet<string> = new Set(['是', '√', '✓', '1', 'Y', '有', '已'])
export const NO_WORDS: ReadonlySet<string> = new Set(['', '否', '×', '0', 'N', '无', '不是', '未'])

/** In its own column a mark may be spelt out: 党员 in column 党员. */
export const OWN_WORDS: Partial<Readonly<Record<RollColumn, RegExp>>> = {
  adult: /^成年$/, householdRep: /^户代表$/, villagerRep: /^[村居]民代表$/, partyMember: /^(中共|预备)?党员$/
}

/** In the column 与户主关系; any other relation (妻, 长子 …) is read and forgotten. */
export const HEAD_WORDS: ReadonlySet<string> = new Set(['户主', '本人'])

export const SEX_WORDS = /^([男女]性?)?$/
export const WOMAN = /^女/

const DIGITS = '〇一二三四五六七八九'
const TEN = '十'

/** Cells and headers are compared like that. */
export const folded = foldedCell

/** `第三村民小组`, `3组`, `３` → `3`; `张家塘组` → `张家塘`. */
export function unitKey(text: string): string {
  const bare = folded(text).replace(/^第/, '').replace(/(村民小组|居民小组|小组|组|网格|号|片区)+$/, '')
  return /^[〇一二三四五六七八九十]+$/.test(bare) ? arabic(bare) : bare.replace(/^0+(?=\d)/, '')
}

/** `十二` → `12`, `二十` → `20`, `二一` → `21`. */
function arabic(numeral: string): string {
  const ten = numeral.indexOf(TEN)
  const digits = (part: string) => [...part].map(letter => DIGITS.indexOf(letter)).join('')
  if (ten < 0) return digits(numeral)
  return `${digits(numeral.slice(0, ten)) || '1'}${digits(numeral.slice(ten + 1)) || '0'}`
}

/** `3组012号` → `12`, `3栋2单元301室` stays; undefined if it is no household number. */
export function householdNoOf(text: string): string | undefined {
  const no = folded(text).toUpperCase().replace(/^.*组(?=.)/, '').replace(/[号户]$/, '').replace(/^0+(?=\d)/, '')
  return /^[0-9A-Z栋幢座单元室楼层号-]+$/.test(no) ? no : undefined
}

/** What neighbours call a household: `3组12号`, `3组3栋2单元301`. */
export const householdLabel = (groupName: string, householdNo: string): string =>
  /^[\d-]+$/.test(householdNo) ? `${groupName}${householdNo}号` : `${groupName}${householdNo}`

/** `1990-1-2`, `1990/01/02`, `1990.1.2`, `1990年1月2日`, `19900102` → `1990-01-02`; anything else → `` (no day). */
export function isoDayOf(text: string): string {
  const day = folded(text)
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day)
  return parts === null ? '' : parts.slice(1).map(part => part.padStart(2, '0')).join('-')
}

/** `88.5㎡` → 8850 in 0.01 m²; undefined if it is no area. */
export function areaOf(text: string): number | undefined {
  const parts = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(folded(text).replace(/(m2|平方米|平米)$/i, ''))
  return parts === null ? undefined : Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}
