#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Every call of the operating system. What the systems disagree on ends here.

/// What the system said when a call failed.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The failure of the call just made.
  static var last: SystemError { SystemError(code: errno) }

  /// A folder is where a file was expected.
  static let isFolder = SystemError(code: EISDIR)
  /// A device, pipe or socket is where a file was expected.
  static let notRegular = SystemError(code: ENODEV)
  /// The file has more bytes than can be kept.
  static let tooLarge = SystemError(code: EFBIG)
  /// Nobody reads any longer what is written.
  static let brokenPipe = SystemError(code: EPIPE)

  /// The failure as a phrase; `strerror` has a buffer that threads share, and a language.
  var message: String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case EFBIG: "the file is too large"
    case EINVAL: "not a possible name"
    case EIO: "input/output error"
    case EISDIR: "is a folder"
    case ELOOP: "too many symbolic links"
    case EMFILE, ENFILE: "too many open files"
    case ENAMETOOLONG: "the name is too long"
    case ENOENT: "no such file or folder"
    case ENOMEM: "out of memory"
    case ENOSPC, EDQUOT: "no space left"
    case ENOTDIR: "not a folder"
    case ENODEV: "not a regular file"
    case ENXIO: "no such device"
    case ESTALE: "the file is gone from its server"
    default: "system error \(code)"
    }
  }
}

/// What an entry of the file system is.
enum FileKind {
  case regular
  case folder
  case link
  /// A device, pipe or socket.
  case special
  /// The folder does not tell.
  case unknown

  fileprivate init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .special
    }
  }

  fileprivate init(entryType: UInt8) {
    switch Int32(entryType) {
    case Int32(DT_REG): self = .regular
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .link
    case Int32(DT_UNKNOWN): self = .unknown
    default: self = .special
    }
  }
}

/// A name in a folder and what it stands for.
struct FolderEntry {
  let name: [UInt8]
  let kind: FileKind
}

/// An open file or folder, closed when it is no longer used.
struct Descriptor: ~Copyable {
  private let number: Int32

  private init(number: Int32) { self.number = number }

  deinit { close(number) }

  /// Opens a file for reading; neither a pipe without a writer nor a terminal can make it wait.
  static func reading(_ path: Path) throws(SystemError) -> Descriptor {
    try opening(path, flags: O_RDONLY)
  }

  /// Opens a folder, through a symbolic link only if told so.
  static func folder(_ path: Path, followingLink: Bool) throws(SystemError) -> Descriptor {
    try opening(path, flags: O_RDONLY | O_DIRECTORY | (followingLink ? 0 : O_NOFOLLOW))
  }

  private static func opening(_ path: Path, flags: Int32) throws(SystemError) -> Descriptor {
    let number = try path.withCString { name in
      retrying { open(name, flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    }
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  /// What is open, and its size.
  func status() throws(SystemError) -> (kind: FileKind, size: Int) {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return (FileKind(mode: status.st_mode), Int(status.st_size))
  }

  /// What the process was given to read.
  static func standardInput() throws(SystemError) -> Descriptor {
    let number = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  /// Reads `count` bytes, or as many as are left, into an array with room for `capacity`.
  func read(_ count: Int, reserving capacity: Int) throws(SystemError) -> [UInt8] {
    try [UInt8](capacity: max(count, capacity)) { span throws(SystemError) in
      while span.count < count {
        // Some systems take no more than 2 GiB at once.
        let wanted = min(count - span.count, 1 << 30)
        let got = span.withUnsafeMutableBufferPointer { buffer, initialized in
          let start = buffer.baseAddress.map { $0 + initialized }
          let got = retrying { systemRead(number, start, wanted) }
          initialized += max(0, got)
          return got
        }
        guard got >= 0 else { throw .last }
        if got == 0 { break }
      }
    }
  }

  /// The names in the folder, but for itself and its parent, in no order.
  func entries() throws(SystemError) -> [FolderEntry] {
    // The stream closes its descriptor, so it gets one of its own.
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .last }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .last }
        return entries
      }
      guard let field = MemoryLayout<dirent>.offset(of: \.d_name) else { return entries }
      // The name may be longer than the array that it is declared as.
      let start = UnsafeRawPointer(entry).advanced(by: field)
        .assumingMemoryBound(to: CChar.self)
      let name = bytes(of: start)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      var kind = FileKind(entryType: entry.pointee.d_type)
      if kind == .unknown { kind = self.kind(ofEntry: start) }
      entries.append(FolderEntry(name: name, kind: kind))
    }
  }

  private func kind(ofEntry name: UnsafePointer<CChar>) -> FileKind {
    var status = stat()
    let result = fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW)
    return result == 0 ? FileKind(mode: status.st_mode) : .special
  }
}

extension Path {
  /// What the name stands for, through symbolic links.
  func kind() throws(SystemError) -> FileKind {
    var status = stat()
    let result = try withCString { name in retrying { stat(name, &status) } }
    guard result == 0 else { throw .last }
    return FileKind(mode: status.st_mode)
  }

  fileprivate func withCString(
    _ body: (UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) -> Int32 {
    // The system would take what stands before a zero for the whole name.
    guard !bytes.isEmpty else { throw SystemError(code: ENOENT) }
    guard !bytes.contains(0) else { throw SystemError(code: EINVAL) }
    return (bytes + [0]).withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      return body(start.assumingMemoryBound(to: CChar.self))
    }
  }
}

/// Where a process writes to.
public enum Stream: Sendable {
  /// The result.
  case output
  /// All else.
  case error

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    let number = self == .output ? STDOUT_FILENO : STDERR_FILENO
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes { rest in
        retrying { systemWrite(number, rest.baseAddress, min(rest.count, 1 << 30)) }
      }
      guard written >= 0 else { throw .last }
      offset += written
    }
  }
}

/// Makes writing into a closed pipe an error like any other instead of the end of the process.
func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
}

/// The bytes of a string of C, without the zero behind it.
func bytes(of string: UnsafePointer<CChar>) -> [UInt8] {
  Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
}

/// Ends the process.
public func exitProcess(_ code: Int32) -> Never {
  exit(code)
}

/// Makes a call until no signal interrupts it.
private func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

// Methods of the same names hide the functions of the system.

private func systemRead(_ number: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, start, count)
}

private func systemWrite(_ number: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, start, count)
}
