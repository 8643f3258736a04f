// One copy in the package, for all modules that read mail.
export { default as PostalMime, type Email } from 'postal-mime';
