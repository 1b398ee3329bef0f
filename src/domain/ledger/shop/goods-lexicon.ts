/**
 * What coins are never given for: money in any form (中国人民银行法 art. 20; the 2020 notice on 积分制) and anything around a ballot
 * (buying votes). A word within the name of a good is enough.
 */
export const NEVER_GOODS: readonly string[] = [
  '现金', '现钱', '人民币', '钞票', '红包', '提现', '兑现', '转账', '零钱', '余额', '储值', '代币', '股', '彩票', '选票', '投票', '拉票', '委托票'
]
