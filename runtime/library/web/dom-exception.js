// Interface DOMException   https://webidl.spec.whatwg.org/#idl-DOMException
import { typeError } from '../internal/errors.js';

// Names with their legacy codes.   https://webidl.spec.whatwg.org/#dfn-error-names-table
const CODES = [
  ['IndexSizeError', 'INDEX_SIZE_ERR', 1], [null, 'DOMSTRING_SIZE_ERR', 2], ['HierarchyRequestError', 'HIERARCHY_REQUEST_ERR', 3], ['WrongDocumentError', 'WRONG_DOCUMENT_ERR', 4],
  ['InvalidCharacterError', 'INVALID_CHARACTER_ERR', 5], [null, 'NO_DATA_ALLOWED_ERR', 6], ['NoModificationAllowedError', 'NO_MODIFICATION_ALLOWED_ERR', 7], ['NotFoundError', 'NOT_FOUND_ERR', 8],
  ['NotSupportedError', 'NOT_SUPPORTED_ERR', 9], ['InUseAttributeError', 'INUSE_ATTRIBUTE_ERR', 10], ['InvalidStateError', 'INVALID_STATE_ERR', 11], ['SyntaxError', 'SYNTAX_ERR', 12],
  ['InvalidModificationError', 'INVALID_MODIFICATION_ERR', 13], ['NamespaceError', 'NAMESPACE_ERR', 14], ['InvalidAccessError', 'INVALID_ACCESS_ERR', 15], [null, 'VALIDATION_ERR', 16],
  ['TypeMismatchError', 'TYPE_MISMATCH_ERR', 17], ['SecurityError', 'SECURITY_ERR', 18], ['NetworkError', 'NETWORK_ERR', 19], ['AbortError', 'ABORT_ERR', 20],
  ['URLMismatchError', 'URL_MISMATCH_ERR', 21], ['QuotaExceededError', 'QUOTA_EXCEEDED_ERR', 22], ['TimeoutError', 'TIMEOUT_ERR', 23], ['InvalidNodeTypeError', 'INVALID_NODE_TYPE_ERR', 24],
  ['DataCloneError', 'DATA_CLONE_ERR', 25],
];

export class DOMException {
  #message; #name; #isException = true;
  constructor(message = '', options = 'Error') {
    Error.captureStackTrace(this);
    this.#message = `${message}`;
    if (options !== null && typeof options === 'object') {
      this.#name = options.name === undefined ? 'Error' : `${options.name}`;
      if ('cause' in options) Object.defineProperty(this, 'cause', { value: options.cause, writable: true, enumerable: false, configurable: true });
    } else this.#name = `${options}`;
    const { stack } = this;
    // It was captured before there was a name.
    Object.defineProperty(this, 'stack', { value: stack.replace(/^[^\n]*/, () => `${this.#name}: ${this.#message}`), writable: true, enumerable: false, configurable: true });
  }
  get name() { return this.#checked.#name; }
  get message() { return this.#checked.#message; }
  get code() {
    const { name } = this;
    return CODES.find((row) => row[0] === name)?.[2] ?? 0;
  }
  get #checked() {
    if (this === null || typeof this !== 'object' || !(#isException in this)) throw typeError('ERR_INVALID_THIS', 'Value of "this" must be of type DOMException');
    return this;
  }
}
Object.setPrototypeOf(DOMException.prototype, Error.prototype);
Object.defineProperties(DOMException.prototype, { name: { enumerable: true }, message: { enumerable: true }, code: { enumerable: true }, [Symbol.toStringTag]: { value: 'DOMException', configurable: true } });
for (const [, constant, value] of CODES) for (const target of [DOMException, DOMException.prototype]) Object.defineProperty(target, constant, { value, enumerable: true });
