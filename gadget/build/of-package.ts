import { readFileSync } from 'node:fs';

/** What the pages say of the program: its version, and where its source is, '' where package.json does not name a web address. */
export function ofPackage(file: URL): { SEULA_VERSION: string; SEULA_SOURCE: string } {
  const { version, repository }: Package = JSON.parse(readFileSync(file, 'utf8')) as Package;
  return { SEULA_VERSION: JSON.stringify(version), SEULA_SOURCE: JSON.stringify(webAddress(repository)) };
}

interface Package {
  readonly version: string;
  readonly repository?: string | { readonly url: string };
}

/** npm's forms: an address with git+ before it and .git behind it, or `github:owner/name`. */
function webAddress(repository: Package['repository']): string {
  const given = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const whole = given
    .replace(/^github:/, 'https://github.com/')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  return /^https?:\/\//.test(whole) ? whole : '';
}
