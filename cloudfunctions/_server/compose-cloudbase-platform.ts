import { messageText } from '@/text/messages'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { cloudContentCheck, type SecurityInterfaces } from '@server/adapters/wechat/cloud-content-check'
import { cloudFiles, type CloudStorage } from '@server/adapters/wechat/cloud-files'
import { cloudMessenger, type SubscribeMessages } from '@server/adapters/wechat/cloud-messenger'
import { storedRoot } from '@server/adapters/wechat/storage-root'
import { startCloud } from '@server/adapters/wechat/start-cloud'
import { callerIdentity } from '@server/adapters/wechat/wechat-cloud'
import type { ServerPorts } from '@server/ports/server-ports'

/** What WeChat's cloud has besides the database, for the functions that name it: files, the check of words and pictures, messages. */
export function platformPorts(): Pick<ServerPorts, 'files' | 'contentCheck' | 'messenger'> {
  const cloud = startCloud()
  // The SDK's own types leave its replies and interfaces open; what is used of them is written beside the adapters.
  const { openapi } = cloud as unknown as { readonly openapi: { readonly security: SecurityInterfaces; readonly subscribeMessage: SubscribeMessages } }
  const openid = (): string | undefined => callerIdentity()?.subject
  const files = cloudFiles(cloud as unknown as CloudStorage, storedRoot(cloudbaseStore({ cloud })))
  return {
    files,
    contentCheck: cloudContentCheck({ security: openapi.security, files, openid }),
    messenger: cloudMessenger({ subscribeMessage: openapi.subscribeMessage, openid, key: process.env['MESSAGE_KEY'], templates: process.env['MESSAGE_TEMPLATES'], words: messageText })
  }
}
