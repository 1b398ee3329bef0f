import { answerObjection as answerIt, objectTo } from '@/domain/claims/object-claim'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import { err, ok } from '@/domain/shared/result'
import { checkWords } from '@server/application/shared/check-words'
import type { CommandHandler, PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ContentCheck } from '@server/ports/content-check'
import { changeClaim, claimActor } from './claim-store'

/** 异议 of any resident while a claim is on notice. Who it was stays with the store. */
export const object = (contentCheck: ContentCheck): PreparedCommandHandler<'claims/object'> => ({
  permission: PERMISSION_RULES.resident,
  async prepare(_asking, { claimId, kind, words = '' }) {
    const personal = reasonHoldsPersonalData(words)
    const risky = personal === undefined && words !== '' && (await checkWords(contentCheck, words)) === 'risky'
    return async (context) => {
      if (personal !== undefined) return err(personal)
      if (risky) return err({ code: 'WORDS_REFUSED' })
      const objectionId = `objection:${context.chance.id()}`
      const objection = { id: objectionId, kind, ...(words === '' ? {} : { words }) }
      const raised = await changeClaim(context, claimId, (claim) => objectTo(claim, claimActor(context), objection, context.now))
      return raised.ok ? ok({ objectionId }) : raised
    }
  }
})

/** By somebody who neither verified nor reviewed it; a supervisor may. */
export const answerObjection: CommandHandler<'claims/answerObjection'> = {
  permission: PERMISSION_RULES.claimOverseer,
  async run(context, { claimId, objectionId, upheld, words }) {
    const personal = reasonHoldsPersonalData(words)
    if (personal !== undefined) return err(personal)
    const answered = await changeClaim(context, claimId, (claim) => answerIt(claim, claimActor(context), { objectionId, upheld, words }, context.now))
    return answered.ok ? ok({ upheld }) : answered
  }
}
