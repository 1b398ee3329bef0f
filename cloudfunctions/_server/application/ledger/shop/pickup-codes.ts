import { pickupCodeFrom, type PickupCode } from '@/domain/ledger/shop/pickup-code'
import type { QueryContext } from '@server/pipeline/context'
import { requestKeyOf } from '@server/pipeline/remember'
import type { PickupSecret } from './documents'

/** Who asked with which request, as a digest that says neither. */
export const requestDigest = ({ digest, caller, requestId }: Pick<QueryContext, 'digest' | 'caller' | 'requestId'>): string =>
  digest.sha256(requestKeyOf(caller.identityId, requestId))

/** What the store knows of a code, to find its order by; a code of another community is another. */
export const codeDigest = ({ digest, communityId }: Pick<QueryContext, 'digest' | 'communityId'>, code: PickupCode): string => digest.sha256(`${communityId}:pickup:${code}`)

/** A new code for this request. The store alone cannot make it: the request itself is not kept. */
export function newPickupCode(context: QueryContext): { readonly code: PickupCode; readonly pickup: PickupSecret } {
  const salt = context.chance.secret(16)
  const code = codeOf(context, salt)
  return { code, pickup: { digest: codeDigest(context, code), salt, request: requestDigest(context) } }
}

/** The code again, for the very request that it was made for. */
export const codeAgain = (context: QueryContext, { salt, request }: PickupSecret): PickupCode | undefined => (request === requestDigest(context) ? codeOf(context, salt) : undefined)

const codeOf = ({ digest, caller, requestId }: QueryContext, salt: string): PickupCode => pickupCodeFrom(digest.hmacSha256(salt, requestKeyOf(caller.identityId, requestId)))
