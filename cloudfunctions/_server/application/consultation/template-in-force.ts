import type { CommunityKind } from '@/domain/community/community'
import type { IssueKind, ProcessTemplate } from '@/domain/consultation/process/template'
import { SHIPPED_TEMPLATES } from '@/domain/consultation/templates/shipped'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import { templatesByTime, type TemplateDocument } from './template-documents'

export interface ProcessName {
  readonly templateId: string
  readonly name: string
}

/** Own templates of a community; it has a handful. */
export const ownTemplates = ({ reader, communityId }: QueryContext): Promise<readonly TemplateDocument[]> => listAll<TemplateDocument>(reader, templatesByTime, [communityId])

export const isInForce = ({ version, retiredAt }: Pick<TemplateDocument, 'version' | 'retiredAt'>): boolean => version > 0 && retiredAt === undefined
const isShippedFor = ({ communityKinds }: ProcessTemplate, kind: CommunityKind): boolean => communityKinds.includes(kind)

/** Shipped templates that fit a kind of community. */
export const shippedFor = (communityKind: CommunityKind): readonly ProcessTemplate[] => SHIPPED_TEMPLATES.filter((template) => isShippedFor(template, communityKind))

/** Every process in force here that an issue of this kind can go by. */
export async function processesFor(context: QueryContext, kind: IssueKind, communityKind: CommunityKind): Promise<readonly ProcessName[]> {
  const own = (await ownTemplates(context)).filter((template) => isInForce(template) && template.forKinds.includes(kind))
  const shipped = shippedFor(communityKind).filter((template) => template.forKinds.includes(kind))
  return [...own.map(({ _id: templateId, name }) => ({ templateId, name })), ...shipped.map(({ id: templateId, name }) => ({ templateId, name }))]
}
