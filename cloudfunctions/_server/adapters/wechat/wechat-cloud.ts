import cloud from 'wx-server-sdk'

/** The part of `getWXContext()` that says who calls. */
export interface CallerContext {
  readonly OPENID?: unknown
  readonly APPID?: unknown
}

/** As the pipeline takes it. */
export interface CallerIdentity {
  readonly provider: string
  readonly subject: string
}

/** Who the platform says calls now. Read once, at the entry: the SDK keeps it in the process's environment, one call at a time. */
export const callerIdentity = (): CallerIdentity | undefined => identityFrom(cloud.getWXContext())

/**
 * An openid belongs to one app, so the provider names the app. The SDK turns values of digits only into numbers, where
 * `007` and `7` become one: such a caller is not proven. (Real openids begin with a letter.)
 */
export function identityFrom({ OPENID, APPID }: CallerContext): CallerIdentity | undefined {
  if (typeof OPENID !== 'string' || OPENID === '' || typeof APPID !== 'string' || APPID === '') return undefined
  return { provider: `wx:${APPID}`, subject: OPENID }
}
