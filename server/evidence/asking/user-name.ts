import { isIP } from 'node:net';

/** Signs that no account's name may hold; names with them come from imports, such as `de>Example`. */
const notInNames = /[#<>[\]|{}]/;
/** What MediaWiki takes for an address by its looks: out of range, with zeros before, or without the last part, as once. */
const looksLikeAddress = /^\d{1,3}(?:\.\d{1,3}){2}\.(?:xxx|\d{1,3})$/i;

/** Whether an author's name is an address, not the name of an account. */
export function isAddress(name: string): boolean {
  return isIP(name) !== 0 || looksLikeAddress.test(name);
}

/** Whether an author's name stands for somebody of another wiki whose edit was imported. */
export function isImported(name: string): boolean {
  return notInNames.test(name);
}
