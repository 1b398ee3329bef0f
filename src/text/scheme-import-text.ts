import type { BadOpening, BadOpeningCode } from '@/domain/ledger/scheme/import-openings'
import type { OpeningColumn } from '@/domain/ledger/scheme/openings-lexicon'
import type { BadTableRow } from '@/domain/ledger/scheme/import-table'
import type { BadCellCode } from '@/domain/ledger/scheme/table-row'
import type { TableColumn } from '@/domain/ledger/scheme/table-lexicon'
import type { BadSheetHeader } from '@/domain/shared/sheet-header'
import { badItemText } from './scheme-words'

const TABLE_COLUMNS: Readonly<Record<TableColumn, string>> = {
  code: '编号', dimension: '类别', name: '项目', points: '分值', unit: '单位', cap: '上限', period: '周期', per: '按谁', evidence: '佐证', earnedBy: '得分方式'
}
const CELLS: Readonly<Record<BadCellCode | 'TWICE', string>> = {
  MISSING: '没填',
  TOO_LONG: '太长了',
  UNKNOWN_WORD: '没看懂，请照样表的写法',
  BAD_POINTS: '要写整数，例如 5',
  BAD_CAP: '上限没写对，例如 每月4次',
  CAP_WITHOUT_PERIOD: '上限要写明多长时间，例如 每月4次',
  TWICE: '跟前面一行重了'
}
const OPENING_COLUMNS: Readonly<Record<OpeningColumn, string>> = { group: '组', householdNo: '户号', name: '姓名', redeemable: '可兑', honour: '荣誉' }
const OPENINGS: Readonly<Record<BadOpeningCode, string>> = {
  MISSING: '没填',
  UNKNOWN_HOUSEHOLD: '名册里没有这一户',
  HOUSEHOLD_NOT_CLEAR: '有好几户是这个号，请写上组',
  UNKNOWN_PERSON: '这一户没有这个人',
  PERSON_NOT_CLEAR: '这一户有两个人叫这个名字',
  NOT_WHOLE: '要写整数',
  NEGATIVE: '不能是负数',
  ABOVE_LIMIT: '一户最多 5000，看看是不是多打了数字',
  NOTHING_TO_OPEN: '两样都是 0，不用导入',
  TWICE: '这一户前面已经有一行',
  OPENED_BEFORE: '这一户以前导入过了'
}

const rowText = (row: number, column: string, what: string, value: string): string => `第 ${row} 行，${column}：${what}${value === '' ? '' : `（${value}）`}`

/** `第 3 行，分值：要写整数，例如 5（2.5）` */
export function badTableRowText({ row, column, code, value, reason }: BadTableRow): string {
  if (code === 'BAD_ITEM') return rowText(row, TABLE_COLUMNS[column], reason === undefined ? '' : badItemText(reason).replace(/。$/, ''), value)
  return rowText(row, TABLE_COLUMNS[column], CELLS[code], value)
}

export const badOpeningText = ({ row, column, code, value }: BadOpening): string => rowText(row, OPENING_COLUMNS[column], OPENINGS[code], value)

export const badTableHeaderText = (bad: BadSheetHeader<TableColumn>): string => headerText(bad, TABLE_COLUMNS)
export const badOpeningHeaderText = (bad: BadSheetHeader<OpeningColumn>): string => headerText(bad, OPENING_COLUMNS)

function headerText<C extends string>(bad: BadSheetHeader<C>, names: Readonly<Record<C, string>>): string {
  switch (bad.code) {
    case 'EMPTY_FILE': return '表里没有内容。第一行写列名，下面一行一条。'
    case 'TOO_MANY_ROWS': return `表里有 ${bad.rows} 行，最多 ${bad.max} 行。`
    case 'FORBIDDEN_COLUMN': return `“${bad.header}”这一列不能导入，请删掉。`
    case 'DUPLICATE_COLUMN': return `“${bad.header}”这一列有两个。`
    case 'MISSING_COLUMN': return `少了“${names[bad.column]}”这一列。`
  }
}
