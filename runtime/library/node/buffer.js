import { Buffer, constants, INSPECT_MAX_BYTES, isAscii, isUtf8, kMaxLength, kStringMaxLength, setInspectMaxBytes, SlowBuffer, transcode } from '../internal/buffer.js';
import { atob, btoa } from '../web/base64.js';
import { Blob, File, resolveObjectURL } from '../web/blob.js';

export { atob, Blob, btoa, Buffer, constants, File, INSPECT_MAX_BYTES, isAscii, isUtf8, kMaxLength, kStringMaxLength, resolveObjectURL, SlowBuffer, transcode };
export default {
  Blob, resolveObjectURL, isAscii, isUtf8, Buffer, SlowBuffer, transcode, kMaxLength, kStringMaxLength, btoa, atob, constants, File,
  get INSPECT_MAX_BYTES() { return INSPECT_MAX_BYTES; },
  set INSPECT_MAX_BYTES(value) { setInspectMaxBytes(value); },
};
