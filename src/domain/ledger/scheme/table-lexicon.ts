import type { CapPeriod } from '@/domain/ledger/period'
import type { Dimension, PointCap, PointItem } from '@/domain/ledger/point-item'
import type { SheetColumns } from '@/domain/shared/sheet-header'

/** The words of point tables, as villages write them in their sheets: read, never shown. */

export type TableColumn = 'code' | 'dimension' | 'name' | 'points' | 'unit' | 'cap' | 'period' | 'per' | 'evidence' | 'earnedBy'

export const TABLE_COLUMNS: SheetColumns<TableColumn> = {
  headers: {
    code: ['编号', '编码', '代码', '序号'],
    dimension: ['类别', '维度', '分类', '类型', '大类', '指标', '积分类别', '一级指标'],
    name: ['项目', '积分项目', '积分项', '事项', '内容', '积分内容', '名称', '评分项目', '具体内容', '二级指标'],
    points: ['分值', '积分', '得分', '分数', '绿币', '币', '加减分', '积分标准', '奖励积分', '标准'],
    unit: ['单位', '计分单位', '计量单位', '怎么计'],
    cap: ['上限', '封顶', '最多', '次数上限', '限次', '上限次数'],
    period: ['周期', '频次', '上限周期', '统计周期', '时间'],
    per: ['按谁', '计算对象', '按户按人', '对象'],
    evidence: ['佐证', '证明', '佐证材料', '证明材料', '依据', '凭证', '认定方式', '怎么证明'],
    earnedBy: ['得分方式', '申报方式', '入账方式']
  },
  required: ['dimension', 'name', 'points', 'evidence']
}

/** What points look like in a cell: `+5`, `5分`, `扣5分`, `5分/次`. */
export const POINTS_CELL = /^(?<word>扣|减|加)?(?<sign>[+\-−－])?(?<figure>\d{1,6})(?:\.0+)?(?:分|币|积分)?(?:\/?每?(?:次|小时|公斤))?$/
export const MINUS_WORDS: readonly string[] = ['扣', '减']

/** Letters of a cell that are read at most. */
export const TABLE_CELL_MAX = 60

export const DIMENSION_WORDS: ReadonlyMap<string, Dimension> = words<Dimension>({
  environment: ['环境卫生', '环境', '人居环境', '卫生', '生态环境', '生态', '美丽庭院', '环境整治', '生态文明'],
  neighbourhood: ['邻里和睦', '邻里', '邻里互助', '互助', '和睦', '家庭和睦', '家风', '平安和谐'],
  publicWelfare: ['公益参与', '公益', '志愿服务', '志愿', '公益事业', '奉献', '社会公益', '公共事务'],
  customs: ['移风易俗', '乡风', '乡风文明', '文明乡风', '文明新风', '婚丧'],
  covenant: ['遵规守约', '村规民约', '居民公约', '守约', '遵纪守法', '守法', '法治', '平安'],
  deliberation: ['议事参与', '议事', '民主议事', '参与治理', '参事议事', '自治'],
  honour: ['表彰', '荣誉', '荣誉表彰', '先进', '获奖', '奖励'],
  reminder: ['提醒', '减分', '扣分', '负面', '扣分项', '减分项', '负面清单']
})

export const UNIT_WORDS: ReadonlyMap<string, PointItem['unit']> = words<PointItem['unit']>({
  time: ['次', '每次', '1次', '分/次', '项', '件', '人次', '户', '月', '年'],
  hour: ['小时', '每小时', '1小时', '时', '分/小时'],
  kilogram: ['公斤', '每公斤', '千克', 'kg', '1公斤', '分/公斤']
})

export const PERIOD_WORDS: ReadonlyMap<string, CapPeriod> = words<CapPeriod>({
  day: ['日', '天', '每日', '每天', '一天'],
  month: ['月', '每月', '月度', '一月', '一个月', '按月'],
  quarter: ['季', '季度', '每季', '每季度', '一季', '一季度', '按季'],
  year: ['年', '每年', '年度', '一年', '全年', '按年'],
  ever: ['一次性', '终身', '一生', '仅一次', '只一次', '一人一次', '一户一次']
})

export const PER_WORDS: ReadonlyMap<string, PointCap['per']> = words<PointCap['per']>({
  person: ['人', '每人', '按人', '个人', '村民'],
  household: ['户', '每户', '按户', '家庭', '农户']
})

export const EARNED_WORDS: ReadonlyMap<string, PointItem['earnedBy']> = words<PointItem['earnedBy']>({
  claim: ['申报', '自主申报', '自己申报', '登记', '审核'],
  meetingAttendance: ['会议签到', '开会签到', '参会签到']
})

/** In the column 上限: no cap at all. */
export const NO_CAP_WORDS: ReadonlySet<string> = new Set(['', '不限', '不封顶', '无', '无上限', '没有', '-', '/', '—'])

/** How codes begin where a table has none, or only running numbers. */
export const CODE_PREFIX: Readonly<Record<Dimension, string>> = {
  environment: 'ENV', neighbourhood: 'NEI', publicWelfare: 'PUB', customs: 'CUS', covenant: 'RUL', deliberation: 'DEL', honour: 'HON', reminder: 'MIN'
}

function words<T extends string>(lists: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  return new Map(Object.entries<readonly string[]>(lists).flatMap(([meaning, list]) => list.map(word => [word, meaning as T] as const)))
}
