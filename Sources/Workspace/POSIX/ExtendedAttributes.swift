#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Descriptor {
  /// Gives the file what the system and others keep beside another one: access control lists,
  /// labels, and whatever people have attached to it.
  func copyAttributes(of other: borrowing Descriptor) throws(SystemError) {
    #if canImport(Darwin)
      let what = copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)
      guard fcopyfile(other.number, number, nil, what) == 0 else { throw .last }
    #else
      for name in try other.attributes() {
        let value = try other.attribute(name)
        // Labels that the system has given to both may not be set.
        if let own = try? attribute(name), own == value { continue }
        try setAttribute(name, to: value)
      }
    #endif
  }

  #if !canImport(Darwin)
    private func attributes() throws(SystemError) -> [[UInt8]] {
      do throws(SystemError) {
        return try contents { listAttributes(number, $0, $1) }.split(separator: 0).map(Array.init)
      } catch {
        // A file system without attributes has none to copy.
        guard error.code == ENOTSUP || error.code == ENOSYS else { throw error }
        return []
      }
    }

    /// What is kept under a name.
    func attribute(_ name: [UInt8]) throws(SystemError) -> [UInt8] {
      try contents { start, count throws(SystemError) in
        try name.withCString { getAttribute(number, $0, start, count) }
      }
    }

    /// Keeps something under a name.
    func setAttribute(_ name: [UInt8], to value: [UInt8]) throws(SystemError) {
      let result = try name.withCString { name in
        value.withUnsafeBytes { Workspace.setAttribute(number, name, $0.baseAddress, $0.count, 0) }
      }
      guard result == 0 else { throw .last }
    }

    /// What a call gives that tells the size first, when there is no room for it.
    private func contents(
      _ call: (UnsafeMutableRawPointer?, Int) throws(SystemError) -> Int
    ) throws(SystemError) -> [UInt8] {
      let size = try call(nil, 0)
      guard size >= 0 else { throw .last }
      return try [UInt8](capacity: size) { span throws(SystemError) in
        let got = try span.withUnsafeMutableBufferPointer {
          buffer, initialized throws(SystemError) in
          let got = try call(buffer.baseAddress, size)
          initialized = max(0, got)
          return got
        }
        guard got >= 0 else { throw .last }
      }
    }
  #endif
}

#if !canImport(Darwin)
  // The module of the C library leaves out `sys/xattr.h`.

  @_silgen_name("flistxattr")
  private func listAttributes(_ number: Int32, _ names: UnsafeMutableRawPointer?, _ count: Int)
    -> Int

  @_silgen_name("fgetxattr")
  private func getAttribute(
    _ number: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int

  @_silgen_name("fsetxattr")
  private func setAttribute(
    _ number: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ count: Int,
    _ flags: Int32
  ) -> Int32
#endif
