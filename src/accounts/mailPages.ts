/** Where the admin's pages for links of mails are. What follows the # of a link never reaches a server or its logs. */
export const MAIL_PAGES = { newPassword: '/new-password', confirmEmail: '/confirm-email' } as const
