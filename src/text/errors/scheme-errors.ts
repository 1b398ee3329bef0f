import { badItemText, badSchemeText, badTermsText, badTogetherText } from '@/text/scheme-words'
import type { ErrorSentences } from './error-types'

/** 积分方案, and what is brought in from before. */
export const schemeErrors = {
  SCHEME_NOT_ADOPTED: '村里的积分方案还没有通过并公开，现在还不能申报，也不能发绿币。',
  SCHEME_DRAFT_EXISTS: '已经有一份草案了。接着改那一份，或者先把它删掉。',
  SCHEME_VERSION_UNKNOWN: '没有这一版方案。请刷新再看。',
  SCHEME_NO_DRAFT: '草案已经不在了：通过了，或者被删了。请刷新再看。',
  SCHEME_CHANGED: '刚才另一位改过草案，您这次没有存。请刷新，看过再改。',
  SCHEME_TO_PUBLISH_FIRST: ({ version }) => `第 ${version} 版通过了还没公开。先公开它，再定下一版。`,
  SCHEME_UNFIT: ({ reason }) => `还不能定下来。${badSchemeText(reason)}`,
  SCHEME_ALREADY_PUBLISHED: '这一版已经公开了。',
  DECISION_NOT_FOUND: '没有找到这份决议。请从公开栏里再选一次。',
  DECISION_NOT_PASSED: '这份决议没有通过，不能当依据。',
  DECISION_TAKEN_DOWN: '这份决议已经撤下，不能当依据。',
  DECISION_NOT_FORMAL: '这次投票只是听意见，不是正式决定，不能当依据。',
  TERM_OUT_OF_RANGE: badTermsText,
  ITEM_BARRED: badItemText,
  BAD_ITEM_CODE: badItemText,
  BAD_ITEM_WORDS: badItemText,
  POINTS_OUT_OF_RANGE: badItemText,
  REMINDER_TOUCHES_COINS: badItemText,
  EARNING_HONOUR_ONLY: badItemText,
  ATTENDANCE_COUNTS_TIMES: badItemText,
  ATTENDANCE_CODE: badItemText,
  CAP_OUT_OF_RANGE: badItemText,
  TOO_MANY_ITEMS: badTogetherText,
  ITEM_CODE_TAKEN: badTogetherText,
  REMINDERS_NOT_USED: badTogetherText,
  TABLE_UNREADABLE: '这个表读不出来，什么也没有改。请另存为 .xlsx 或 .csv 再选。',
  TABLE_NOT_CLEAN: ({ badHeaders, badRows }) => `有 ${badHeaders.length + badRows.length} 处没填对，草案没有改动。照下面改好，再选一次。`,
  TABLE_PLAN_CHANGED: '刚才有人改过，还没有导入。请重新核对一遍再导入。',
  OPENINGS_NOT_CLEAN: ({ badHeaders, badRows }) => `有 ${badHeaders.length + badRows.length} 处没填对，一户也没有入账。照下面改好，再选一次。`,
  OPENINGS_STAGED_BEFORE: '这份余额已经送审过了，不会再入一次账。',
  OPENINGS_DECIDED: '这份余额别人已经定过。请刷新再看。',
  OPENINGS_NOT_CONFIRMED: '这份余额还没有第二个人核对，不能入账。',
  OPENINGS_STEP_OUT_OF_ORDER: '另一位正在入账。请刷新再看。'
} satisfies Partial<ErrorSentences>
