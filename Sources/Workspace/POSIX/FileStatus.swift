#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system tells about a file without opening it.
struct FileStatus: Sendable {
  let kind: FileKind
  let size: Int
  let device: Int
  let inode: UInt64
  /// How many names the file has.
  let links: Int
  let owner: uid_t
  let group: gid_t
  /// Who may do what, without the kind.
  let permissions: mode_t
  /// When the bytes were changed last, in seconds and nanoseconds.
  let modified: SIMD2<Int>

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    size = Int(status.st_size)
    device = Int(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    links = Int(status.st_nlink)
    owner = status.st_uid
    group = status.st_gid
    permissions = status.st_mode & ~S_IFMT
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = SIMD2(Int(time.tv_sec), Int(time.tv_nsec))
  }

  /// Whether both are of one file, whatever has become of it in between.
  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether both are of one file that nobody has written to in between.
  func isUnchanged(since other: FileStatus) -> Bool {
    isSameFile(as: other) && kind == other.kind && size == other.size && modified == other.modified
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

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .special
    }
  }

  init(entryType: UInt8) {
    switch Int32(entryType) {
    case Int32(DT_REG): self = .regular
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .link
    case Int32(DT_UNKNOWN): self = .unknown
    default: self = .special
    }
  }
}
