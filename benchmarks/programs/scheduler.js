// A small operating system: processes of several kinds, a priority run queue,
// mailboxes, counting semaphores and a disk, driven by simulated time.
// Exercises classes, inheritance, polymorphic method calls, linked lists.

var READY = 0;
var BLOCKED = 1;
var FINISHED = 2;

class Message {
  constructor(sender, kind, payload) {
    this.sender = sender;
    this.kind = kind;
    this.payload = payload;
    this.next = null;
  }
}

class Mailbox {
  constructor() {
    this.head = null;
    this.tail = null;
    this.waiting = null;
  }

  isEmpty() {
    return this.head === null;
  }

  put(system, message) {
    if (this.tail === null) this.head = message;
    else this.tail.next = message;
    this.tail = message;
    if (this.waiting !== null) {
      var process = this.waiting;
      this.waiting = null;
      system.makeReady(process);
    }
  }

  take() {
    var message = this.head;
    this.head = message.next;
    if (this.head === null) this.tail = null;
    message.next = null;
    return message;
  }
}

class Semaphore {
  constructor(count) {
    this.count = count;
    this.queue = [];
  }

  acquire(process) {
    if (this.count > 0) {
      this.count--;
    } else {
      this.queue.push(process);
      process.state = BLOCKED;
    }
  }

  release(system) {
    if (this.queue.length > 0) system.makeReady(this.queue.shift());
    else this.count++;
  }
}

class Process {
  constructor(id, priority) {
    this.id = id;
    this.priority = priority;
    this.state = READY;
    this.nextReady = null;
    this.steps = 0;
  }

  // Runs one time slice; leaves `state` at READY, BLOCKED or FINISHED.
  step(system) {
    throw new Error("abstract process " + this.id);
  }

  finish() {
    this.state = FINISHED;
  }
}

class Producer extends Process {
  constructor(id, priority, target, total) {
    super(id, priority);
    this.target = target;
    this.remaining = total;
    this.value = id;
  }

  step(system) {
    if (this.remaining === 0) {
      this.target.put(system, new Message(this, "end", 0));
      this.finish();
      return;
    }
    this.remaining--;
    this.value = (this.value * 1103 + 12345) & 0xffff;
    this.target.put(system, new Message(this, "item", this.value));
  }
}

class Filter extends Process {
  constructor(id, priority, source, target, sources) {
    super(id, priority);
    this.source = source;
    this.target = target;
    this.openSources = sources;
    this.dropped = 0;
  }

  step(system) {
    if (this.source.isEmpty()) {
      this.source.waiting = this;
      this.state = BLOCKED;
      return;
    }
    var message = this.source.take();
    if (message.kind === "end") {
      if (--this.openSources === 0) {
        this.target.put(system, message);
        this.finish();
      }
    } else if (message.payload % 3 === 0) {
      this.dropped++;
    } else {
      this.target.put(system, message);
    }
  }
}

class Writer extends Process {
  constructor(id, priority, source, disk) {
    super(id, priority);
    this.source = source;
    this.disk = disk;
    this.pending = null;
    this.checksum = 0;
  }

  step(system) {
    if (this.pending !== null) {
      this.write(system);
    } else if (this.source.isEmpty()) {
      this.source.waiting = this;
      this.state = BLOCKED;
    } else {
      this.receive();
    }
  }

  receive() {
    var message = this.source.take();
    if (message.kind === "end") {
      this.finish();
      return;
    }
    this.pending = message;
    this.disk.acquire(this); // or blocks: waking up again means it was granted
  }

  write(system) {
    this.checksum = (this.checksum * 31 + this.pending.payload) | 0;
    this.pending = null;
    system.diskWrites++;
    this.disk.release(system);
  }
}

class Timer extends Process {
  constructor(id, priority, ticks) {
    super(id, priority);
    this.ticks = ticks;
  }

  step(system) {
    if (--this.ticks === 0) this.finish();
    else system.sleep(this, 5 + (this.ticks & 7));
  }
}

// One FIFO list for each priority, 0 the most urgent.
class RunQueue {
  constructor(levels) {
    this.heads = [];
    this.tails = [];
    for (var i = 0; i < levels; i++) {
      this.heads.push(null);
      this.tails.push(null);
    }
  }

  add(process) {
    var level = process.priority;
    var tail = this.tails[level];
    if (tail === null) this.heads[level] = process;
    else tail.nextReady = process;
    this.tails[level] = process;
  }

  next() {
    for (var level = 0; level < this.heads.length; level++) {
      var process = this.heads[level];
      if (process === null) continue;
      this.heads[level] = process.nextReady;
      if (process.nextReady === null) this.tails[level] = null;
      process.nextReady = null;
      return process;
    }
    return null;
  }
}

class System {
  constructor() {
    this.ready = new RunQueue(4);
    this.sleepers = [];
    this.time = 0;
    this.switches = 0;
    this.diskWrites = 0;
  }

  makeReady(process) {
    process.state = READY;
    this.ready.add(process);
  }

  sleep(process, duration) {
    process.state = BLOCKED;
    this.sleepers.push({ process: process, until: this.time + duration });
  }

  wakeSleepers() {
    var kept = 0;
    for (var i = 0; i < this.sleepers.length; i++) {
      var sleeper = this.sleepers[i];
      if (sleeper.until <= this.time) this.makeReady(sleeper.process);
      else this.sleepers[kept++] = sleeper;
    }
    this.sleepers.length = kept;
  }

  runAll() {
    for (;;) {
      this.time++;
      this.wakeSleepers();
      var process = this.ready.next();
      if (process === null) {
        if (this.sleepers.length === 0) return;
        continue;
      }
      this.switches++;
      process.steps++;
      process.step(this);
      if (process.state === READY) this.ready.add(process);
    }
  }
}

function build(system, items) {
  var raw = new Mailbox();
  var disk = new Semaphore(1);
  var writers = [];
  var filtered = [new Mailbox(), new Mailbox()];
  for (var i = 0; i < 2; i++) {
    var inbox = i === 0 ? raw : new Mailbox();
    writers.push(new Writer(20 + i, 1, filtered[i], disk));
    system.makeReady(new Producer(1 + i, 2, inbox, items));
    system.makeReady(new Producer(3 + i, 3, inbox, items));
    system.makeReady(new Filter(10 + i, 2, inbox, filtered[i], 2));
    system.makeReady(writers[i]);
  }
  system.makeReady(new Timer(30, 0, 200));
  return writers;
}

function run() {
  var system = new System();
  var writers = build(system, 6000);
  system.runAll();
  return [system.switches, system.diskWrites, writers[0].checksum, writers[1].checksum].join(" ");
}

function check(result) {
  var expected = "108133 15973 1569336163 799829562";
  if (result !== expected) throw new Error("scheduler: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("scheduler", run, check);
else console.log("scheduler " + check(run()));
