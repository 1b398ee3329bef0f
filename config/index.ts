import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import devConfig from './dev'
import prodConfig from './prod'

const FROM_ROOT = (...parts: string[]) => path.resolve(__dirname, '..', ...parts)

/** Packages written for newer engines than the oldest phones we serve: compiled with our own source. */
const MODERN_PACKAGES = /node_modules[\\/](mobx|mobx-react-lite|valibot|@noble)[\\/]/

const cssModules = {
  enable: false,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' }
} as const

const mini: NonNullable<IProjectConfig<'webpack5'>['mini']> = {
  compile: { exclude: [], include: [(file: string) => MODERN_PACKAGES.test(file)] },
  postcss: { pxtransform: { enable: true, config: {} }, cssModules },
  // Every rule belongs to one component's own class, so the order between components does not matter.
  miniCssExtractPluginOption: { ignoreOrder: true },
  optimizeMainPackage: { enable: true }
}

const h5: NonNullable<IProjectConfig<'webpack5'>['h5']> = {
  publicPath: './',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  webpackChain(chain) {
    // Otherwise every page chunk carries its own copy of mobx and dayjs.
    chain.optimization.splitChunks({
      chunks: 'all',
      maxInitialRequests: Infinity,
      minSize: 0,
      cacheGroups: {
        taro: { name: 'taro', test: /[\\/]node_modules[\\/](@tarojs|@stencil|swiper)[\\/]/, priority: 20 },
        vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, priority: 10 },
        common: { name: 'common', minChunks: 2, priority: 1, reuseExistingChunk: true }
      }
    })
    chain.performance.hints(false)
  },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css'
  },
  postcss: { autoprefixer: { enable: true, config: {} }, cssModules }
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'yishi-lvbi',
    date: '2026-11-24',
    // Sizes are written for a 375-wide screen, as in the tokens: 1px becomes 2rpx on weapp and 1/20 rem on H5.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/weapp',
    plugins: [
      '@tarojs/plugin-platform-weapp',
      '@tarojs/plugin-platform-h5',
      '@tarojs/plugin-framework-react',
      FROM_ROOT('config/plugins/aria.js')
    ],
    // Otherwise Taro writes every Chinese character as \uXXXX, six bytes instead of three: 7 % of the main package.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    alias: { '@': FROM_ROOT('src') },
    // Which cloud environment the mini-program calls; empty means the app's default one.
    defineConstants: {
      'process.env.CLOUD_ENV': JSON.stringify(process.env.CLOUD_ENV ?? ''),
      // Where the mini-program finds the ballot box without WeChat's identity; empty: through the cloud, and the screen says so.
      'process.env.BOX_URL': JSON.stringify(process.env.BOX_URL ?? ''),
      'process.env.MESSAGE_TEMPLATE_IDS': JSON.stringify(process.env.MESSAGE_TEMPLATE_IDS ?? '')
    },
    mini,
    h5
  }
  return process.env.NODE_ENV === 'development' ? merge({}, base, devConfig) : merge({}, base, prodConfig)
})
