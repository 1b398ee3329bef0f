import { MESSAGE_KINDS, type MessageKind } from '@/domain/messages/message'
import type { Instant } from '@/domain/shared/instant'
import type { Delivery, Message, MessageWords, Messenger } from '@server/ports/messenger'
import { inTime } from './in-time'
import { seal, sealingKey, unseal } from './sealed-address'

/** Which template of the mini-program carries a kind, and which of its fields hold what. */
export interface MessageTemplate {
  readonly id: string
  /** Names as the template has them: `thing1`, `phrase2`, `time3`. */
  readonly fields: { readonly headline: string; readonly phrase: string; readonly at: string }
}
export type MessageTemplates = Readonly<Partial<Record<MessageKind, MessageTemplate>>>

export interface SubscribeMessages {
  send(input: { readonly touser: string; readonly templateId: string; readonly page: string; readonly data: Readonly<Record<string, { readonly value: string }>> }): Promise<unknown>
}

export interface CloudMessengerOptions {
  readonly subscribeMessage: SubscribeMessages
  readonly openid: () => string | undefined
  /** `MESSAGE_KEY`: 32 bytes as base64. */
  readonly key: string | undefined
  /** `MESSAGE_TEMPLATES`: MessageTemplates as JSON. */
  readonly templates: string | undefined
  readonly words: MessageWords
  readonly waitMs?: number
}

const WAIT_MS = 4000
/** The first page says what is new; a message names no page of a matter, so that a phone lying about shows nothing of it. */
const PAGE = 'pages/home/index'
/** A template's thing field holds 20 characters, its phrase field 5. */
const THING_MAX = 20
const PHRASE_MAX = 5
/** 43101: not granted any more; 40003: nobody has this address. */
const GONE = [43101, 40003]

/** WeChat's subscribe messages (subscribeMessage.send). Without a key or templates there are no messages. Addresses are never logged. */
export function cloudMessenger({ subscribeMessage, openid, key: keyText, templates: templatesText, words, waitMs = WAIT_MS }: CloudMessengerOptions): Messenger {
  const key = sealingKey(keyText)
  const templates = readTemplates(templatesText)
  const deliver = async (touser: string, template: MessageTemplate, message: Message): Promise<Delivery> => {
    try {
      await subscribeMessage.send({ touser, templateId: template.id, page: PAGE, data: dataOf(template, message, words) })
      return 'sent'
    } catch (problem) {
      return GONE.includes(Number((problem as { readonly errCode?: unknown } | null)?.errCode)) ? 'notGranted' : 'unavailable'
    }
  }
  return {
    ownAddress: () => {
      const own = openid()
      return own === undefined || key === undefined || Object.keys(templates).length === 0 ? undefined : seal(key, own)
    },
    send: async (address, message) => {
      const touser = key === undefined ? undefined : unseal(key, address)
      // Sealed under a key that is gone: this member's address is lost until the next grant.
      if (touser === undefined) return key === undefined ? 'unavailable' : 'notGranted'
      const template = templates[message.kind]
      return template === undefined ? 'unavailable' : inTime<Delivery, Delivery>(deliver(touser, template, message), waitMs, 'unavailable')
    }
  }
}

function dataOf({ fields }: MessageTemplate, message: Message, words: MessageWords): Record<string, { value: string }> {
  const isChange = message.kind === 'change'
  const headline = isChange ? message.headline : words.digestHeadline(message.matters)
  const phrase = isChange ? words.change(message.code) : words.digest
  return {
    [fields.headline]: { value: shortened(headline, THING_MAX) },
    [fields.phrase]: { value: shortened(phrase, PHRASE_MAX) },
    [fields.at]: { value: wallTime(message.at) }
  }
}

const shortened = (text: string, max: number): string => {
  const letters = [...text]
  return letters.length <= max ? text : `${letters.slice(0, max - 1).join('')}…`
}

const SHANGHAI_MS = 8 * 3_600_000
/** `2026-11-24 19:30`, as a template's time field takes it. */
const wallTime = (at: Instant): string => new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ')

/** What is no such list is no list: the messenger then has no templates, and says so by having no addresses. */
function readTemplates(text: string | undefined): MessageTemplates {
  if (text === undefined || text === '') return {}
  try {
    const value = JSON.parse(text) as Readonly<Record<string, Partial<MessageTemplate> | undefined>> | null
    const whole = MESSAGE_KINDS.flatMap((kind) => {
      const template = value?.[kind]
      return isTemplate(template) ? [[kind, template] as const] : []
    })
    return Object.fromEntries(whole)
  } catch {
    return {}
  }
}

const isTemplate = (value: Partial<MessageTemplate> | undefined): value is MessageTemplate =>
  typeof value?.id === 'string' && [value.fields?.headline, value.fields?.phrase, value.fields?.at].every((name) => typeof name === 'string' && name !== '')
