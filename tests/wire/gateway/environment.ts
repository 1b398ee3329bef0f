/** Environment variables under which the real `wx-server-sdk` talks to a gateway at `url`, as inside a cloud function. */
export function gatewayEnvironment(url: string): Readonly<Record<string, string>> {
  return {
    // The vendor's own hook: injected by the platform, read at each request.
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    // Otherwise each request first asks a metadata host that is not there.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'test-id',
    TENCENTCLOUD_SECRETKEY: 'test-key',
    TENCENTCLOUD_SESSIONTOKEN: 'test-token',
    SCF_NAMESPACE: 'test-env',
    TCB_ENV: 'test-env',
    SILENCE: 'true'
  }
}
