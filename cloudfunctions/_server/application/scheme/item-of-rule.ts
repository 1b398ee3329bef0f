import { findPointItem, type PointItem } from '@/domain/ledger/point-item'
import type { CoinScheme } from '@/domain/ledger/scheme'
import type { RuleReference } from '@/domain/ledger/transfer'
import type { QueryContext } from '@server/pipeline/context'
import { SCHEME_EDITIONS, schemeEditionId, type SchemeEditionDocument } from './documents'

/**
 * The items that transfers name, each as the edition had it by which it was credited. One read for each edition that is named,
 * which is one for almost every page. Undefined for a rule that is no item (an order, an opening, a move).
 */
export async function itemOfRule({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, rules: readonly RuleReference[]): Promise<(rule: RuleReference) => PointItem | undefined> {
  const versions = [...new Set(rules.map(({ version }) => version))]
  const editions = await Promise.all(versions.map((version) => reader.get<SchemeEditionDocument>(SCHEME_EDITIONS, schemeEditionId(communityId, version))))
  const schemes = new Map<number, CoinScheme>(editions.flatMap((edition) => (edition === undefined ? [] : [[edition.scheme.version, edition.scheme] as const])))
  return ({ id, version }) => {
    const scheme = schemes.get(version)
    return scheme && findPointItem(scheme, id)
  }
}
