// navigator   https://nodejs.org/docs/latest-v21.x/api/globals.html#navigator_1
export class Navigator {
  get hardwareConcurrency() { return 1; }
  get language() { return 'en-US'; }
  get languages() { return ['en-US']; }
  get platform() { return 'wasm'; }
  get userAgent() { return 'jsaot/0.1.0'; }
}
export const navigator = new Navigator();
