import type { ListName } from '@/domain/duties/duty-list'
import type { BadListHeader, BadListRow, BadListCellCode } from '@/domain/duties/import-list'
import type { ListColumn } from '@/domain/duties/list-lexicon'

/** The committee's side of the lists. */
export const dutiesDeskText = {
  title: '清单和准入',
  tabs: { duties: '事项', proofs: '证明', tasks: '上面派的事' },
  tab: '看哪一份',
  add: { duties: '加一条事项', proofs: '加一种证明' },
  import: '导入表格',
  newTask: '登记一件',
  history: '改动记录',
  unanswered: (count: number) => `${count} 种还没写谁来开`,
  unansweredHint: '问到一种，点开写一种。居民查的时候最想知道的就是这一句。',
  allAnswered: '每一种都写了谁来开',
  more: (count: number) => `再看 ${count} 条`
} as const

/** One entry. */
export const entryText = {
  title: { duties: { new: '加一条事项', old: '改这一条' }, proofs: { new: '加一种证明', old: '改这一种' } },
  fields: {
    code: '编号', title: '事项', legalBasis: '依据', source: '来源', note: '备注',
    name: '证明名称', aliases: '别的叫法', whoIssues: '谁来开', whoSource: '谁来开，出自哪里', how: '怎么办', onlineLink: '网上办'
  },
  hints: {
    code: '照清单上的编号', title: '照清单原话', legalBasis: '例如：《村民委员会组织法》第三十五条', source: '文件名和文号', note: '可以不写',
    name: '照清单原话', aliases: '居民平时怎么说，用顿号隔开', whoIssues: '问到了再写，例如：镇派出所户籍窗口', whoSource: '哪份文件写的，或者问了哪个窗口',
    how: '带什么、去哪里，可以不写', onlineLink: '网址，或者在哪个软件里找，可以不写'
  },
  kind: '哪一类',
  kindMissing: '先选是哪一类',
  level: '谁的清单',
  basis: '这次改动的出处',
  basisHint: '哪份文件，或者问了哪个窗口',
  basisNote: '谁都能在改动记录里看到。',
  missing: '还没写',
  tooLong: (max: number) => `最多 ${max} 个字`,
  tooManyAliases: (max: number) => `最多写 ${max} 个叫法`,
  aliasTooLong: (max: number) => `每个叫法最多 ${max} 个字`,
  fixFirst: (count: number) => `还有 ${count} 处没填好`,
  save: '存这一条',
  remove: '删掉这一条',
  removeTitle: (label: string) => `删掉“${label}”`,
  removeNote: '居民马上就查不到了。改动记录里留着。',
  removeAction: '删掉',
  removeOff: '先写出处',
  gone: '清单里已经没有这一条了',
  goneText: '可能另一位刚删掉。退回去看看。'
} as const

/** 导入. */
export const listImportText = {
  title: { duties: '导入事项清单', proofs: '导入证明清单' },
  what: '把清单存成 .xlsx 或 .csv，第一行写列名，下面一条一行。',
  fromChat: '微信里先把表发到“文件传输助手”，再从聊天里选。',
  must: '必须有',
  mustList: { duties: '编号、类别、事项、依据、来源', proofs: '证明名称、来源' },
  may: '可以加',
  mayList: { duties: '备注', proofs: '别的叫法、谁来开、谁来开的依据、怎么办、网上办理' },
  kinds: '类别写',
  kindsList: '依法履职、协助、不应承担',
  template: '照这个样子填',
  templateLines: {
    duties: ['编号,类别,事项,依据,来源', '（照清单）,依法履职,（照清单原话）,（哪部法第几条）,（文件名、文号）'],
    proofs: ['证明名称,谁来开,怎么办,来源', '（照清单原话）,（问到了再写）,（要带什么）,（文件名、文号）']
  } satisfies Readonly<Record<ListName, readonly string[]>>,
  copyTemplate: '复制这两行',
  copied: '已复制，粘到表里就行',
  copyFailed: '没复制成，再点一次',
  level: '这是谁的清单',
  levelHint: '一份文件就是这一级的全部：文件里没有的，导入时会从这一级删掉。别的级不动。',
  choose: '选清单文件',
  chooseOther: '换一个文件',
  again: '同一个文件再核对一次',
  checking: (file: string) => `正在核对 ${file}`,
  checkingHint: '一行一行在看，现在什么都没改。',
  badTitle: (count: number) => `有 ${count} 处要改`,
  badMore: (count: number) => `再显示 ${count} 处`,
  previewTitle: '核对好了，还没导入',
  counts: (added: number, changed: number, removed: number, same: number) => `新加 ${added}，改动 ${changed}，删去 ${removed}，没变 ${same}`,
  added: '新加',
  changed: '改动',
  removed: '删去',
  ignored: (headers: readonly string[]) => `没用到的列：${headers.join('、')}。里面的内容没有读。`,
  nothing: '和现在的清单一样，不用导入',
  basis: '这份清单的出处',
  basisHint: '文件名和文号',
  basisOff: '先写出处',
  confirm: '就按这个导入',
  doneTitle: '清单导入好了',
  doneText: (file: string) => `${file} 已经写进清单，居民现在就能查到。`,
  toList: '回到清单'
} as const

