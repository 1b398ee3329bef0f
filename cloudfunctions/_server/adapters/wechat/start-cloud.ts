import cloud from 'wx-server-sdk'

/** The SDK, bound to the environment that the function runs in. Who calls is not asked here: the ballot box must not know. */
export function startCloud(): typeof cloud {
  // A symbol at run time, which the SDK's own type forgets.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return cloud
}
