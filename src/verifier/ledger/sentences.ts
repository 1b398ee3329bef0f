import type { Finding, FindingName } from './findings'
import type { LedgerReport } from './verify-export'

const SENTENCES: Readonly<Record<FindingName, string>> = {
  NOT_AN_EXPORT: '这个文件不是导出的绿币账',
  CUT_OFF: '文件不完整：后面少了',
  MALFORMED: '有一行写得不合格式',
  RECORD_MISSING: '封过账的一笔不见了',
  RECORD_TWICE: '同一笔封了两次账',
  SEQUENCE_GAP: '封账的序号不连着',
  ROOT_WRONG: '校验码对不上：封过账的记录里至少有一个字改过',
  CHECKPOINT_WRONG: '校验点和账对不上',
  SIGNATURE_WRONG: '校验点不是这里的印章签的',
  KIND_UNKNOWN: '不认识这种记账',
  LEGS_WRONG: '这一笔从哪来、到哪去写得不对',
  MOVED_BADLY: '从一个账户转出去的，和转进来的对不上',
  BALANCE_WRONG: '这一笔前后的余额对不上',
  STORED_BALANCE_WRONG: '这一户存的余额和流水加起来不一样',
  NEGATIVE: '余额成了负数',
  KEY_TWICE: '同一件事记了两次',
  HOLD_RESOLVED_BADLY: '一次兑换办了两次，或者数目不对',
  REVERSED_BADLY: '冲回的比原来多，或者冲了两次',
  VERSION_GAP: '这一户的流水号不连着',
  CHAIN_BROKEN: '这一户前后两笔接不上',
  SUPPLY_WRONG: '发出、兑走、过期的总数对不上',
  BALANCES_WRONG: '各户余额合计对不上',
  LOTS_WRONG: '绿币的到期批次对不上'
}

/** `第 143 笔：…（I2 award:x）`. */
export const ledgerSentence = ({ name, sequence, invariant, about }: Finding): string => {
  const where = [invariant, about].filter(each => each !== '').join(' ')
  return `${sequence === undefined ? '' : `第 ${sequence + 1} 笔：`}${SENTENCES[name]}${where === '' ? '' : `（${where}）`}`
}

/** The recounted numbers, each under its name. */
export function ledgerFacts({ communityId, transfers, sealed, seals, signed, root, supply }: LedgerReport): readonly (readonly [name: string, text: string])[] {
  const coins = supply?.redeemable
  return [
    ['村（社区）', communityId ?? ''],
    ['流水', `${transfers} 笔，封过账 ${sealed} 笔，封账 ${seals} 次，验过印章 ${signed} 个`],
    ...(coins === undefined ? [] : [['可兑绿币', `发出 ${coins.issued}，收回 ${coins.takenBack}，兑走 ${coins.redeemed}，过期 ${coins.expired}，核销 ${coins.writtenOff}，在各户 ${coins.issued - coins.takenBack - coins.redeemed - coins.expired + coins.writtenOff - coins.moved}`] as const]),
    ...(root === undefined ? [] : [['校验码', root.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')] as const])
  ]
}

export const ledgerVerdict = ({ genuine, count }: LedgerReport): string => (genuine ? '核对通过，账没有改动' : `核对不通过，有 ${count} 处不对`)
