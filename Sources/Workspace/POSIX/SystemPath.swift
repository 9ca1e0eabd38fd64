#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Path {
  /// What the name stands for, through symbolic links.
  func kind() throws(SystemError) -> FileKind {
    var status = stat()
    let result = try bytes.withCString { name in retrying { stat(name, &status) } }
    guard result == 0 else { throw .last }
    return FileKind(mode: status.st_mode)
  }

  /// Whether anything has the name, be it a link to nothing.
  var isTaken: Bool {
    var status = stat()
    let result = try? bytes.withCString { name in retrying { lstat(name, &status) } }
    return result == 0
  }

  /// Whether this process may run the file.
  var isProgram: Bool {
    let result = try? bytes.withCString { name in access(name, X_OK) }
    return result == 0 && (try? kind()) == .regular
  }

  /// The name from the root on, in which no component is a symbolic link, `.` or `..`.
  func resolved() throws(SystemError) -> Path {
    var path = Path([])
    _ = try bytes.withCString { name in
      guard let resolved = realpath(name, nil) else { return -1 }
      path = Path(Workspace.bytes(of: resolved))
      free(resolved)
      return 0
    }
    guard !path.bytes.isEmpty else { throw .last }
    return path
  }
}

extension [UInt8] {
  /// Calls the system with a name, which it takes with a zero behind it.
  func withCString<Result>(
    _ body: (UnsafePointer<CChar>) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    // The system would take what stands before a zero for the whole name.
    guard !isEmpty else { throw SystemError(code: ENOENT) }
    guard !contains(0) else { throw SystemError(code: EINVAL) }
    // Files are opened by the thousands, so the copy is not put on the heap.
    return try withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) {
      buffer throws(SystemError) in
      guard let start = buffer.baseAddress else { throw SystemError(code: ENOMEM) }
      withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      buffer[count] = 0
      return try body(start)
    }
  }
}

/// The bytes of a string of C, without the zero behind it.
func bytes(of string: UnsafePointer<CChar>) -> [UInt8] {
  Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
}
