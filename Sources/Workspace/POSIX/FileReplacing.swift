#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// The calls that replace a file by a new one of its name, or make one. Those that take a name look for it in the
// folder that is open, wherever that has been moved to since, and never follow a link.

extension Descriptor {
  /// Opens a file of this folder for reading.
  func reading(_ name: [UInt8]) throws(SystemError) -> Descriptor {
    try opening(name, O_RDONLY | O_NONBLOCK | O_NOCTTY)
  }

  /// Makes a file in this folder for writing.
  func creating(
    _ name: [UInt8], _ permissions: FilePermissions
  ) throws(SystemError) -> Descriptor {
    try opening(name, O_WRONLY | O_CREAT | O_EXCL, permissions)
  }

  private func opening(
    _ name: [UInt8], _ flags: Int32, _ permissions: FilePermissions = .own
  ) throws(SystemError) -> Descriptor {
    let opened = try name.withCString { name in
      openat(number, name, flags | O_NOFOLLOW | O_CLOEXEC, permissions.rawValue)
    }
    guard opened >= 0 else { throw .last }
    return Descriptor(number: opened)
  }

  /// What a name in this folder stands for.
  func status(of name: [UInt8]) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(name.withCString { fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW) })
    return FileStatus(status)
  }

  /// Finds out whether this process may write to a file of this folder.
  func checkWritable(_ name: [UInt8]) throws(SystemError) {
    try check(name.withCString { faccessat(number, $0, W_OK, AT_EACCESS) })
  }

  /// Gives a file of this folder the name of another one, which is then gone.
  func rename(_ name: [UInt8], to other: [UInt8]) throws(SystemError) {
    let result = try name.withCString { from throws(SystemError) in
      try other.withCString { to in renameat(number, from, number, to) }
    }
    try check(result)
  }

  /// Gives a file of this folder a second name, which nothing may have yet.
  func link(_ name: [UInt8], to other: [UInt8]) throws(SystemError) {
    let result = try name.withCString { from throws(SystemError) in
      try other.withCString { to in linkat(number, from, number, to, 0) }
    }
    try check(result)
  }

  /// Removes a file of this folder.
  func remove(_ name: [UInt8]) throws(SystemError) {
    try check(name.withCString { unlinkat(number, $0, 0) })
  }

  /// Whether a name in a folder stands for this file.
  func isFile(_ name: [UInt8], of folder: borrowing Descriptor) throws(SystemError) -> Bool {
    try status().isSameFile(as: folder.status(of: name))
  }

  /// Locks the file until it is closed, be it by the end of the process.
  func lock() throws(SystemError) {
    do throws(SystemError) {
      try check(flock(number, LOCK_EX | LOCK_NB))
    } catch {
      // What systems say that have no locks for a file.
      throw [EINVAL, ENOLCK, ENOSYS].contains(error.code) ? .unsupported : error
    }
  }

  /// Writes some of the bytes, of which there are some, and says how many.
  func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let written = bytes.withUnsafeBytes { systemWrite(number, $0.baseAddress, $0.count) }
    guard written != 0 else { throw SystemError(code: EIO) }
    guard written > 0 else { throw .last }
    return written
  }

  /// Gives the file to others.
  func changeOwner(to owner: uid_t, _ group: gid_t) throws(SystemError) {
    try check(fchown(number, owner, group))
  }

  /// Says who may do what with the file.
  func changePermissions(to permissions: mode_t) throws(SystemError) {
    try check(fchmod(number, permissions))
  }

  /// Waits until all is where it survives the loss of power.
  func synchronize() throws(SystemError) {
    #if canImport(Darwin)
      // `fsync` leaves the bytes in the memory of the drive; not every file system knows more.
      if fcntl(number, F_FULLFSYNC) == 0 { return }
    #endif
    try check(fsync(number))
  }
}

/// Who may do what with a new file.
enum FilePermissions: mode_t {
  /// Only its owner may read and write it.
  case own = 0o600
  /// All may read and write it but for those whom the process was told to keep out.
  case shared = 0o666
}

private func check(_ result: Int32) throws(SystemError) {
  guard result == 0 else { throw .last }
}

// A method of the same name hides the function of the system.

private func systemWrite(_ number: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, start, count)
}
