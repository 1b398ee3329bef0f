import type { ErrorSentences } from './error-types'

/** Slips of paper in a secret ballot. */
export const slipErrors = {
  SLIPS_ONLY_IN_SECRET: '只有无记名表决才用这种编了号的纸票。记名表决的纸票在「登记票数」里登记。',
  SLIPS_TOO_EARLY: '投票还没开始。票上要印公示的校验码，开始以后再来。',
  SLIPS_TOO_LATE: '投票已经截止，不能再印票、发票。',
  POLL_WITHOUT_PAPER: '这次表决没有选纸票，印不了票。',
  SLIP_BATCHES_FULL: ({ max }) => `最多印 ${max} 批，已经印满了。`,
  SLIP_BATCH_CLOSED: ({ batch }) => `${batch} 批已经对好数、封存了，不能再改。`,
  SLIP_UNKNOWN: ({ serial }) => `没有印过 ${serial} 这张票。请再看一眼票号。`,
  SLIP_SPOILED: ({ serial }) => `${serial} 已经作废，不能再算。请核对这张票。`,
  SLIP_NOT_SPOILED: ({ batch }) => `${batch} 批里没有这张作废的票。请再看一眼票号。`,
  SLIPS_ALL_SPOILED: ({ printed }) => `这一批 ${printed} 张都作废了。请看看是不是选错了批。`,
  SLIP_TWICE: ({ serial }) => `${serial} 录了两遍，没有交上去。请删掉一遍。`,
  SLIP_OF_OTHER_BATCH: ({ serial, batch }) => `${serial} 是 ${batch} 批的票。请放到那一批里录。`,
  SLIP_MARK_INVALID: ({ serial }) => `${serial} 录的跟这次的填法对不上。看不清的请按无效。`,
  SLIP_READING_MISSING: ({ have }) => `要两位监票人各录一遍，现在有 ${have} 份。`,
  SLIP_READINGS_DIFFER: ({ count }) => `有 ${count} 张票两位录得不一样。请把票拿出来，各自再看。`,
  SLIP_PHOTOS_MISSING: '还没有拍票的照片。请把票摊开拍一张，再来对数。',
  SLIPS_ENTERED_DIFFER: ({ used, entered }) => `票箱里数到 ${used} 张，录了 ${entered} 张。请再数一遍。`,
  SLIPS_UNBALANCED: ({ printed, used, spoiled, returned }) =>
    `印了 ${printed} 张，用了 ${used} 张 + 作废 ${spoiled} 张 + 剩下 ${returned} 张 = ${used + spoiled + returned} 张，对不上。请再数一遍。`,
  SLIPS_EXCEED_UNITS: ({ slips, units }) => `票箱里有 ${slips} 张票，只有 ${units} 户（人）领了纸票，多了 ${slips - units} 张。这一批不能封存，请找监督委员会。`,
  SPOILED_UNNAMED: ({ unnamed, named }) => `有 ${unnamed} 张作废的票还不知道票号，现在选了 ${named} 张。请对着剩下的票，选出少了哪几张。`,
  SLIP_BATCH_UNREAD: ({ batch, have }) => `${batch} 批纸票要两位监票人各录一遍，现在有 ${have} 份。`,
  SLIP_BATCH_DIFFERS: ({ batch, count }) => `${batch} 批有 ${count} 张票两位录得不一样，对好再唱票。`,
  SLIP_BATCH_OPEN: ({ batch }) => `${batch} 批纸票还没对数封存，对好再唱票。`,
  UNIT_NOT_ON_PAPER: '这一户（人）还没有领纸票。先登记领票，再记代写。',
  ASSISTANCE_RECORDED: '这张票的代写已经记过了。',
  HELPER_IS_WITNESS: '代写的人和在场看着的人，要是两个人。',
  HELPER_IS_VOTER: '代写和在场的人，不能是投票的人自己。',
  HELPER_IN_OFFICE: '村（居）委会、监督委员会的人和监票人不代写，也不在旁边看。请找别的邻居。',
  HELPER_HELPS_TOO_MANY: ({ max }) => `这位邻居已经帮 ${max} 户写过了。请换一位。`
} satisfies Partial<ErrorSentences>
