import { createHash } from 'node:crypto'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in an element or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

/** Digests of a page's inline scripts, for its content security policy. */
export const inlineScriptDigests = (html: string): readonly string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => createHash('sha256').update(code, 'utf8').digest('base64'))

/** The tokens that the host's own pages need; values from src/styles/tokens.scss. */
export const PAGE_STYLE = `
:root{--bg:#F4F4EE;--surface:#FFF;--inset:#EAEBE3;--line:#DADCD2;--text:#1B2529;--text-2:#38454A;--text-3:#566268;--tile:#2B3940;--brand:#1D5A40}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:400 16px/26px -apple-system,"PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
a{color:var(--brand)}
a:focus-visible,button:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
`
