import { h5Platform } from '@/infra/h5-platform'
import type { Platform } from '@/infra/platform'
import { weappPlatform } from '@/infra/weapp-platform'

/** The only place that knows for which platform this build is. The other one is dropped from the bundle. */
export const choosePlatform = (): Platform => (process.env.TARO_ENV === 'weapp' ? weappPlatform() : h5Platform())
