import type { CommunityKind } from '@/domain/community/community'
import type { IssueKind, ProcessTemplate } from '@/domain/consultation/process/template'
import { shippedTemplate, usualTemplateId } from '@/domain/consultation/templates/shipped'
import { assert } from '@/domain/shared/result'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import type { Reader } from '@server/pipeline/context'
import { editionIdOf, PROCESS_SETTINGS, processSettingsIdOf, TEMPLATE_EDITIONS, TEMPLATES, type ProcessSettingsDocument, type TemplateDocument, type TemplateEditionDocument } from './template-documents'

type Reading = Pick<Reader, 'get'>

/** An edition that an issue stands in. Editions stay for good, so it is always found. */
export async function templateEdition(reader: Reading, templateId: string, version: number): Promise<ProcessTemplate> {
  const template = shippedTemplate(templateId, version) ?? (await reader.get<TemplateEditionDocument>(TEMPLATE_EDITIONS, editionIdOf(templateId, version)))?.template
  assert(template !== undefined, 'an edition in use stays')
  return template
}

/** The edition of a template that new issues start with now; undefined when it is retired, was never adopted, or is none. */
export async function templateInForce(reader: Reading, templateId: string): Promise<ProcessTemplate | undefined> {
  const shipped = shippedTemplate(templateId)
  if (shipped !== undefined) return shipped
  const own = await reader.get<TemplateDocument>(TEMPLATES, templateId)
  if (own === undefined || own.retiredAt !== undefined || own.version === 0) return undefined
  return templateEdition(reader, templateId, own.version)
}

/** What issues of a kind start with here: the community's choice, while it is in force, or the product's. */
export async function usualTemplate(reader: Reading, communityId: string, kind: IssueKind): Promise<ProcessTemplate | undefined> {
  const settings = await reader.get<ProcessSettingsDocument>(PROCESS_SETTINGS, processSettingsIdOf(communityId))
  const chosen = settings?.usual[kind]
  const own = chosen === undefined ? undefined : await templateInForce(reader, chosen)
  return own ?? templateInForce(reader, usualTemplateId(kind, await communityKindOf(reader, communityId)))
}

export async function communityKindOf(reader: Reading, communityId: string): Promise<CommunityKind> {
  const community = await reader.get<CommunityDocument>(COMMUNITIES, communityId)
  assert(community !== undefined, 'a member belongs to a community')
  return community.kind
}
