/** Error texts of OpenSSL and Node for settings that cannot connect, and what they mean. */
const causes: ReadonlyArray<readonly [RegExp, string]> = [
  [/certificate has expired/i, 'the certificate of the server has expired'],
  [/certificate is not yet valid/i, 'the certificate of the server is not valid yet'],
  [/altname|does not match certificate/i, 'the certificate of the server is for another name than this address'],
  [
    /unable to verify|self[- ]signed certificate|unable to get (?:local )?issuer|unknown ca/i,
    'the certificate of the server is signed by no authority that the client was told to trust (tlsCAFile)',
  ],
  [
    /bad certificate|certificate required|unknown certificate/i,
    'the server does not take the certificate of the client',
  ],
  [
    /wrong version number|packet length too long|http request/i,
    'the client speaks TLS and the server does not (tls=false)',
  ],
]

/**
 * Why these settings can never connect, from the text of a client's error; `undefined` if it is another error. The client's own
 * error type is no help: for an untrusted certificate it only says that the server is unavailable.
 */
export const misconfigurationIn = (text: string): string | undefined => {
  const cause = causes.find(([pattern]) => pattern.test(text))
  return cause === undefined ? undefined : `${cause[1]}: ${lastErrorOf(text)}`
}

/** The message of the transport, extracted from the text of gRPC around it. */
export const lastErrorOf = (text: string): string =>
  (/Last error: (?:Error(?: \[\w+\])?: )?(.*?)\s*\.? Resolution note:/s.exec(text)?.[1] ?? text).trim()
