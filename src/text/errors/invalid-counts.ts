import type { CountSet, InvalidCounts } from '@/domain/ballot/outcome'

/** The figures of a count, as a person fills them in. */
export const countFieldText: Readonly<Record<keyof CountSet, string>> = {
  eligible: '应到',
  present: '实到',
  participating: '参加表决',
  yes: '赞成',
  no: '反对',
  abstain: '弃权',
  invalid: '废票'
}

/** Why these figures cannot be true together, and which to look at. */
export function invalidCountsText(reason: InvalidCounts): string {
  switch (reason.code) {
    case 'NOT_AN_INTEGER':
      return `${countFieldText[reason.field]}要填整数。`
    case 'NEGATIVE':
      return `${countFieldText[reason.field]}不能小于 0。`
    case 'TOO_LARGE':
      return `${countFieldText[reason.field]}太大了，请再看一眼。`
    case 'CHOICES_EXCEED_PARTICIPATING':
      return '赞成、反对、弃权、废票加起来，比参加表决的还多。'
    case 'PARTICIPATING_EXCEEDS_PRESENT':
      return '参加表决的比实到的还多。'
    case 'PRESENT_EXCEEDS_ELIGIBLE':
      return '实到的比应到的还多。'
    case 'AREA_MISSING':
      return '业主表决还要填面积。'
    case 'AREA_NOT_EXPECTED':
      return '这种表决不算面积。'
    case 'YES_NO_NOT_EXPECTED':
      return '这次是从几项里选，没有赞成、反对、弃权的票。'
    case 'OPTIONS_DIFFER':
      return '各项的票和总票数对不上。'
  }
}
