import type { Messages } from '../core/messages.ts';

export const signInEn = {
  'signIn.title': 'Sign in to see the portal',
  'signIn.intro': 'A small window opens, in which you sign in and choose your organization.',
  'signIn.go': 'Sign in',
  'signIn.waiting': 'Go on in the window that has opened.',
  'signIn.blocked': 'The browser did not open the window. Allow windows of this page, then try again.',
  'signIn.failed': 'You are not signed in. Try again.',
} as const satisfies Messages;
