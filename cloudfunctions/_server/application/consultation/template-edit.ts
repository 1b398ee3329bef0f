import type { TemplateInput } from '@/contract/process'
import { reasonCannotAdoptTemplate } from '@/domain/consultation/process/adopt-template'
import { draftOf, type TemplateWords } from '@/domain/consultation/process/draft-template'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { shippedTemplate } from '@/domain/consultation/templates/shipped'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { TEMPLATES, type TemplateDocument } from './template-documents'
import { communityKindOf, templateEdition } from './template-find'

/** The shipped edition that an own template goes back to. */
export function baseOf({ base }: Pick<TemplateDocument, 'base'>): ProcessTemplate {
  const template = shippedTemplate(base.id, base.version)
  assert(template !== undefined, 'a shipped edition stays')
  return template
}

/** A shipped template becomes a draft of an own one; an own one gets a draft of its next edition. */
export const copyTemplate: CommandHandler<'consultation/copyTemplate'> = {
  permission: PERMISSION_RULES.committee,
  async run({ tx, chance, communityId, now }, { templateId }) {
    const shipped = shippedTemplate(templateId)
    if (shipped !== undefined) {
      if (!shipped.communityKinds.includes(await communityKindOf({ get: tx.peek }, communityId))) return err({ code: 'TEMPLATE_NOT_EDITABLE' })
      const id = `${communityId}:t:${chance.id()}`
      const draft: ProcessTemplate = { ...shipped, id, version: 1 }
      await tx.insert<TemplateDocument>(TEMPLATES, {
        _id: id, communityId, schemaVersion: 1, name: shipped.name, practice: shipped.practice, forKinds: shipped.forKinds, stages: shipped.stages.length,
        base: { id: shipped.id, version: shipped.version }, version: 0, versions: [], draft, edit: 1, madeAt: now
      })
      return ok({ templateId: id, edit: 1 })
    }
    const own = await tx.get<TemplateDocument>(TEMPLATES, templateId)
    if (own === undefined) return err({ code: 'NOT_FOUND' })
    if (own.retiredAt !== undefined) return err({ code: 'TEMPLATE_RETIRED' })
    if (own.draft !== undefined) return err({ code: 'DRAFT_EXISTS' })
    const current = await templateEdition({ get: tx.peek }, templateId, own.version)
    const edit = own.edit + 1
    await tx.put<TemplateDocument>(TEMPLATES, { ...own, draft: { ...current, version: own.version + 1 }, edit })
    return ok({ templateId, edit })
  }
}

/** Rewrites the draft. Much may still be wrong in it; adopting is what is checked, and the answer says what would be refused. */
export const editTemplate: CommandHandler<'consultation/editTemplate'> = {
  permission: PERMISSION_RULES.committee,
  async run({ tx, communityId }, { templateId, edit, template: words }) {
    const own = await tx.get<TemplateDocument>(TEMPLATES, templateId)
    if (own === undefined) return err({ code: 'NOT_FOUND' })
    if (own.retiredAt !== undefined) return err({ code: 'TEMPLATE_RETIRED' })
    if (own.draft === undefined) return err({ code: 'NO_DRAFT' })
    if (own.edit !== edit) return err({ code: 'DRAFT_CHANGED' })
    const base = baseOf(own)
    const draft = draftOf(base, own.draft, wordsOf(words))
    const named = own.version === 0 ? { name: draft.name, forKinds: draft.forKinds, stages: draft.stages.length } : {}
    await tx.put<TemplateDocument>(TEMPLATES, { ...own, ...named, draft, edit: edit + 1 })
    const cannotAdopt = reasonCannotAdoptTemplate({ template: draft, base, communityKind: await communityKindOf({ get: tx.peek }, communityId) })
    return ok({ templateId, edit: edit + 1, ...(cannotAdopt === undefined ? {} : { cannotAdopt }) })
  }
}

/** The input without explicit `undefined`, which neither the domain nor storage keeps. */
const wordsOf = (words: TemplateInput): TemplateWords => JSON.parse(JSON.stringify(words)) as TemplateWords
