import QRCode from 'qrcode'
import { auth } from '../../platform/auth/auth.ts'
import { refuse } from '../../platform/refusal.ts'
import { type Device, headersOf } from './device.ts'

/** Begins a second factor: the authenticator's key as a picture, and backup codes shown this once. */
export async function offerTotp(device: Device, password: string) {
  const answer = await auth()
    .api.enableTwoFactor({ body: { password }, headers: headersOf(device) })
    .catch(() => refuse('invalid', 'account.wrong_password', { field: 'password' }))
  if (!('totpURI' in answer)) refuse('invalid', 'account.wrong_password', { field: 'password' })
  return {
    uri: answer.totpURI,
    picture: await QRCode.toDataURL(answer.totpURI, { margin: 1, width: 220 }),
    backupCodes: answer.backupCodes,
  }
}

export async function dropTotp(device: Device, password: string): Promise<void> {
  await auth()
    .api.disableTwoFactor({ body: { password }, headers: headersOf(device) })
    .catch(() => refuse('invalid', 'account.wrong_password', { field: 'password' }))
}
