#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program that has run to its end, with nothing to read and nobody to listen to its
/// messages.
struct ChildProcess {
  /// What it wrote as its result.
  let output: [UInt8]
  /// The exit code; of one that a signal has ended, 128 and its number, as shells have it.
  let code: Int32

  /// Runs a program with its own name and the words behind it, and no variables but those given.
  init(
    running program: Path, _ words: [[UInt8]], environment: [[UInt8]]
  ) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    let reading = Descriptor(number: ends[0])
    // The copy that the program writes to has another number, and stays open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = try Self.spawn(program, words, environment, output: Descriptor(number: ends[1]))
    do throws(SystemError) {
      output = try reading.contents(expecting: 0)
    } catch {
      _ = Self.end(of: process)
      throw error
    }
    code = Self.end(of: process)
  }

  private static func spawn(
    _ program: Path, _ words: [[UInt8]], _ environment: [[UInt8]], output: consuming Descriptor
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.number, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // That this process ignores broken pipes is no affair of the other's.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let (arguments, variables) = (CStrings([program.bytes] + words), CStrings(environment))
    var process = pid_t()
    let code = try program.bytes.withCString { path in
      posix_spawn(&process, path, &actions, &attributes, arguments.start, variables.start)
    }
    guard code == 0 else { throw SystemError(code: code) }
    return process
  }

  /// Waits for the end of a process, and says how it ended.
  private static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    guard retrying({ waitpid(process, &status, 0) }) == process else { return -1 }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}

/// Strings as C hands them from one program to another.
private final class CStrings {
  let start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [[UInt8]]) {
    count = strings.count
    start = .allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() {
      (start + index).initialize(to: Self.copy(of: string))
    }
    (start + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { start[index]?.deallocate() }
    start.deallocate()
  }

  private static func copy(of string: [UInt8]) -> UnsafeMutablePointer<CChar> {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: string.count + 1)
    for (index, byte) in string.enumerated() {
      (copy + index).initialize(to: CChar(bitPattern: byte))
    }
    (copy + string.count).initialize(to: 0)
    return copy
  }
}
