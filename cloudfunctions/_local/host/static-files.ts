import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Answer } from './respond'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8'
}
/** `app.c3ca3191.js`: another content has another name. */
const HASHED = /\.[0-9a-f]{8,}\.[a-z0-9]+$/
const YEAR_SECONDS = 31_536_000

/** A file of the built pages, or undefined: unknown types, what lies outside the folder and what is hidden are not there. */
export async function staticFile(folder: string, urlPath: string): Promise<Answer | undefined> {
  const name = decoded(urlPath)
  if (name === undefined || /[\0\\]/.test(name) || name.split('/').some((part) => part.startsWith('.'))) return undefined
  const type = TYPES[path.extname(name).toLowerCase()]
  if (type === undefined) return undefined
  const body = await insideFile(folder, name)
  if (body === undefined) return undefined
  const cache = HASHED.test(name) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
  return { status: 200, type, body, headers: { 'Cache-Control': cache } }
}

function decoded(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
}

/** Links are followed first, so that none leads out of the folder. */
async function insideFile(folder: string, name: string): Promise<Buffer | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(path.join(root, name))
    return file.startsWith(root + path.sep) ? await readFile(file) : undefined
  } catch {
    return undefined
  }
}
