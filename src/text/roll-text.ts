import type { BadHeader } from '@/domain/community/roll-columns'
import type { BadHouseholdCode } from '@/domain/community/roll-household'
import type { BadRow } from '@/domain/community/roll-import'
import type { RollColumn } from '@/domain/community/roll-lexicon'
import type { BadCellCode } from '@/domain/community/roll-row'

/** The columns of a roll sheet, as the header should call them. */
export const rollColumnText: Readonly<Record<RollColumn, string>> = {
  group: '组别',
  grid: '网格',
  householdNo: '户号',
  name: '姓名',
  bornOn: '出生日期',
  adult: '是否成年',
  relation: '与户主关系',
  householdRep: '户代表',
  villagerRep: '村民代表',
  partyMember: '党员',
  sex: '性别',
  area: '建筑面积'
}

const cellText: Readonly<Record<BadCellCode | BadHouseholdCode, string>> = {
  MISSING: '没填',
  TOO_LONG: '太长了',
  BAD_NAME: '不像姓名，只写汉字或字母',
  BAD_HOUSEHOLD_NO: '户号没写对，例如 12 或 2单元301',
  UNKNOWN_GROUP: '没有这个组',
  UNKNOWN_GRID: '没有这个网格',
  BAD_DATE: '日期没写对，例如 1968-03-05',
  DATE_IN_FUTURE: '日期还没到',
  DATE_TOO_OLD: '日期太早了，看看是不是写错',
  MINOR_WITHOUT_BIRTH_DATE: '没成年的要填出生日期，满 18 岁那天自动算成年',
  ADULT_CONTRADICTS_BIRTH_DATE: '成年和出生日期对不上',
  BAD_YES_NO: '请填是或否',
  BAD_SEX: '请填男或女',
  BAD_AREA: '面积没写对，例如 89.5',
  DUPLICATE_PERSON: '同一户里这个名字有两行',
  NO_HEAD: '这一户没有户主',
  TWO_HEADS: '这一户有两个户主',
  TWO_HOUSEHOLD_REPS: '这一户有两个户代表',
  MINOR_AS_HOUSEHOLD_REP: '户代表要满 18 周岁',
  MINOR_AS_VILLAGER_REP: '村民代表要满 18 周岁',
  MINOR_AS_PARTY_MEMBER: '党员要满 18 周岁',
  GRIDS_DIFFER: '同一户写了两个网格',
  AREAS_DIFFER: '同一户写了两个面积',
  TOO_MANY_PERSONS: '一户超过 50 人，看看户号是不是写错'
}

/** `第 12 行，出生日期：日期没写对，例如 1968-03-05（68.3.5）` */
export function badRowText({ row, column, code, value }: BadRow): string {
  const written = value === '' ? '' : `（${value}）`
  return `第 ${row} 行，${rollColumnText[column]}：${cellText[code]}${written}`
}

export function badHeaderText(bad: BadHeader): string {
  switch (bad.code) {
    case 'EMPTY_FILE':
      return '表里没有内容。第一行写列名，下面一人一行。'
    case 'TOO_MANY_ROWS':
      return `表里有 ${bad.rows} 行，最多 ${bad.max} 行。看看是不是选错了文件。`
    case 'FORBIDDEN_COLUMN':
      return `请删掉“${bad.header}”这一列。名册用不着，也不该上传。`
    case 'DUPLICATE_COLUMN':
      return `“${bad.header}”和前面的列重复了。`
    case 'MISSING_COLUMN':
      return `缺“${rollColumnText[bad.column]}”这一列。`
  }
}
