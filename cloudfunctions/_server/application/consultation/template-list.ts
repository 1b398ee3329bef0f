import type { TemplateCard, TemplateDetail } from '@/contract/process'
import { reasonCannotAdoptTemplate } from '@/domain/consultation/process/adopt-template'
import { ISSUE_KINDS, type IssueKind, type ProcessTemplate } from '@/domain/consultation/process/template'
import { shippedTemplate, usualTemplateId } from '@/domain/consultation/templates/shipped'
import { SHIPPED_TEMPLATES as MEDIATION_TEMPLATES } from '@/domain/mediation/shipped-templates'
import type { CommunityKind } from '@/domain/community/community'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
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
import { communityKindOf } from './template-find'
import { isInForce, ownTemplates, shippedFor } from './template-in-force'

/** Which template each kind of issue starts with here. */
type Usual = (templateId: string) => readonly IssueKind[]

async function usualOf({ reader, communityId }: QueryContext, communityKind: CommunityKind, own: readonly TemplateDocument[]): Promise<Usual> {
  const chosen = (await reader.get<ProcessSettingsDocument>(PROCESS_SETTINGS, processSettingsIdOf(communityId)))?.usual ?? {}
  const inForce = (templateId: string | undefined): boolean => templateId !== undefined && (shippedTemplate(templateId) !== undefined || own.some((template) => template._id === templateId && isInForce(template)))
  return (templateId) => ISSUE_KINDS.filter((kind) => (inForce(chosen[kind]) ? chosen[kind] : usualTemplateId(kind, communityKind)) === templateId)
}

/** The practices of this community: its own editions first, then what comes with the product. */
export const listTemplates: QueryHandler<'consultation/listTemplates'> = {
  permission: PERMISSION_RULES.member,
  async run(context) {
    const communityKind = await communityKindOf(context.reader, context.communityId)
    const own = await ownTemplates(context)
    const usual = await usualOf(context, communityKind, own)
    return ok({ items: [...own.map((template) => ownCard(template, usual)), ...shippedFor(communityKind).map((template) => shippedCard(template, usual)), ...MEDIATION_CARDS] })
  }
}

/** One template with the edition in force (or the one asked for), its earlier editions, and its draft. */
export const readTemplate: QueryHandler<'consultation/readTemplate'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { templateId, version }) {
    const communityKind = await communityKindOf(context.reader, context.communityId)
    const own = await context.reader.get<TemplateDocument>(TEMPLATES, templateId)
    if (own === undefined) {
      const template = shippedTemplate(templateId, version)
      const usual = await usualOf(context, communityKind, await ownTemplates(context))
      return template === undefined ? err({ code: 'NOT_FOUND' }) : ok<TemplateDetail>({ ...shippedCard(template, usual), template, versions: [] })
    }
    const edition = await context.reader.get<TemplateEditionDocument>(TEMPLATE_EDITIONS, editionIdOf(templateId, version ?? own.version))
    if (version !== undefined && edition === undefined) return err({ code: 'NOT_FOUND' })
    const usual = await usualOf(context, communityKind, [own])
    return ok<TemplateDetail>({ ...ownCard(own, usual), versions: own.versions, ...(edition === undefined ? {} : { template: edition.template }), ...draftOf(own, communityKind) })
  }
}

function draftOf(own: TemplateDocument, communityKind: CommunityKind): Pick<TemplateDetail, 'draft'> {
  const { draft: template, edit } = own
  if (template === undefined) return {}
  const cannotAdopt = reasonCannotAdoptTemplate({ template, base: baseOf(own), communityKind })
  return { draft: { template, edit, ...(cannotAdopt === undefined ? {} : { cannotAdopt }) } }
}

const shippedCard = ({ id, name, practice, version, stages, forKinds, provisional }: ProcessTemplate, usual: Usual): TemplateCard => ({
  templateId: id, name, practice, origin: 'shipped', version, stages: stages.length, forKinds, usualFor: usual(id), hasDraft: false, retired: false,
  ...(provisional === undefined ? {} : { provisional })
})

/** 调解 keeps its steps in its own context; the list of practices names it. */
const MEDIATION_CARDS: readonly TemplateCard[] = MEDIATION_TEMPLATES.map(({ templateId, name, version, steps, certainty, source }) => ({
  templateId, name, practice: 'stepBackMediation', origin: 'readOnly', version, stages: steps.length, forKinds: [], usualFor: [], hasDraft: false, retired: false,
  ...(certainty === 'provisional' ? { provisional: { text: source } } : {})
}))

function ownCard(own: TemplateDocument, usual: Usual): TemplateCard {
  const { _id: templateId, name, practice, version, stages, forKinds, versions, draft, retiredAt } = own
  const adoption = versions[versions.length - 1]?.adoption
  const { provisional } = baseOf(own)
  return {
    templateId, name, practice, origin: 'own', stages, forKinds, usualFor: usual(templateId), hasDraft: draft !== undefined, retired: retiredAt !== undefined,
    ...(version === 0 ? {} : { version }),
    ...(adoption === undefined ? {} : { adoption }),
    ...(provisional === undefined || version > 0 ? {} : { provisional })
  }
}
