import type { SheetColumns } from '@/domain/shared/sheet-header'

/** The words of sheets with opening balances, as villages write them: read, never shown. */

export type OpeningColumn = 'group' | 'householdNo' | 'name' | 'redeemable' | 'honour'

export const OPENING_COLUMNS: SheetColumns<OpeningColumn> = {
  headers: {
    group: ['组', '组别', '小组', '村民小组', '居民小组', '所在组'],
    householdNo: ['户号', '门牌', '门牌号', '户编号', '房号', '户'],
    name: ['姓名', '名字', '户主', '户主姓名'],
    redeemable: ['可兑', '可兑积分', '可兑绿币', '余额', '积分', '绿币', '结余', '剩余积分', '可用积分'],
    honour: ['荣誉', '荣誉积分', '累计', '累计积分', '总积分']
  },
  required: ['householdNo', 'redeemable'],
  forbidden: /身份证|证件号|手机|电话|银行|账号|民族|宗教|疾病|残疾|健康|低保|婚姻/
}

/** `1,200币` → `1200` */
export const figureOf = (cell: string): string => cell.replace(/[,，](?=\d{3}(?!\d))/g, '').replace(/[分币]$/, '')

/** Whether a door's number says its group: `3组12号`. */
export const namesGroup = (door: string): boolean => door.includes('组')

/** The group of a door as its label has it: `3` → `3组`. */
export const groupLabel = (key: string): string => `${key}组`
