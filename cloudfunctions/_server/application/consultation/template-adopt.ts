import { reasonCannotAdoptTemplate } from '@/domain/consultation/process/adopt-template'
import { ISSUE_KINDS } from '@/domain/consultation/process/template'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import {
  editionIdOf,
  PROCESS_SETTINGS,
  processSettingsIdOf,
  TEMPLATE_EDITIONS,
  TEMPLATES,
  type ProcessSettingsDocument,
  type TemplateDocument,
  type TemplateEditionDocument
} from './template-documents'
import { baseOf } from './template-edit'
import { communityKindOf, templateInForce } from './template-find'

/** Puts a draft in force by a resolution. Earlier editions stay readable, and what started with them goes on with them. */
export const adoptTemplate: CommandHandler<'consultation/adoptTemplate'> = {
  permission: PERMISSION_RULES.committee,
  async run({ tx, communityId, now }, { templateId, edit, resolution, day }) {
    const own = await tx.get<TemplateDocument>(TEMPLATES, templateId)
    if (own === undefined) return err({ code: 'NOT_FOUND' })
    if (own.retiredAt !== undefined) return err({ code: 'TEMPLATE_RETIRED' })
    const { draft, ...settled } = own
    if (draft === undefined) return err({ code: 'NO_DRAFT' })
    if (own.edit !== edit) return err({ code: 'DRAFT_CHANGED' })
    if (day > dayOf(now)) return err({ code: 'ADOPTED_IN_FUTURE', today: dayOf(now) })
    const reason = reasonCannotAdoptTemplate({ template: draft, base: baseOf(own), communityKind: await communityKindOf({ get: tx.peek }, communityId) })
    if (reason !== undefined) return err(reason)
    const version = own.version + 1
    // What a community resolves on is its own and no guess any more.
    const { provisional: _guess, ...decided } = draft
    const adoption = { resolution, day }
    await tx.insert<TemplateEditionDocument>(TEMPLATE_EDITIONS, {
      _id: editionIdOf(templateId, version), communityId, schemaVersion: 1, template: { ...decided, id: templateId, version }, adoption
    })
    const { name, forKinds, stages } = draft
    await tx.put<TemplateDocument>(TEMPLATES, { ...settled, name, forKinds, stages: stages.length, version, versions: [...own.versions, { version, adoption }], edit: edit + 1 })
    return ok({ templateId, version })
  }
}

/** No new issue starts with it. What started with it goes on. */
export const retireTemplate: CommandHandler<'consultation/retireTemplate'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { templateId }) {
    const own = await context.tx.get<TemplateDocument>(TEMPLATES, templateId)
    if (own === undefined) return err({ code: 'NOT_FOUND' })
    if (own.retiredAt !== undefined) return err({ code: 'TEMPLATE_RETIRED' })
    const { usual } = await settingsOf(context)
    const kinds = ISSUE_KINDS.filter((kind) => usual[kind] === templateId)
    if (kinds.length > 0) return err({ code: 'TEMPLATE_IN_USE_FOR', kinds })
    await context.tx.put<TemplateDocument>(TEMPLATES, { ...own, retiredAt: context.now })
    return ok({ retired: true })
  }
}

/** From now on, issues of a kind start with this template. */
export const chooseTemplate: CommandHandler<'consultation/chooseTemplate'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { kind, templateId }) {
    const reading = { get: context.tx.get }
    const template = await templateInForce(reading, templateId)
    if (template === undefined) return err({ code: 'TEMPLATE_NOT_IN_FORCE' })
    const fits = template.forKinds.includes(kind) && template.communityKinds.includes(await communityKindOf(reading, context.communityId))
    if (!fits) return err({ code: 'TEMPLATE_NOT_FOR_KIND' })
    const settings = await settingsOf(context)
    await context.tx.put<ProcessSettingsDocument>(PROCESS_SETTINGS, { ...settings, usual: { ...settings.usual, [kind]: templateId } })
    return ok({ chosen: true })
  }
}

async function settingsOf({ tx, communityId }: CommandContext): Promise<ProcessSettingsDocument> {
  const id = processSettingsIdOf(communityId)
  const settings = await tx.get<ProcessSettingsDocument>(PROCESS_SETTINGS, id)
  return settings ?? { _id: id, communityId, schemaVersion: 1, usual: {} }
}
