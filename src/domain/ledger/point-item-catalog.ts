import type { CapPeriod } from './period'
import type { Dimension, PointCap, PointItem, PointItemCatalog } from './point-item'

const cap = (times: number, period: CapPeriod, per: PointCap['per'] = 'person'): PointCap => ({ times, period, per })

type Common = 'dimension' | 'unit' | 'track' | 'effect' | 'earnedBy'

const items = (dimension: Dimension, list: readonly (Omit<PointItem, Common> & Partial<Pick<PointItem, Common>>)[]): readonly PointItem[] =>
  list.map(item => ({ dimension, unit: 'time', track: 'redeemable', effect: 'earn', earnedBy: 'claim', ...item }))

const reminders = (list: readonly Omit<PointItem, Common>[]): readonly PointItem[] =>
  list.map(item => ({ ...item, dimension: 'reminder', unit: 'time', track: 'honour', effect: 'remind', earnedBy: 'claim' }))

/**
 * A set to start from; the village changes it by resolution. There is no item for a ballot and never will be:
 * DEL01 thanks for coming to a meeting, whatever one says or votes there.
 */
export const STARTER_CATALOG: PointItemCatalog = {
  version: 1,
  items: [
    ...items('environment', [
      { code: 'ENV01', name: '门前屋后清洁，月评达标', points: 5, cap: cap(1, 'month', 'household'), evidence: '评议员照片' },
      { code: 'ENV02', name: '参加集中清扫', points: 5, cap: cap(4, 'month'), evidence: '扫码签到' },
      { code: 'ENV03', name: '垃圾分类月评达标', points: 5, cap: cap(1, 'month', 'household'), evidence: '网格记录' },
      { code: 'ENV04', name: '植树护绿', points: 10, cap: cap(2, 'quarter'), evidence: '照片' },
      { code: 'ENV05', name: '可回收物交投，每公斤', points: 2, unit: 'kilogram', cap: cap(20, 'month', 'household'), evidence: '管理员称重' }
    ]),
    ...items('neighbourhood', [
      { code: 'NEI01', name: '邻里帮扶', points: 10, cap: cap(2, 'month'), evidence: '双方确认' },
      { code: 'NEI02', name: '关爱独居老人', points: 10, cap: cap(4, 'month'), evidence: '网格记录' },
      { code: 'NEI03', name: '协助化解纠纷', points: 5, cap: cap(2, 'month'), evidence: '调解记录，不写姓名' }
    ]),
    ...items('publicWelfare', [
      { code: 'PUB01', name: '志愿服务，每小时', points: 2, unit: 'hour', cap: cap(20, 'month'), evidence: '签到签退' },
      { code: 'PUB02', name: '公共劳动', points: 8, cap: cap(2, 'month'), evidence: '组长确认' },
      { code: 'PUB03', name: '无偿献血', points: 10, cap: cap(2, 'year'), evidence: '看证不留存' },
      { code: 'PUB04', name: '维修公共设施', points: 5, cap: cap(2, 'month'), evidence: '前后照片' },
      { code: 'PUB05', name: '拾金不昧', points: 5, cap: cap(4, 'year'), evidence: '村委会确认' }
    ]),
    ...items('customs', [
      { code: 'CUS01', name: '红白喜事简办并报备', points: 20, evidence: '理事会登记表' },
      { code: 'CUS02', name: '不放烟花爆竹、文明祭扫', points: 5, cap: cap(2, 'year'), evidence: '承诺并核实' }
    ]),
    ...items('covenant', [
      { code: 'RUL01', name: '签读村规民约新版本', points: 5, evidence: '签名', cap: cap(1, 'year', 'household') },
      { code: 'RUL02', name: '安全用电用火自查', points: 3, cap: cap(1, 'quarter', 'household'), evidence: '自查表' },
      { code: 'RUL03', name: '报告安全隐患属实', points: 5, cap: cap(4, 'quarter'), evidence: '办结事项' }
    ]),
    ...items('deliberation', [
      { code: 'DEL01', name: '出席议事会、村民小组会', points: 5, cap: cap(2, 'month'), earnedBy: 'meetingAttendance', evidence: '签到' },
      { code: 'DEL02', name: '建议被采纳', points: 10, cap: cap(4, 'year'), evidence: '决议链接' },
      { code: 'DEL03', name: '担任议事监督员', points: 8, cap: cap(2, 'quarter'), evidence: '监督记录' }
    ]),
    ...items('honour', [
      { code: 'HON01', name: '获评“好媳妇”“最美庭院”等', points: 15, cap: cap(2, 'year'), evidence: '证书' },
      { code: 'HON02', name: '应征入伍', points: 30, cap: cap(1, 'ever'), evidence: '看通知书不留存' },
      { code: 'HON03', name: '见义勇为', points: 50, evidence: '村委会和监督委员会确认' }
    ]),
    ...reminders([
      { code: 'MIN01', name: '乱倒垃圾经提醒不改', points: 5, cap: cap(2, 'month', 'household'), evidence: '两次提醒记录' },
      { code: 'MIN02', name: '占用公共通道经提醒不改', points: 5, cap: cap(2, 'month', 'household'), evidence: '两次提醒记录' },
      { code: 'MIN03', name: '违规焚烧秸秆垃圾', points: 10, cap: cap(1, 'month', 'household'), evidence: '只拍地点的照片' },
      { code: 'MIN04', name: '申报不实', points: 10, evidence: '评议员和监督委员确认' }
    ])
  ]
}

/** Attending a meeting; the only item that is credited without a claim. */
export const ATTENDANCE_ITEM = 'DEL01'
