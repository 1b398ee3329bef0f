import type { MessageKind } from '@/domain/messages/message'

/** The platform's own dialog that lets single messages come. Where it is not available nothing is offered. */
export interface MessageGrants {
  /** Kinds that can be asked for: those with a template. */
  readonly kinds: readonly MessageKind[]
  /** Only from a tap. What the person let come; empty when none or when the dialog could not be shown. */
  ask(kinds: readonly MessageKind[]): Promise<readonly MessageKind[]>
}

export const noMessageGrants: MessageGrants = { kinds: [], ask: async () => [] }

export type TemplateIds = Readonly<Partial<Record<MessageKind, string>>>

/** `change=…,digest=…` as it is given to the build; an unknown name is left out. */
export function readTemplateIds(text: string): TemplateIds {
  const pairs = text.split(',').map(pair => pair.trim().split('='))
  const idOf = (kind: MessageKind): string | undefined => pairs.find(([name]) => name === kind)?.[1]
  const [change, digest] = [idOf('change'), idOf('digest')]
  return { ...(change ? { change } : {}), ...(digest ? { digest } : {}) }
}

/** `ask` answers each template's id with `accept`, `reject` or `ban`; it rejects when the dialog cannot be shown. */
export function wechatMessageGrants(ask: (templateIds: readonly string[]) => Promise<Readonly<Record<string, unknown>>>, templates: TemplateIds): MessageGrants {
  const kinds = (Object.keys(templates) as MessageKind[]).filter(kind => templates[kind] !== undefined)
  return {
    kinds,
    async ask(wanted) {
      const asked = wanted.flatMap(kind => {
        const id = templates[kind]
        return id === undefined ? [] : [{ kind, id }]
      })
      if (asked.length === 0) return []
      try {
        const answers = await ask(asked.map(({ id }) => id))
        return asked.filter(({ id }) => answers[id] === 'accept').map(({ kind }) => kind)
      } catch {
        return []
      }
    }
  }
}
