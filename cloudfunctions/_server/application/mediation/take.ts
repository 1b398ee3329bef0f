import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { askAnother as ask, stepBack as handBack, takeCase } from '@/domain/mediation/take-case'
import { findPerson } from '@server/application/community/find-person'
import type { CommandHandler } from '@server/pipeline/handlers'
import { caseActor, changeCase } from './case-document'
import { wayInForce } from './templates'

/** 受理. Of two mediators at once one takes it and the other learns that it is taken. */
export const take: CommandHandler<'mediation/take'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context, { mediationId, nearKin }) {
    const { householdId, personId } = caseActor(context)
    const [way, found] = [await wayInForce(context.tx, context.communityId), await findPerson(context.tx, householdId, personId)]
    return changeCase(context, mediationId, (matter, actor) => takeCase(matter, { ...actor, name: found?.person.name ?? '' }, { nearKin }, way, context.now))
  }
}

/** 回避: the case waits for another mediator again. */
export const stepBack: CommandHandler<'mediation/stepBack'> = {
  permission: PERMISSION_RULES.mediator,
  run: (context, { mediationId }) => changeCase(context, mediationId, (matter, actor) => handBack(matter, actor, context.now))
}

/** 换调解员. */
export const askAnother: CommandHandler<'mediation/askAnother'> = {
  permission: PERMISSION_RULES.member,
  run: (context, { mediationId }) => changeCase(context, mediationId, (matter, actor) => ask(matter, actor, context.now))
}
