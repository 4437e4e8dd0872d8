import { z } from 'zod';

/** A setting that is a whole number within bounds. */
export function wholeNumber(least: number, most: number) {
  const wanted = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, wanted)
    .transform(Number)
    .pipe(z.number().min(least, wanted).max(most, wanted));
}

/** A setting that is an address, or nothing. */
export function addressOrNothing() {
  const error = 'an http or https address, or nothing';
  return z.union([z.literal(''), z.url({ protocol: /^https?$/, error })]);
}

/** A setting that is an address alerts may be posted to, or nothing. */
export function webhookOrNothing() {
  // Alerts go out as they are written; a name and password in an address would be shown wherever the address is.
  return z.string().refine((address) => address === '' || isWebhook(address), {
    error: 'an https address without a name and password in it (http only on this machine), or nothing'
  });
}

function isWebhook(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return username === '' && password === '' && /^https?:$/.test(protocol) && isConfidential(address);
}

/** Whether nobody on the way can read what is sent to an address. Plain http is good enough within one machine only. */
export function isConfidential(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^(127(\.\d+){3}|localhost|\[::1\])$/.test(hostname);
}
