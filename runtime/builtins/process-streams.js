// process.stdout and process.stderr: what programs written for Node need of them, and what becomes of failed writes.
// https://nodejs.org/docs/latest-v20.x/api/process.html#a-note-on-process-io

// Errors of WASI preview 1: number, Node's name for it, Node's errno, and its text (of files).
const WRITE_ERRORS = [
  8, "EBADF", -9, "bad file descriptor",
  19, "EDQUOT", -122, "disk quota exceeded",
  22, "EFBIG", -27, "file too large",
  29, "EIO", -5, "i/o error",
  51, "ENOSPC", -28, "no space left on device",
  64, "EPIPE", -32, "broken pipe",
];
const ERRNO_PIPE = 64;

function WriteError(number) {
  let i = 0;
  while (i < WRITE_ERRORS.length && $arr_get(WRITE_ERRORS, i) !== number) i += 4;
  const known = i < WRITE_ERRORS.length;
  const code = known ? $arr_get(WRITE_ERRORS, i + 1) : "UNKNOWN";
  // Of a file it is an error of the file system; a pipe is a stream.
  const message = number === ERRNO_PIPE ? "write EPIPE" : code + ": " + (known ? $arr_get(WRITE_ERRORS, i + 3) : "unknown error") + ", write";
  const error = MakeError(ErrorPrototype, message, undefined);
  error.errno = known ? $arr_get(WRITE_ERRORS, i + 2) : -4094;
  error.code = code;
  error.syscall = "write";
  return error;
}

// ORDER: what a stream has come to.
const STREAM_OPEN = 0;
/** The console has met a broken pipe in this turn of the event loop: Node says nothing the first time. */
const STREAM_BREAKING = 1;
/** It is known to be broken: the next write that fails is an error. */
const STREAM_BROKEN = 2;
/** The error is about to be emitted. */
const STREAM_FAILING = 3;

/** Writes that a program may lose in one turn: Node, which keeps each in mind, runs out of memory some time later. */
const MOST_LOST_WRITES = 1_000_000;
let lostWrites = 0;

/** A writable stream of the process. */
function ProcessStream(fd) {
  const object = {};
  const stream = { fd, object, emitter: NewEmitter(object), state: STREAM_OPEN };
  $obj_define(object, "fd", fd, PLAIN);
  $obj_define(object, "writable", true, PLAIN);
  $methods(object, {
    // writable.write ( chunk[, encoding][, callback] )   https://nodejs.org/docs/latest-v20.x/api/stream.html#writablewritechunk-encoding-callback
    write(chunk, encoding = undefined, callback = undefined) { return StreamWrite(stream, chunk, $is_callable(encoding) ? encoding : callback); },
    // writable.end ( [chunk[, encoding]][, callback] )   https://nodejs.org/docs/latest-v20.x/api/stream.html#writableendchunk-encoding-callback
    // These two streams cannot be closed.
    end(chunk = undefined) {
      if (chunk !== undefined && chunk !== null && !$is_callable(chunk)) StreamWrite(stream, chunk, undefined);
      return this;
    },
    get isTTY() { return $host_is_terminal(fd) ? true : undefined; },
  });
  return stream;
}
const processStdout = ProcessStream(1);
const processStderr = ProcessStream(2);
$obj_define(processObject, "stdout", processStdout.object, PLAIN);
$obj_define(processObject, "stderr", processStderr.object, PLAIN);

function StreamWrite(stream, chunk, callback) {
  const number = WriteChunk(stream.fd, chunk);
  if (number !== 0) FailStream(stream, number);
  if ($is_callable(callback)) {
    const args = $slots_new(1);
    $slots_set(args, 0, number === 0 ? undefined : WriteError(number));
    EnqueueTick(callback, args);
  }
  return number === 0;
}
/** Gives an error of WASI, or 0. */
function WriteChunk(fd, chunk) {
  // What a program writes itself it learns the fate of: not from the buffer of a file.
  if ($is_string(chunk)) return $host_write(fd, chunk) || $host_flush();
  if ($typed_type(chunk) < 0) throw NodeTypeError("ERR_INVALID_ARG_TYPE", `The "chunk" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received ${ReceivedText(chunk)}`);
  return $host_write_bytes(fd, $typed_buffer(chunk), $typed_byte_offset(chunk), $typed_length_now(chunk) * ElementSize($typed_type(chunk)));
}

/** Writes what the console says, whose failures are no errors of the program: a full disk, a stream that is closed. */
function ConsoleWrite(fd, text) {
  if ($host_write(fd, text) === ERRNO_PIPE) LoseWrite(fd);
}

/** The console has met a broken pipe. The linker puts LoseLastWrite in the place of this where a program has one turn only. */
function LoseWrite(fd) {
  // A pipe that nobody reads any more is, from the next turn on: a program would run for ever in vain.
  const stream = fd === 1 ? processStdout : processStderr;
  if (stream.state === STREAM_BROKEN) FailStream(stream, ERRNO_PIPE);
  else if (stream.state === STREAM_OPEN) {
    stream.state = STREAM_BREAKING;
    lostWrites = 0;
    EnqueueTick(() => { if (stream.state === STREAM_BREAKING) stream.state = STREAM_BROKEN; }, $slots_new(0));
  } else LoseLastWrite(fd);
}
function LoseLastWrite(fd) {
  const lost = $num_to_int32(lostWrites);
  lostWrites = (lost + 1) | 0;
  if (lost >= MOST_LOST_WRITES) UncaughtException($error_new(ErrorPrototype, "write EPIPE"));
}

/** Emits the error when the running code has ended. */
function FailStream(stream, number) {
  if (stream.state === STREAM_FAILING) return;
  stream.state = STREAM_FAILING;
  const error = WriteError(number);
  EnqueueTick(() => {
    stream.state = STREAM_BROKEN;
    if (!EmitWith(stream.emitter, "error", error, undefined)) throw error;
  }, $slots_new(0));
}
