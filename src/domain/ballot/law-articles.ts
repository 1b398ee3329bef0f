export type LawId =
  | 'villagersCommitteeLaw'
  | 'urbanResidentsCommitteeLaw'
  | 'civilCode'
  | 'propertyManagementRegulation'
  | 'ruralCollectiveLaw'
  | 'ruralLandContractLaw'
  | 'peoplesMediationLaw'
  | 'peoplesBankLaw'
  | 'personalInformationLaw'
  | 'fourTwoPractice'

/** Names as printed between 《》; `fourTwoPractice` is local practice of the party branch, not a law. */
export const LAW_NAMES: Readonly<Record<LawId, string>> = {
  villagersCommitteeLaw: '村民委员会组织法',
  urbanResidentsCommitteeLaw: '城市居民委员会组织法',
  civilCode: '民法典',
  propertyManagementRegulation: '物业管理条例',
  ruralCollectiveLaw: '农村集体经济组织法',
  ruralLandContractLaw: '农村土地承包法',
  peoplesMediationLaw: '人民调解法',
  peoplesBankLaw: '中国人民银行法',
  personalInformationLaw: '个人信息保护法',
  fourTwoPractice: '四议两公开工作法'
}

/**
 * One article. `quote` holds the exact words and may stand in quotation marks on screen;
 * `summary` is our short account of the article and must never be shown as its text.
 */
export type LawReference =
  | { readonly law: LawId; readonly article: string; readonly quote: string }
  | { readonly law: LawId; readonly article: string; readonly summary: string }

const summary = (law: LawId, article: string, text: string): LawReference => ({ law, article, summary: text })

/** Articles that the presets rest on: the 2025 texts of both organisation laws (in force 2026-01-01) and the laws beside them. */
export const LAW = {
  villagersAssemblyConvened: summary('villagersCommitteeLaw', '第二十五条', '村民会议由十八周岁以上村民组成，由村委会召集。十分之一以上的村民或者三分之一以上的村民代表提议就要开。提前十天通知，特殊情况可以临时通知。'),
  villagersAssemblyDecides: summary('villagersCommitteeLaw', '第二十六条', '十八周岁以上村民过半数到会，或者三分之二以上的户派代表到会，才能开。决定要到会人员过半数通过。'),
  villagersMatters: summary('villagersCommitteeLaw', '第二十八条', '涉及村民利益的事项由村民会议讨论决定，可以授权村民代表会议。重要事项先经村党组织研究讨论。'),
  villagerRepsComposed: summary('villagersCommitteeLaw', '第二十九条', '村民代表会议由村委会成员和村民代表组成。村民代表占五分之四以上，妇女代表占三分之一以上。'),
  villagerRepsConvened: summary('villagersCommitteeLaw', '第二十九条', '村民代表会议由村委会召集，每季度开一次。五分之一以上的村民代表提议就要开。'),
  villagerRepsDecide: {
    law: 'villagersCommitteeLaw',
    article: '第三十条',
    quote: '村民代表会议有三分之二以上的组成人员参加方可召开，所作决定应当经到会人员的过半数同意。'
  },
  villagersGroup: summary('villagersCommitteeLaw', '第三十二条', '村民小组会议要有本组十八周岁以上村民三分之二以上，或者三分之二以上的户派代表参加。决定要到会人员过半数同意，并及时向本组村民公布。'),
  residentsAssemblyConvened: summary('urbanResidentsCommitteeLaw', '第二十六条', '居民会议由十八周岁以上居民组成，由居委会召集。十分之一以上的居民、户的代表，或者三分之一以上的居民代表提议就要开。提前十日通知，特殊情况可以临时通知。'),
  residentsAssemblyDecides: summary('urbanResidentsCommitteeLaw', '第二十七条', '十八周岁以上居民过半数，或者户的代表过半数参加。决定要到会人员过半数通过。'),
  residentRepsComposed: summary('urbanResidentsCommitteeLaw', '第二十八条', '居民代表会议由居委会成员和居民代表组成，居民代表占五分之四以上。每半年至少开一次。其他居民可以列席、发表意见。'),
  residentRepsConvened: summary('urbanResidentsCommitteeLaw', '第二十八条', '居民代表会议由居委会召集，每半年至少开一次。五分之一以上的居民代表提议就要开。'),
  residentRepsDecide: summary('urbanResidentsCommitteeLaw', '第二十九条', '三分之二以上的组成人员参加才能开。决定要到会组成人员过半数通过。'),
  residentsMatters: summary('urbanResidentsCommitteeLaw', '第三十条', '居民会议定章程和居民公约、审议年度报告、评议居委会成员、讨论其他重要事项，可以授权居民代表会议。重要事项先经社区党组织研究讨论。'),
  owners: summary('civilCode', '第二百七十八条', '业主共同决定事项，面积和人数都要有三分之二以上参与表决。一般事项，参与表决的面积和人数都要过半数同意；筹集维修资金、改建重建、改变共有部分用途，都要四分之三以上同意。'),
  ownersNotice: summary('propertyManagementRegulation', '第十四条', '召开业主大会会议，提前十五日通知全体业主。'),
  collectiveMembersDecide: summary('ruralCollectiveLaw', '第二十七条', '三分之二以上具有完全民事行为能力的成员参加。一人一票，决定要全体成员三分之二以上同意。提前十日通知，每年至少开一次，可以用即时通讯参加，只能书面委托同户成员。'),
  collectiveRepsDecide: summary('ruralCollectiveLaw', '第二十八条', '每五户到十五户选一名成员代表，代表多于二十人。一人一票，决定要全体代表三分之二以上同意。'),
  collectiveMatters: summary('ruralCollectiveLaw', '第二十六条', '成员大会的职权：章程、成员确认、土地承包、宅基地、份额和收益分配、土地补偿费、合并分立等。其中一部分不能交给成员代表大会。'),
  collectiveNonMembers: summary('ruralCollectiveLaw', '第十五条', '对长期在本地生产生活、有贡献的非成员，经全体成员四分之三以上同意，可以享有部分成员权益。'),
  landContractPrinciple: summary('ruralLandContractLaw', '第十九条', '承包方案要经村民会议三分之二以上成员，或者三分之二以上村民代表同意。'),
  landAdjustment: summary('ruralLandContractLaw', '第二十八条', '承包期内个别调整承包地，要村民会议三分之二以上成员或者三分之二以上村民代表同意。'),
  landOutsiders: summary('ruralLandContractLaw', '第五十二条', '把土地发包给本集体以外的单位或者个人，事先要村民会议三分之二以上成员或者三分之二以上村民代表同意。'),
  partyMembers: summary('fourTwoPractice', '党员大会审议', '应到会党员三分之二以上到会，半数以上同意。各地做法不同，也有按到会党员过半数算的。')
} as const satisfies Record<string, LawReference>
