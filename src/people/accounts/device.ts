/** What a request tells of where it comes from: its cookies, its address, its browser. */
export type Device = { cookie: string; address: string; agent: string }

/** The same as headers, as better-auth reads them. */
export const headersOf = (device: Device): Headers =>
  new Headers({ cookie: device.cookie, 'x-forwarded-for': device.address, 'user-agent': device.agent })
