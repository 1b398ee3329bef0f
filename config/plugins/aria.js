const path = require('path')
const components = require('./aria-attrs')

// Taro drops every aria-* attribute on weapp unless the component declares it, so screen readers would hear nothing.
module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return // H5 writes aria attributes by itself.
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js'))
    }
  })
