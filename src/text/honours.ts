import type { HonourRow } from '@/contract/honours'
import type { Day } from '@/domain/shared/instant'
import { dayText } from './dates'

export const honoursText = {
  title: '光荣榜',
  intro: '自愿上榜，写昵称或者只写小组。不写绿币多少，不排名次。',
  orders: { deed: '按日子', name: '按名字' },
  orderLabel: '榜单的顺序',
  emptyTitle: '还没有人上榜',
  emptyText: '做了好事、绿币到了账，愿意的就能上榜。',
  who: ({ nickname, unitName }: Pick<HonourRow, 'nickname' | 'unitName'>) => nickname ?? `${unitName}一位乡亲`,
  facts: ({ nickname, unitName, on, mine }: HonourRow): readonly string[] => [...(nickname === undefined ? [] : [unitName]), dayText(on), ...(mine ? ['我'] : [])],
  own: '我在榜上的样子',
  notOn: '您没有上榜',
  notOnText: '上不上榜都行，绿币一样。',
  ownText: (deedName: string, on: Day) => `${dayText(on)} ${deedName}`,
  join: '我要上榜',
  change: '换个写法',
  leave: '从榜上撤下',
  hidden: (words: string) => `村委会把这个昵称收起来了，原因：${words}。换一个就能再上榜。`,
  noDeeds: '还没有您本人到账的好事，到了账再来上榜。',
  joinTitle: '上榜写什么',
  joinNote: '想撤随时撤，不用说原因。',
  asNickname: '写昵称',
  asUnit: '只写小组',
  nickname: '昵称',
  nicknameHint: '2 到 8 个字，不写真名和门牌',
  chooseDeed: '为哪件事上榜',
  deedFact: (name: string, on: Day) => `${dayText(on)} ${name}`,
  confirm: '就这样上榜',
  offDeed: '先选一件事',
  offNickname: '先写昵称',
  hideTitle: (name: string) => `收起“${name}”`,
  hideNote: '只收昵称，本人会看到原因，可以换一个。',
  hideWords: '为什么收起',
  hide: '收起这个昵称',
  offWords: '先写原因'
} as const
