import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import {
  chooseSession as choose,
  consent as sayYes,
  recordConsent as recordYes,
  recordRefusal as recordNo,
  refuse as sayNo
} from '@/domain/mediation/consent'
import { attachFiles } from '@server/application/files/attach'
import type { CommandHandler } from '@server/pipeline/handlers'
import { changeCase } from './case-document'

/** 同意调解, on the own phone. */
export const consent: CommandHandler<'mediation/consent'> = {
  permission: PERMISSION_RULES.member,
  run: (context, { mediationId, wantsOpen }) => changeCase(context, mediationId, (matter, actor) => sayYes(matter, actor, wantsOpen, context.now))
}

/** A yes signed on paper, with its scan. */
export const recordConsent: CommandHandler<'mediation/recordConsent'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context, { mediationId, side, signedOn, scans, wantsOpen }) {
    const attached = await attachFiles(context, scans, { kind: 'mediation', id: mediationId })
    if (!attached.ok) return attached
    const paper = { side, signedOn, wantsOpen, scans: attached.value.map(({ fileId }) => fileId) }
    return changeCase(context, mediationId, (matter, actor) => recordYes(matter, actor, paper, context.now), attached.value)
  }
}

/** 不愿调解: needs no reason and does not ask what happened meanwhile. */
export const refuse: CommandHandler<'mediation/refuse'> = {
  permission: PERMISSION_RULES.member,
  run: (context, { mediationId }) => changeCase(context, mediationId, (matter, actor) => sayNo(matter, actor, context.now))
}

export const recordRefusal: CommandHandler<'mediation/recordRefusal'> = {
  permission: PERMISSION_RULES.mediator,
  run: (context, { mediationId, side }) => changeCase(context, mediationId, (matter, actor) => recordNo(matter, actor, side, context.now))
}

export const chooseSession: CommandHandler<'mediation/chooseSession'> = {
  permission: PERMISSION_RULES.member,
  run: (context, { mediationId, open }) => changeCase(context, mediationId, (matter, actor) => choose(matter, actor, open, context.now))
}
