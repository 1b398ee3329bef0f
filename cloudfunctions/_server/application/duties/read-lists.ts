import type { ListHead } from '@/contract/duties'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { ListName } from '@/domain/duties/duty-list'
import { ok } from '@/domain/shared/result'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { DUTY_LISTS, labelOf, listIdOf, listNow, versionsOfList, type ListDocument, type ListVersionDocument } from './documents'
import { pageOfTasks } from './read-tasks'

const VERSIONS_PAGE = 10

/** What the committee must not issue. For everybody: who stands at a counter in town is nobody's member here. */
export const readProofs: QueryHandler<'duties/readProofs'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context) {
    const { head, items, helpPhone } = await listOf(context, 'proofs')
    return ok({ ...head, items, ...(helpPhone === undefined ? {} : { helpPhone }) })
  }
}

/** The duty list and the newest tasks held against it; public like the wall of the committee's house. */
export const readDuties: QueryHandler<'duties/readDuties'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context) {
    const [{ head, items }, tasks] = await Promise.all([listOf(context, 'duties'), pageOfTasks(context, undefined, undefined)])
    return ok({ ...head, items, tasks })
  }
}

export const listVersions: QueryHandler<'duties/listVersions'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context, { list, cursor }) {
    const { reader, communityId } = context
    const page = await reader.list<ListVersionDocument>(versionsOfList, [communityId, list], { limit: VERSIONS_PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const names = await namesOf(context, page.items)
    const items = page.items.map(({ version, at, by, basis, imported, change }) => ({
      version,
      at,
      by: names.get(by) ?? '',
      basis,
      ...(imported === undefined ? {} : { imported }),
      added: change.added.map(labelOf),
      changed: change.changed.map(({ after }) => labelOf(after)),
      removed: change.removed.map(labelOf)
    }))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** Each name once: a list is kept by two or three people. */
async function namesOf({ reader, caller }: QueryContext, versions: readonly ListVersionDocument[]): Promise<ReadonlyMap<string, string>> {
  const people = [...new Set(versions.map(({ by }) => by))]
  return new Map(await Promise.all(people.map(async (personId) => [personId, await nameInOffice(reader, personId, caller.member)] as const)))
}

async function listOf<N extends ListName>({ reader, communityId }: QueryContext, name: N) {
  const [document, community] = await Promise.all([
    reader.get<ListDocument<N>>(DUTY_LISTS, listIdOf(communityId, name)),
    reader.get<CommunityDocument>(COMMUNITIES, communityId)
  ])
  const { version, items } = listNow(name, document)
  // A visitor may name a community that is none: he reads what ships with the product.
  const head: ListHead = { communityName: community?.name ?? '', kind: community?.kind ?? 'village', version, ...(document === undefined ? {} : { changedAt: document.changedAt }) }
  return { head, items, helpPhone: community?.helpPhone }
}