const columnText: Readonly<Record<ListColumn, string>> = {
  code: '编号', kind: '类别', title: '事项', legalBasis: '依据', source: '来源', note: '备注',
  name: '证明名称', aliases: '别的叫法', whoIssues: '谁来开', whoSource: '谁来开的依据', how: '怎么办', onlineLink: '网上办理'
}
const cellText: Readonly<Record<BadListCellCode, string>> = {
  MISSING: '没填',
  TOO_LONG: '太长了',
  TOO_MANY_ALIASES: '叫法太多，最多 20 个',
  UNKNOWN_KIND: '请填依法履职、协助或者不应承担',
  ID_NUMBER: '不要写身份证号',
  TWICE: '前面已经有了',
  TAKEN_ELSEWHERE: '别的清单里已经有这个编号'
}

/** `第 3 行，类别：请填依法履职、协助或者不应承担（收税）` */
export const badListRowText = ({ row, column, code, value }: BadListRow): string => `第 ${row} 行，${columnText[column]}：${cellText[code]}${value === '' ? '' : `（${value}）`}`

export function badListHeaderText(bad: BadListHeader): string {
  switch (bad.code) {
    case 'EMPTY_FILE':
      return '表里没有内容。第一行写列名，下面一条一行。'
    case 'TOO_MANY_ROWS':
      return `加起来有 ${bad.rows} 条，最多 ${bad.max} 条。看看是不是选错了文件。`
    case 'FORBIDDEN_COLUMN':
      return `请删掉“${bad.header}”这一列。`
    case 'DUPLICATE_COLUMN':
      return `“${bad.header}”和前面的列重复了。`
    case 'MISSING_COLUMN':
      return `缺“${columnText[bad.column]}”这一列。`
  }
}

/** A task being written down, and what is done with it. */
export const taskDeskText = {
  newTitle: '登记上面派的事',
  fields: { title: '什么事', office: '谁派的', cites: '清单哪一条', legalBasis: '来文写的依据', funds: '经费' },
  hints: { title: '照来文原话', office: '例如：镇经济发展办', legalBasis: '来文没写就空着', funds: '谁出、出多少，没写就空着' },
  citesNone: '来文没写',
  citesOther: '来文写了，清单里没有',
  citesOtherField: '来文写的编号',
  dueDay: '期限',
  chooseDay: '选日期',
  dayMissing: '还没选期限',
  answer: '对清单的结果',
  register: '登记，公开结果',
  object: '提退回意见',
  objectTitle: '给对方提退回意见',
  objectNote: '提了以后大家都能看到。下面可以复制或者打印给对方。',
  objectWords: '再补一句',
  objectWordsHint: '可以不写',
  objectAction: '提退回意见',
  citeAgain: '补了，再对一次',
  citeAgainTitle: '按现在的清单再对一次',
  citeAgainAction: '再对一次',
  finish: '办完了',
  finishTitle: '记成办完',
  finishNote: '记了以后不能再改。',
  finishAction: '记成办完',
  withdraw: '对方收回了',
  withdrawTitle: '记成对方收回',
  withdrawNote: '记了以后不能再改。',
  withdrawAction: '记成收回'
} as const
