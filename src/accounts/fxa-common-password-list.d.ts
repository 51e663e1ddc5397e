declare module 'fxa-common-password-list' {
  const list: {
    /** @param password in lower case */
    test(password: string): boolean
  }
  export default list
}
