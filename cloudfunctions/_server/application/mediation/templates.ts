import type { TemplateView } from '@/contract/mediation-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { adoptDraft, reasonCannotDraftTemplate, type CaseTemplate, type OwnTemplate } from '@/domain/mediation/case-template'
import { DEFAULT_TEMPLATE, SHIPPED_TEMPLATES } from '@/domain/mediation/shipped-templates'
import { err, ok } from '@/domain/shared/result'
import { listAll } from '@server/application/shared/list-all'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import type { Transaction } from '@server/ports/document-store'
import { MEDIATION_TEMPLATES, MEDIATION_WAYS, mediationTemplates, type TemplateDocument, type WayDocument } from './documents'

/** Own ways of one community; a list that one screen shows whole. */
const TEMPLATES_MAX = 20

/** The way that cases are taken with now. Never changes a case that was taken before, so the read needs no protection. */
export async function wayInForce({ peek }: Pick<Transaction, 'peek'>, communityId: string): Promise<CaseTemplate> {
  return (await peek<WayDocument>(MEDIATION_WAYS, communityId))?.inForce ?? DEFAULT_TEMPLATE
}

export const listTemplates: QueryHandler<'mediation/listTemplates'> = {
  permission: PERMISSION_RULES.mediator,
  async run({ reader, communityId }) {
    const [own, inForce] = await Promise.all([
      listAll<TemplateDocument>(reader, mediationTemplates, [communityId]),
      wayInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
    ])
    const shipped = SHIPPED_TEMPLATES.map((template) => ({ ...template, own: false, inForce: template.templateId === inForce.templateId }))
    return ok({ items: [...shipped, ...own.map(({ template }) => ownView(template, inForce))] })
  }
}

/** An own way as it was last adopted, or its draft before that. */
function ownView({ templateId, name, source, versions, draft }: OwnTemplate, inForce: CaseTemplate): TemplateView {
  const adopted = versions[versions.length - 1]
  return {
    templateId,
    name,
    source,
    certainty: 'own',
    own: true,
    version: versions.length,
    inForce: templateId === inForce.templateId,
    steps: adopted?.steps ?? draft?.steps ?? [],
    visitAfterDays: adopted?.visitAfterDays ?? draft?.visitAfterDays ?? 0,
    ...(draft === undefined ? {} : { draft })
  }
}

/** The latest steps of a shipped or own way. */
async function latest(tx: Transaction, templateId: string): Promise<Pick<CaseTemplate, 'steps' | 'visitAfterDays' | 'source'> | undefined> {
  const shipped = SHIPPED_TEMPLATES.find((each) => each.templateId === templateId)
  if (shipped !== undefined) return shipped
  const own = (await tx.get<TemplateDocument>(MEDIATION_TEMPLATES, templateId))?.template
  const steps = own?.versions[own.versions.length - 1] ?? own?.draft
  return own === undefined || steps === undefined ? undefined : { ...steps, source: own.source }
}

export const copyTemplate: CommandHandler<'mediation/copyTemplate'> = {
  permission: PERMISSION_RULES.mediator,
  async run({ tx, reader, communityId, now, chance }, { templateId: from, name }) {
    const original = await latest(tx, from)
    if (original === undefined) return err({ code: 'NOT_FOUND' })
    const page = await reader.list<TemplateDocument>(mediationTemplates, [communityId], { limit: TEMPLATES_MAX })
    if (page.items.length >= TEMPLATES_MAX) return err({ code: 'TOO_MANY_TEMPLATES', max: TEMPLATES_MAX })
    const templateId = `${communityId}:mt:${chance.id()}`
    const { steps, visitAfterDays, source } = original
    const template: OwnTemplate = { templateId, name, source, draft: { steps, visitAfterDays }, versions: [] }
    await tx.insert<TemplateDocument>(MEDIATION_TEMPLATES, { _id: templateId, communityId, schemaVersion: 1, template, changedAt: now })
    return ok({ templateId })
  }
}

/** Replaces the draft; versions that were adopted stay as they are. */
export const draftTemplate: CommandHandler<'mediation/draftTemplate'> = {
  permission: PERMISSION_RULES.mediator,
  async run({ tx, communityId, now }, { templateId, name, steps, visitAfterDays }) {
    const document = await tx.get<TemplateDocument>(MEDIATION_TEMPLATES, templateId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const draft = { steps, visitAfterDays }
    const reason = reasonCannotDraftTemplate(draft)
    if (reason !== undefined) return err(reason)
    const template: OwnTemplate = { ...document.template, name, draft }
    await tx.put<TemplateDocument>(MEDIATION_TEMPLATES, { ...document, template, changedAt: now })
    return ok(ownView(template, await wayInForce(tx, communityId)))
  }
}

export const adoptTemplate: CommandHandler<'mediation/adoptTemplate'> = {
  permission: PERMISSION_RULES.mediator,
  async run({ tx, communityId, now }, { templateId }) {
    const inForce = (await tx.get<WayDocument>(MEDIATION_WAYS, communityId))?.inForce ?? DEFAULT_TEMPLATE
    const put = async (adopted: CaseTemplate) => {
      await tx.put<WayDocument>(MEDIATION_WAYS, { _id: communityId, communityId, schemaVersion: 1, inForce: adopted })
      return ok({ inForce: adopted })
    }
    const shipped = SHIPPED_TEMPLATES.find((each) => each.templateId === templateId)
    if (shipped !== undefined) return shipped.templateId === inForce.templateId ? err({ code: 'TEMPLATE_IN_FORCE' }) : put(shipped)
    const document = await tx.get<TemplateDocument>(MEDIATION_TEMPLATES, templateId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const last = document.template.versions[document.template.versions.length - 1]
    // Back to an own way without changing it.
    if (document.template.draft === undefined && last !== undefined) return inForce.templateId === templateId ? err({ code: 'TEMPLATE_IN_FORCE' }) : put(last)
    const next = adoptDraft(document.template)
    if (!next.ok) return next
    await tx.put<TemplateDocument>(MEDIATION_TEMPLATES, { ...document, template: next.value.template, changedAt: now })
    return put(next.value.adopted)
  }
}
