import type { Endpoint } from 'payload'
import { disabling } from './disable'
import { cancelEmailChange, changeEmail, confirmEmail } from './email'
import { leaving } from './leave'
import { changePassword, resetPassword } from './password'
import { secondFactor } from './secondFactor'
import { security } from './security'
import { endSession } from './sessions'

/** What a person does with their account, and an admin with others', beside what Payload has. */
export const endpoints: Endpoint[] = [
  security,
  changePassword,
  resetPassword,
  changeEmail,
  cancelEmailChange,
  confirmEmail,
  ...secondFactor,
  endSession,
  ...disabling,
  ...leaving,
]

/** Those of them that are not below an account's id, for the guard of the API. */
export const ACCOUNT_ENDPOINTS = ['confirm-email']
