/// <reference types="@tarojs/taro" />
/// <reference types="@testing-library/jest-dom" />

declare module '*.png' {
  const url: string
  export default url
}
declare module '*.svg' {
  const url: string
  export default url
}
declare module '*.scss'
declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    /** The platform being built: `weapp` or `h5`. */
    TARO_ENV: 'weapp' | 'h5'
    /** The cloud environment of the mini-program; empty for the app's default one. */
    CLOUD_ENV: string
    /** The ballot box's own address (`https://…`), which no WeChat identity reaches; empty where there is none. */
    BOX_URL: string
    /** Ids of the mini-program's message templates, `change=…,digest=…`; empty: no messages. */
    MESSAGE_TEMPLATE_IDS: string
  }
}
