import type { CommunityKind } from '@/domain/community/community'
import type { LawReference } from '@/domain/ballot/law-articles'

/** 费随事转: what departments entrust must have a basis in law and bring its money (2025 texts, in force 2026-01-01). */
export const FUNDS_LAW: Readonly<Record<CommunityKind, LawReference>> = {
  village: {
    law: 'villagersCommitteeLaw',
    article: '第四十三条',
    summary: '政府有关部门委托村民委员会协助开展工作，要有法律、法规依据，所需经费由委托的部门承担。'
  },
  urban: {
    law: 'urbanResidentsCommitteeLaw',
    article: '第四十三条',
    quote: '有关部门委托居民委员会协助开展工作的事项，应当符合法律、法规规定，所需经费由委托部门承担。'
  }
}
