import type { ImportLog } from './import-log.js';
import { isFields, textOf, type Fields } from './json/values.js';

/** What fields of comments and people hold that is private, by their names in all formats. */
const kinds: Readonly<Record<string, string>> = {
  ...{ mail: 'e-mail address', email: 'e-mail address', author_email: 'e-mail address', by_email: 'e-mail address' },
  ...{ comment_author_email: 'e-mail address', user_email: 'e-mail address', useremail: 'e-mail address' },
  ...{ ip: 'IP address', remote_addr: 'IP address', author_ip: 'IP address', authorip: 'IP address' },
  ...{ ipaddr: 'IP address', ip_address: 'IP address', comment_author_ip: 'IP address', ipaddress: 'IP address' },
  ...{
    mailmd5: 'hash of an e-mail address',
    email_hash: 'hash of an e-mail address',
    emailhash: 'hash of an e-mail address',
  },
  ...{ email_md5: 'hash of an e-mail address', password: 'password hash', password_hash: 'password hash' },
  ...{ voters: 'voters', votes: 'voters', voted_ips: 'voters', likeusers: 'voters' },
};

/** Counts what is private in an object. It is read nowhere else. */
export function dropPrivate(fields: Fields, log: ImportLog): void {
  for (const [name, value] of Object.entries(fields)) {
    const kind = kinds[name.toLowerCase()];
    if (kind === undefined) continue;
    const holds = kind === 'voters' ? isFields(value) && Object.keys(value).length > 0 : Boolean(textOf(value).trim());
    if (holds) log.dropPrivate(kind);
  }
}
