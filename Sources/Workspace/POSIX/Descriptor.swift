#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file or folder, closed when it is no longer used.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { close(number) }

  /// Opens a file for reading; neither a pipe without a writer nor a terminal can make it wait.
  static func reading(
    _ path: Path, followingLink: Bool = true
  ) throws(SystemError) -> Descriptor {
    try opening(path, flags: O_RDONLY | (followingLink ? 0 : O_NOFOLLOW))
  }

  /// Opens a folder, through a symbolic link only if told so.
  static func folder(_ path: Path, followingLink: Bool) throws(SystemError) -> Descriptor {
    try opening(path, flags: O_RDONLY | O_DIRECTORY | (followingLink ? 0 : O_NOFOLLOW))
  }

  private static func opening(_ path: Path, flags: Int32) throws(SystemError) -> Descriptor {
    let number = try path.bytes.withCString { name in
      retrying { open(name, flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    }
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  /// What is open.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard retrying({ fstat(number, &status) }) == 0 else { throw .last }
    return FileStatus(status)
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

  /// Reads as many bytes into memory as it has room for, or as are left, and says how many.
  ///
  /// What a regular file gives at once is all that there is, unless that is more than expected.
  func read(
    expecting size: Int, into memory: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    var count = 0
    while count < memory.count {
      let rest = memory[count...]
      let start = UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress
      let got = retrying { systemRead(number, start, min(rest.count, 1 << 30)) }
      guard got >= 0 else { throw .last }
      count += got
      if got == 0 || count == size { break }
    }
    return count
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
      // The name may be longer than the array that it is declared as.
      let start = UnsafeRawPointer(entry).advanced(by: Self.offsetOfName)
        .assumingMemoryBound(to: CChar.self)
      if strcmp(start, ".") == 0 || strcmp(start, "..") == 0 { continue }
      let name = bytes(of: start)
      var kind = FileKind(entryType: entry.pointee.d_type)
      if kind == .unknown { kind = self.kind(ofEntry: start) }
      entries.append(FolderEntry(name: name, kind: kind))
    }
  }

  private static let offsetOfName = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  private func kind(ofEntry name: UnsafePointer<CChar>) -> FileKind {
    var status = stat()
    let result = fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW)
    return result == 0 ? FileKind(mode: status.st_mode) : .special
  }
}

/// A name in a folder and what it stands for.
struct FolderEntry {
  let name: [UInt8]
  let kind: FileKind
}

// A method of the same name hides the function of the system.
private func systemRead(_ number: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, start, count)
}
