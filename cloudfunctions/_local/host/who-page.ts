import { PAGE_TEXT } from '@local/text'
import { escaped, PAGE_STYLE } from './html'

/** Somebody whose phone can be taken up. */
export interface Choice {
  readonly subject: string
  readonly name: string
  /** `3组12号`, and the office if there is one. */
  readonly about: string
  readonly can: string
}

/** The value of the form that stands for a resident without membership; its subject is made anew each time. */
export const NEWCOMER = 'newcomer'

const STYLE = `
main{max-width:720px;margin:0 auto;padding:32px 16px 40px}
h1{font-size:24px;line-height:36px;font-weight:600;margin:0 0 8px;padding-top:12px;border-top:4px double var(--tile)}
p{margin:0 0 16px;color:var(--text-2)}
ul{list-style:none;margin:24px 0;padding:0;display:grid;gap:12px}
li{background:var(--surface);border-radius:8px;border-top:3px solid var(--tile);padding:16px;display:grid;gap:4px 16px;grid-template-columns:1fr auto;align-items:center}
h2{font-size:17px;line-height:26px;font-weight:600;margin:0}
h2 small{font-size:14px;font-weight:400;color:var(--text-3);margin-left:8px}
li p{grid-column:1;margin:0;font-size:14px;line-height:22px}
button{grid-column:2;grid-row:1/3;min-height:44px;padding:0 16px;border:1px solid var(--brand);border-radius:6px;background:var(--surface);color:var(--brand);font:inherit;cursor:pointer}
button:hover{background:#EDF4EE}
button:active{background:#DCEADF}
li.is-now{border-top-color:var(--brand);background:#EDF4EE}
@media (max-width:520px){li{grid-template-columns:1fr}button{grid-column:1;grid-row:auto;margin-top:8px}}
`

/** The page on which one says whose phone this is. */
export function whoPage(choices: readonly Choice[], current: string | undefined): string {
  const newcomer: Choice = { subject: NEWCOMER, name: PAGE_TEXT.newcomer, about: '', can: PAGE_TEXT.newcomerCan }
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<title>${PAGE_TEXT.whoTitle}</title><style>${PAGE_STYLE}${STYLE}</style></head>
<body><main><h1>${PAGE_TEXT.whoTitle}</h1><p>${PAGE_TEXT.whoLead}</p>
<form method="post" action="/who"><ul>${[...choices, newcomer].map((choice) => row(choice, choice.subject === current)).join('')}</ul></form>
<p>${PAGE_TEXT.whoNote}</p></main></body></html>`
}

function row({ subject, name, about, can }: Choice, isNow: boolean): string {
  const small = about === '' ? '' : `<small>${escaped(about)}</small>`
  return `<li${isNow ? ' class="is-now"' : ''}><h2>${escaped(name)}${small}</h2><p>${escaped(can)}</p><button name="who" value="${escaped(subject)}">${escaped(PAGE_TEXT.use(name))}</button></li>`
}
