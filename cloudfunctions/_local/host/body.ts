import type { IncomingMessage } from 'node:http'

export type Body = { readonly kind: 'whole'; readonly text: string } | { readonly kind: 'tooLarge' } | { readonly kind: 'cutOff' }

/** Reads a request's body up to `max` bytes. What is larger is read to its end and thrown away, so that the sender gets its answer. */
export function readBody(request: IncomingMessage, max: number, drainMax: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= max) chunks.push(chunk)
      else chunks.length = 0
      if (size > drainMax) request.destroy()
    })
    request.on('end', () => resolve(size > max ? { kind: 'tooLarge' } : { kind: 'whole', text: Buffer.concat(chunks).toString('utf8') }))
    request.on('close', () => resolve({ kind: 'cutOff' }))
    request.on('error', () => resolve({ kind: 'cutOff' }))
  })
}
