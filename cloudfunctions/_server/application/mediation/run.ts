import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Agreement } from '@/domain/mediation/mediation-case'
import { recordCourt as enterCourt, recordVisit as enterVisit } from '@/domain/mediation/after-agreement'
import { note as write, recordStep as enterStep } from '@/domain/mediation/run-case'
import { endCase, recordAgreement as enterAgreement } from '@/domain/mediation/settle-case'
import { attachFiles } from '@server/application/files/attach'
import type { CommandHandler } from '@server/pipeline/handlers'
import { changeCase } from './case-document'

export const recordStep: CommandHandler<'mediation/recordStep'> = {
  permission: PERMISSION_RULES.mediator,
  run: (context, { mediationId, ...step }) => changeCase(context, mediationId, (matter, actor) => enterStep(matter, actor, step, context.now))
}

/** For the mediators of the case only. */
export const note: CommandHandler<'mediation/note'> = {
  permission: PERMISSION_RULES.mediator,
  run: (context, { mediationId, text }) => changeCase(context, mediationId, (matter, actor) => write(matter, actor, text, context.now))
}

/** 调解协议. Of an agreement and a refusal at the same moment one stands: both read and write the case. */
export const recordAgreement: CommandHandler<'mediation/recordAgreement'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context, { mediationId, seenNo, agreement }) {
    if (agreement.form === 'oral') return changeCase(context, mediationId, (matter, actor) => enterAgreement(matter, actor, agreement, seenNo, context.now))
    const attached = await attachFiles(context, agreement.scans, { kind: 'agreement', id: mediationId })
    if (!attached.ok) return attached
    const written: Agreement = { ...agreement, scans: attached.value.map(({ fileId }) => fileId) }
    return changeCase(context, mediationId, (matter, actor) => enterAgreement(matter, actor, written, seenNo, context.now), attached.value)
  }
}

export const end: CommandHandler<'mediation/end'> = {
  permission: PERMISSION_RULES.mediator,
  run: (context, { mediationId, seenNo, reason, text = '' }) => changeCase(context, mediationId, (matter, actor) => endCase(matter, actor, { reason, text, seenNo }, context.now))
}

export const recordVisit: CommandHandler<'mediation/recordVisit'> = {
  permission: PERMISSION_RULES.mediator,
  run: (context, { mediationId, seenNo, on, kept, text = '' }) =>
    changeCase(context, mediationId, (matter, actor) => enterVisit(matter, actor, { on, kept, text, seenNo }, context.now))
}

/** 司法确认: what the court said, with its paper if there is one. */
export const recordCourt: CommandHandler<'mediation/recordCourt'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context, { mediationId, seenNo, on, result, scans }) {
    const attached = await attachFiles(context, scans, { kind: 'agreement', id: mediationId })
    if (!attached.ok) return attached
    const record = { on, result, seenNo, scans: attached.value.map(({ fileId }) => fileId) }
    return changeCase(context, mediationId, (matter, actor) => enterCourt(matter, actor, record, context.now), attached.value)
  }
}
