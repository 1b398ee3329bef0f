import type { CommunityKind } from '@/domain/community/community'

/** 村委会, 居委会. */
export const bodyText: Readonly<Record<CommunityKind, string>> = { village: '村委会', urban: '居委会' }

/** What the committee does not issue, and who does. */
export const proofsText = {
  title: '能不能开证明',
  ask: '想开什么证明',
  askHint: '例如：无犯罪、亲属关系',
  private: '您查什么只在这部手机里，不留记录。没有网也能查上次存下的清单。',
  all: (count: number, body: string) => `${body}不开的 ${count} 种`,
  found: (count: number) => `找到 ${count} 种`,
  back: '看全部',
  more: (count: number) => `再看 ${count} 种`,
  refused: (body: string) => `${body}不开`,
  who: '谁来开',
  whoUnknown: (body: string) => `${body}还没问到，问清楚就写在这里`,
  whoUnknownShort: '谁来开还没问到',
  how: '怎么办',
  link: '网上办',
  why: '凭什么',
  whoWhy: (source: string) => `出自：${source}`,
  copy: '复制网上办理的写法',
  copied: '已复制',
  copyFailed: '没复制成，再点一次',
  none: (query: string) => `清单里没有“${query}”`,
  noneText: (body: string) => `清单里没有，不等于一定能开。请直接问${body}，说清楚是哪个单位要的。`,
  call: (body: string) => `打电话问${body}`,
  emptyTitle: '清单还是空的',
  emptyText: (body: string) => `请直接问${body}。`,
  province: '省里的清单',
  provinceNone: '省里的清单还没录入',
  provinceNoneText: (expected: number, body: string) => `安徽省分两批列了 ${expected} 种，原文还没拿到，${body}没有录入。上面查不到的，省里可能有。`,
  provincePart: (have: number, expected: number) => `省里的 ${expected} 种，录入了 ${have} 种`,
  provincePartText: (body: string) => `其余的${body}还没有录入。`,
  provinceAll: (expected: number) => `省里的 ${expected} 种都录入了`,
  numbersFrom: '这个数出自安徽省基层治理的公开报道。',
  spoken: (name: string, refused: string, who: string) => `${name}，${refused}。谁来开：${who}。`
} as const
