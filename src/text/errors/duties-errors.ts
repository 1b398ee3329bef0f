import type { ErrorSentences } from './error-types'

/** Lists of duties and proofs, and tasks from above. */
export const dutiesErrors = {
  LIST_CHANGED: '刚才另一位已经改过这份清单，您这次没有存。请重新打开这一页，看过再改。',
  ENTRY_NOT_FOUND: '清单里已经没有这一条了。请重新打开这一页再看。',
  ENTRY_TAKEN: ({ key }) => `清单里已经有“${key}”了，没有存。请改编号或者名称，或者直接改原来那一条。`,
  LIST_FULL: ({ max }) => `清单最多 ${max} 条，已经满了。请先删掉不用的。`,
  LIST_FILE_UNREADABLE: '这个表读不出来，清单没有改动。请另存为 .xlsx 或 .csv 再选。',
  LIST_NOT_CLEAN: ({ badHeaders, badRows }) => `有 ${badHeaders.length + badRows.length} 处没填对，清单没有改动。照下面改好，再选一次。`,
  LIST_PLAN_CHANGED: '刚才有人改过清单，还没有导入。请重新核对一遍再导入。',
  DUE_DAY_PAST: '期限已经过了。请看看日期是不是写错。',
  TASK_CHANGED: '刚才另一位已经办过这一条。请重新打开这一页再看。',
  TASK_CLOSED: '这一条已经了结，不用再办。',
  TASK_NOT_ADMITTED: '这一条没有准入，不能记成办完。',
  TASK_ADMITTED: '这一条已经准入，不用再对清单。',
  ALREADY_OBJECTED: '退回意见已经记过了，不用再记。'
} satisfies Partial<ErrorSentences>
