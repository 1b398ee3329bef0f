// jsdom has none, and @noble/curves asks for one while it loads; browsers have it, and the mini-program's build leaves that part out.
globalThis.TextEncoder ??= require('node:util').TextEncoder
