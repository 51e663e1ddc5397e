/** Put before the HTML of a mail that is shown in a frame: nothing in it runs, loads or leads anywhere. */
export const FRAME_POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
