/** The age format (age-encryption.org): the library for it, loaded when a file is encrypted or opened. */
export { Decrypter, Encrypter } from 'age-encryption';
