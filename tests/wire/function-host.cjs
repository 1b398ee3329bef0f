// A cloud function's process: loads one bundle and handles events one after another, as the platform's runtime does.
// Identity is in the environment of the process and changes with each event, hence never two at a time.
let main
let identityKeys = []

function takeIdentity(identity) {
  for (const key of identityKeys) delete process.env[key]
  identityKeys = Object.keys(identity)
  Object.assign(process.env, identity, { WX_CONTEXT_KEYS: identityKeys.filter(key => key.startsWith('WX_')).join(',') })
}

async function handle({ number, event, context, identity }) {
  takeIdentity(identity)
  try {
    const value = await main(event, context)
    // The platform sends replies as JSON, so whatever JSON loses is lost here too.
    process.send({ number, reply: JSON.stringify(value === undefined ? null : value) })
  } catch (error) {
    process.send({ number, failure: String(error && error.stack ? error.stack : error) })
  }
}

let tail = Promise.resolve()
process.on('message', message => {
  tail = tail.then(() => handle(message))
})
process.on('disconnect', () => process.exit(0))

try {
  main = require(process.argv[2]).main
  process.send({ ready: true })
} catch (error) {
  process.send({ unloadable: String(error && error.stack ? error.stack : error) }, () => process.exit(1))
}
