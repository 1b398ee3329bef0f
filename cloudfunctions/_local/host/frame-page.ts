import { PAGE_TEXT } from '@local/text'
import { escaped, PAGE_STYLE } from './html'

/** From this width on the app stands in a phone's column; the client itself knows nothing of it. */
const WIDE = '(min-width:521px)'

/** Put into the served index.html: a wide window goes to the frame, a framed page stays. */
const TO_FRAME = `if(window.top===window&&matchMedia('${WIDE}').matches)location.replace('/frame'+location.hash)`

/** The built page with the way to the frame in its head, before anything else runs. */
export const withFrame = (html: string): string => html.replace('<head>', `<head><script>${TO_FRAME}</script>`)

// The address keeps the page that is shown inside, so that reloading and the back button do what they should.
const SCRIPT = `(function(){
var wide=matchMedia('${WIDE}'),frame=document.getElementById('app'),inside=frame.contentWindow
function leave(){if(!wide.matches)location.replace('/'+location.hash)}
function show(){history.replaceState(null,'','/frame'+inside.location.hash)}
if(!wide.matches){leave();return}
wide.addEventListener('change',leave)
frame.addEventListener('load',function(){inside=frame.contentWindow;inside.addEventListener('hashchange',show);inside.addEventListener('popstate',show);show()})
window.addEventListener('hashchange',function(){if(inside.location.hash!==location.hash)inside.location.hash=location.hash})
frame.src='/'+location.hash
})()`

const STYLE = `
html,body{height:100%}
body{display:flex;flex-direction:column;align-items:center;background:var(--inset)}
header{width:390px;max-width:100%;flex:none;padding:8px 4px;font-size:14px;line-height:22px;color:var(--text-2)}
header a{padding:8px 0}
iframe{flex:1;width:390px;max-width:100%;max-height:844px;border:0;box-shadow:0 0 0 1px var(--line);background:var(--bg)}
@media (max-width:520px){header{display:none}iframe{max-height:none;box-shadow:none}}
`

/** The app in the middle of a wide window, with whose phone it is. */
export const framePage = (name: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<title>${PAGE_TEXT.frameTitle}</title><style>${PAGE_STYLE}${STYLE}</style></head>
<body><header>${PAGE_TEXT.now}${escaped(name)} · <a href="/who">${PAGE_TEXT.change}</a></header>
<iframe id="app" title="${PAGE_TEXT.phone}"></iframe><script>${SCRIPT}</script></body></html>`
